import type { NodeKind } from "./node-kind.js";
import { RELATION_ENDS, type RelationshipKind } from "./relationships.js";

/** A property of a node that counts the relationships of a type at it. */
export interface Counter {
  readonly label: NodeKind;
  readonly type: RelationshipKind;
  /** Which end of the relationship the node is. */
  readonly at: "from" | "to";
  readonly counter: string;
}

/** Which counter of which label counts relationships of a type at one of their ends. */
export const COUNTERS: readonly Counter[] = RELATION_ENDS.flatMap(({ of, type, at, counter }) =>
  counter ? [{ label: of, type, at: at === "start" ? "from" : "to", counter } as const] : [],
);
