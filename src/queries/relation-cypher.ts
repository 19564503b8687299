import { RELATIONS, type RelationName } from "../model/relations.js";
import type { SortKey } from "./keyset.js";

/**
 * The pattern from the node in variable `from`, over the relationship in `by`, to the node in `to`. The type of the
 * relationship says the label of the far node: naming it too, both engines look at every node, and take twice as long.
 */
export function relationPattern(name: RelationName, from: string, by: string, to: string): string {
  const { type, direction } = RELATIONS[name];
  return direction === "out" ? `(${from})-[${by}:${type}]->(${to})` : `(${from})<-[${by}:${type}]-(${to})`;
}

/** The same pattern from its other end, where the far node is the one with the key. */
export function relationPatternFromFarEnd(name: RelationName, far: string, by: string, near: string): string {
  const { type, direction } = RELATIONS[name];
  return direction === "out" ? `(${far})<-[${by}:${type}]-(${near})` : `(${far})-[${by}:${type}]->(${near})`;
}

/** The order of the list, with the node in variable `m` and the relationship in `r`. */
export function relationOrder(name: RelationName): readonly SortKey[] {
  const { order, node } = RELATIONS[name];
  const key = (expression: string, descending = false, nullable = false) => ({ expression, descending, nullable });
  const id = key("m.id");
  const byName = [key(node === "Repository" ? "m.path" : "m.name"), id];
  switch (order) {
    case "position":
      return [key("r.position"), id];
    case "mention":
      return [key("r.role"), key("r.confidence", true), ...byName];
    case "newest":
      return [key("m.publishedOn", true, true), id];
    case "name":
      return byName;
  }
}
