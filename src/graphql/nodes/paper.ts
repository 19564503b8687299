import { Field, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../types/scalars.js";
import { Node } from "./node.type.js";
import type { NodeDeclaration } from "./node-declaration.js";

@ObjectType({ implements: Node, description: "A research paper.", simpleResolvers: true })
export class Paper extends Node {
  @Field(() => String, { description: "Its title, as the most trusted source writes it." })
  title!: string;

  @Field(() => DateScalar, { nullable: true, description: "The day it was first published." })
  publishedOn?: string | null;

  @Field(() => Int, { nullable: true, description: "The year it was published." })
  year?: number | null;

  @Field(() => String, { nullable: true, description: "A page about it on the web." })
  url?: string | null;

  @Field(() => String, { nullable: true, description: "The page that its authors keep for it." })
  projectPage?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True where a source says that it was withdrawn or retracted.",
  })
  withdrawn?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many authors its source says it has; may be more than are known by name.",
  })
  authorCount?: number | null;

  @Field(() => Int, { nullable: true, description: "Upvotes on the listing it came from." })
  upvotes?: number | null;

  @Field(() => Int, { nullable: true, description: "Comments on the listing it came from." })
  commentCount?: number | null;

  @Field(() => Int, { description: "How many papers of this graph it cites." })
  referenceCount!: number;

  @Field(() => Int, { description: "How many papers of this graph cite it." })
  citedByCount!: number;

  @Field(() => Int, { description: "How many methods it names, at the confidence that answers show by default." })
  methodCount!: number;

  @Field(() => Int, { description: "How many datasets it names, at the confidence that answers show by default." })
  datasetCount!: number;

  @Field(() => Int, { description: "How many tasks it names, at the confidence that answers show by default." })
  taskCount!: number;

  @Field(() => Int, {
    description: "How many code repositories it links to, at the confidence that answers show by default.",
  })
  repositoryCount!: number;
}

export const PAPER: NodeDeclaration = {
  kind: "Paper",
  type: Paper,
  noun: "paper",
  nouns: "papers",
  list: "papers",
  lookup: {
    externalId: "Any name the world has for the paper.",
    title: "Its whole title, without regard to case, accents and punctuation; of several papers the most cited.",
  },
  tests: {
    title: { test: "title", description: "Title." },
    publishedOn: { test: "date", description: "Day of publication." },
    year: { test: "number", description: "Year of publication." },
    upvotes: { test: "number", description: "Upvotes." },
    commentCount: { test: "number", description: "Comments." },
    authorCount: { test: "number", description: "Authors its source says it has." },
    citedByCount: { test: "number", description: "Papers of this graph that cite it." },
    referenceCount: { test: "number", description: "Papers of this graph that it cites." },
    hasCode: {
      test: "any",
      relation: "paperRepositories",
      holds: "CODE",
      description: "Whether it links to a repository of code; data, demos and models are not code.",
    },
    withdrawn: {
      test: "known",
      property: "withdrawn",
      description: "Whether a source says that it was withdrawn or retracted.",
    },
    hasAbstract: { test: "known", property: "abstract", description: "Whether its abstract is known." },
  },
  sorting: {
    name: "Paper",
    nouns: "papers",
    fields: {
      PUBLISHED_ON: ["publishedOn", "Day of publication."],
      TITLE: ["titleKey", "Title, without regard to case and accents."],
      UPVOTES: ["upvotes", "Upvotes."],
      COMMENT_COUNT: ["commentCount", "Comments."],
      CITED_BY_COUNT: ["citedByCount", "Papers of this graph that cite it."],
      REFERENCE_COUNT: ["referenceCount", "Papers of this graph that it cites."],
      AUTHOR_COUNT: ["authorCount", "Authors its source says it has."],
      METHOD_COUNT: ["methodCount", "Methods it names, at the confidence that answers show by default."],
      DATASET_COUNT: ["datasetCount", "Datasets it names, at the confidence that answers show by default."],
      TASK_COUNT: ["taskCount", "Tasks it names, at the confidence that answers show by default."],
      REPOSITORY_COUNT: [
        "repositoryCount",
        "Code repositories it links to, at the confidence that answers show by default.",
      ],
    },
    otherwise: [{ property: "publishedOn", descending: true }],
    first: "newest first",
  },
};
