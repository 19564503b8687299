import { Field, ObjectType } from "type-graphql";
import type { SearchMatch } from "../../model/search-match.js";
import { Node } from "../nodes/node.type.js";
import { SearchMatchEnum } from "../types/enums.js";
import { Connection, Edge } from "./connection.js";

@ObjectType({ description: "A node that a search found.", simpleResolvers: true })
export class SearchEdge extends Edge<Node>(() => Node) {
  @Field(() => SearchMatchEnum, { description: "Why it is found; of several reasons the best." })
  match!: SearchMatch;
}

@ObjectType({
  description: "A page of what a search found: by the reason, and at one reason the more popular or the better text.",
  simpleResolvers: true,
})
export class SearchConnection extends Connection(() => SearchEdge) {}
