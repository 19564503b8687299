import { COUNTERS } from "../model/counters.js";
import { LABELS } from "../model/graph-schema.js";
import type { NodeKind } from "../model/node-kind.js";
import type { SortKey } from "./keyset.js";

/** One wish of how to sort a list: by a property of the kind's label. */
export interface ListOrder {
  readonly property: string;
  readonly descending: boolean;
}

/** Properties every node of its label has: they need no second part for nulls. */
const ALWAYS: ReadonlySet<string> = new Set([
  "id",
  "title",
  "titleKey",
  "name",
  "path",
  ...COUNTERS.map(({ counter }) => counter),
]);

/** The total order of a list: the wishes in turn, each property once, then the id. */
export function sortKeys(kind: NodeKind, orders: readonly ListOrder[]): readonly SortKey[] {
  const wishes = new Map<string, boolean>();
  for (const { property, descending } of orders) {
    if (!(property in LABELS[kind].properties)) throw new Error(`${kind} has no property ${property}`);
    if (!wishes.has(property)) wishes.set(property, descending);
  }
  if (!wishes.has("id")) wishes.set("id", false);
  return [...wishes].map(([property, descending]) => ({
    expression: `n.${property}`,
    descending,
    nullable: !ALWAYS.has(property),
  }));
}

/** The name of an order, to which its cursors are bound. */
export function orderName(kind: NodeKind, orders: readonly ListOrder[]): string {
  return `${kind} ${sortKeys(kind, orders)
    .map(({ expression, descending }) => `${expression.slice(2)}${descending ? "-" : ""}`)
    .join(",")}`;
}

/** How many sort keys a cursor of this order holds. */
export function orderWidth(kind: NodeKind, orders: readonly ListOrder[]): number {
  return sortKeys(kind, orders).length;
}
