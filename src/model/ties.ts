import { keysOf } from "../util/keys-of.js";
import type { NodeKind } from "./node-kind.js";
import { RELATION_ENDS, type RELATIONSHIPS, type RelationshipKind } from "./relationships.js";

type Table = typeof RELATIONSHIPS;
type TieAt<At extends "start" | "end"> = {
  [T in RelationshipKind]: Table[T] extends {
    readonly [A in At]: { readonly tie: { readonly name: infer Name extends string } };
  }
    ? Name
    : never;
}[RelationshipKind];

/** What two papers can have in common. */
export type Tie = TieAt<"start"> | TieAt<"end">;

/** A relationship between a paper and a node, by which another paper with that node is tied to it. */
export interface TieRelationship {
  readonly description: string;
  /** The list of the paper that the node is in. */
  readonly field: string;
  /** What two papers tied by it have in common. */
  readonly shared: string;
  readonly type: RelationshipKind;
  /** Whether the relationship starts or ends at the paper. */
  readonly paperIs: "start" | "end";
  readonly node: NodeKind;
  /** The node's property that holds how many papers it ties. */
  readonly degree: string;
}

export const TIE_RELATIONSHIPS = Object.fromEntries(
  RELATION_ENDS.flatMap(({ tie, type, at, field, node }) => {
    if (!tie) return [];
    const other = RELATION_ENDS.find((end) => end.type === type && end.at !== at);
    const { name, ...described } = tie;
    return [[name, { ...described, field, type, paperIs: at, node, degree: other?.counter }]];
  }),
) as { readonly [T in Tie]: TieRelationship };

export const TIES = keysOf(TIE_RELATIONSHIPS);
