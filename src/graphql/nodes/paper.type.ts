import { Field, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../types/scalars.js";
import { Node } from "./node.type.js";

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

  @Field(() => Int, { description: "How many methods it names, at any confidence." })
  methodCount!: number;

  @Field(() => Int, { description: "How many datasets it names, at any confidence." })
  datasetCount!: number;

  @Field(() => Int, { description: "How many tasks it names, at any confidence." })
  taskCount!: number;

  @Field(() => Int, { description: "How many code repositories it links to, at any confidence." })
  repositoryCount!: number;
}
