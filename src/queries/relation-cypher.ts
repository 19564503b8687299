import { RELATIONS, type RelationName } from "../model/relations.js";
import type { SortKey } from "./keyset.js";

/** The pattern from the node in variable `from`, over the relationship in `by`, to the node in `to`. */
export function relationPattern(name: RelationName, from: string, by: string, to: string): string {
  const { type, direction, node } = RELATIONS[name];
  const middle = `[${by}:${type}]`;
  return direction === "out" ? `(${from})-${middle}->(${to}:${node})` : `(${from})<-${middle}-(${to}:${node})`;
}

/** The same pattern from its other end, where the far node is the one with the key. */
export function relationPatternFromFarEnd(name: RelationName, far: string, by: string, near: string): string {
  const { type, direction, of } = RELATIONS[name];
  const middle = `[${by}:${type}]`;
  return direction === "out" ? `(${far})<-${middle}-(${near}:${of})` : `(${far})-${middle}->(${near}:${of})`;
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
