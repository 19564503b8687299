import { Field, ID, InterfaceType } from "type-graphql";
import { type NodeId, parseNodeId } from "../../model/ids.js";

/** The name of a node's own type, which its id tells. */
export function typeOfNode({ id }: { readonly id: string }): string | undefined {
  return parseNodeId(id)?.kind;
}

/** Anything with an id of its own; the id says which kind it is. */
@InterfaceType({
  description: "Anything in the graph that has an id of its own.",
  resolveType: typeOfNode,
})
export abstract class Node {
  @Field(() => ID, { description: "Stable, opaque id; `node(id:)` finds the node again.", simple: true })
  id!: NodeId;
}
