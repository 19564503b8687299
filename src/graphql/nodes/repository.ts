import { Field, Int, ObjectType } from "type-graphql";
import type { RepositoryContent } from "../../util/repository-holds.js";
import { RepositoryContentEnum } from "../types/enums.js";
import { NAMED_SORTING, PAPER_COUNT } from "./named-kind.js";
import { Node } from "./node.type.js";
import type { NodeDeclaration } from "./node-declaration.js";

@ObjectType({ implements: Node, description: "A code repository that papers link to.", simpleResolvers: true })
export class Repository extends Node {
  @Field(() => String, { description: "Host, owner and name, as `github.com/owner/name`." })
  path!: string;

  @Field(() => String, { description: "The site it is on, as `github.com`." })
  host!: string;

  @Field(() => String, { description: "Whose it is on that site." })
  owner!: string;

  @Field(() => String, { description: "Its name under its owner." })
  name!: string;

  @Field(() => String, { description: "Its address." })
  url!: string;

  @Field(() => RepositoryContentEnum, { description: "What lies in it: code, or data, a model or a demo." })
  holds!: RepositoryContent;

  @Field(() => Int, { nullable: true, description: "Stars at its host, as a source stated them." })
  stars?: number | null;

  @Field(() => Int, {
    description: "How many papers of this graph link to it, at the confidence that answers show by default.",
  })
  paperCount!: number;
}

export const REPOSITORY: NodeDeclaration = {
  kind: "Repository",
  type: Repository,
  noun: "code repository",
  nouns: "code repositories",
  list: "repositories",
  lookup: { path: "Its path `host/owner/name` or address, without regard to case." },
  tests: {
    path: {
      test: "path",
      description: "Path `host/owner/name`, without regard to case alone; `contains` looks in owner and name.",
    },
    paperCount: { test: "number", description: PAPER_COUNT },
    stars: { test: "number", description: "Stars at its host." },
  },
  sorting: {
    name: "Repository",
    nouns: "code repositories",
    fields: {
      PATH: ["path", "Path `host/owner/name`, by code point."],
      NAME: ["name", "Name under its owner, by code point."],
      STARS: ["stars", "Stars at its host."],
      PAPER_COUNT: [
        "paperCount",
        "Papers of this graph that link to it, at the confidence that answers show by default.",
      ],
    },
    otherwise: NAMED_SORTING.otherwise,
    first: NAMED_SORTING.first,
  },
};
