import { Field, Int, ObjectType } from "type-graphql";
import type { NodeId } from "../../model/ids.js";
import { Connection, Edge } from "../lists/connection.js";
import { Author } from "../nodes/author.js";

/** Its field `papers` is resolved from the two ids. */
@ObjectType({ description: "Someone who wrote papers with an author.", simpleResolvers: true })
export class CoauthorEdge extends Edge(() => Author) {
  @Field(() => Int, { description: "How many papers the two wrote together." })
  paperCount!: number;

  @Field(() => Int, { nullable: true, description: "Year of their first paper together." })
  firstYear!: number | null;

  @Field(() => Int, { nullable: true, description: "Year of their last paper together." })
  lastYear!: number | null;

  author!: NodeId;
}

@ObjectType({
  description: "A page of an author's coauthors: most papers together first, then by name.",
  simpleResolvers: true,
})
export class CoauthorConnection extends Connection(() => CoauthorEdge) {}
