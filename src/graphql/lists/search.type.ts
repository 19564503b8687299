import { Field, Float, ObjectType } from "type-graphql";
import { Node } from "../nodes/node.type.js";
import { Edge, UncountedConnection } from "./connection.js";

@ObjectType({ description: "A node that a search found.", simpleResolvers: true })
export class SearchEdge extends Edge<Node>(() => Node) {
  @Field(() => Float, { description: "How well it fits, as a part of the best hit of its kind: above 0, at most 1." })
  score!: number;
}

@ObjectType({
  description: "A page of what a search found, the best first; how many there are is not counted.",
  simpleResolvers: true,
})
export class SearchConnection extends UncountedConnection(() => SearchEdge) {}
