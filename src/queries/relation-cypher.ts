import { MENTION_ROLES } from "../model/provenance.js";
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

/** A sort key of a list, and how an item's value of it follows from what the item shows: the column's value, or its place. */
export interface RelationKey extends SortKey {
  readonly column: string;
  /** The values of the column in their order, where it is not their own. */
  readonly places?: readonly string[];
}

const ROLES: readonly string[] = MENTION_ROLES.toReversed();

/** What a paper does with a node, the most telling first. */
const ROLE_KEY: RelationKey = {
  expression: `CASE r.role ${ROLES.map((role, at) => `WHEN '${role}' THEN ${at}`).join(" ")} ELSE -1 END`,
  column: "r.role",
  places: ROLES,
  descending: false,
  nullable: false,
};

/** The order of the list, with the node in variable `m` and the relationship in `r`. */
export function relationOrder(name: RelationName): readonly RelationKey[] {
  const { order, node } = RELATIONS[name];
  const key = (column: string, descending = false, nullable = false) => ({
    expression: column,
    column,
    descending,
    nullable,
  });
  const id = key("m.id");
  const byName = [key(node === "Repository" ? "m.path" : "m.name"), id];
  switch (order) {
    case "position":
      return [key("r.position"), id];
    case "mention":
      return [ROLE_KEY, key("r.confidence", true), ...byName];
    case "newest":
      return [key("m.publishedOn", true, true), id];
    case "name":
      return byName;
  }
}
