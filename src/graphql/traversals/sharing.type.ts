import { Field, Float, ObjectType } from "type-graphql";
import type { SharedIds } from "../../queries/sharing.js";
import { Connection, Edge } from "../lists/connection.js";
import { Paper } from "../nodes/paper.js";

/** Its fields are resolved from the ids it holds. */
@ObjectType({
  description: "The nodes that two papers have in common, by kind of tie; empty where that was not asked for.",
})
export class SharedNodes {
  ids!: SharedIds;
}

@ObjectType({ description: "A paper that shares nodes with another, with the reasons.", simpleResolvers: true })
export class PaperSharingEdge extends Edge(() => Paper) {
  @Field(() => Float, { description: "Sum of the weights of the shared nodes." })
  score!: number;

  @Field(() => SharedNodes, { description: "The very nodes that both have, the rarest first." })
  shared!: SharedNodes;
}

@ObjectType({
  description: "A page of the papers that share nodes with one, the highest score first, equal scores by id.",
  simpleResolvers: true,
})
export class PaperSharingConnection extends Connection(() => PaperSharingEdge) {}
