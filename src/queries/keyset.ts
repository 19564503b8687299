import type { Parameters } from "../store/graph-store.js";
import type { CursorKey } from "../util/cursor.js";

/** One part of a total order; the last key of an order is unique. Nulls come last, whatever the direction. */
export interface SortKey {
  /** Cypher that reads the value, for example `n.title`: always made from the graph schema. */
  readonly expression: string;
  readonly descending: boolean;
  readonly nullable: boolean;
}

/** The terms after ORDER BY; `backward` turns the whole order round. */
export function orderTerms(keys: readonly SortKey[], backward: boolean): string {
  return keys
    .flatMap(({ expression, descending, nullable }) => [
      ...(nullable ? [`${expression} IS NULL${backward ? " DESC" : ""}`] : []),
      `${expression}${descending === backward ? "" : " DESC"}`,
    ])
    .join(", ");
}

/**
 * The predicate of everything beyond an item with these sort keys, as nested `k <= v AND (k < v OR …)`, whose outer
 * half a range index can serve. Its parameters are named after `prefix`.
 */
export function beyondItem(
  keys: readonly SortKey[],
  from: readonly CursorKey[],
  backward: boolean,
  prefix = "from",
): { readonly text: string; readonly parameters: Parameters } {
  const parameters: Record<string, CursorKey> = {};
  const beyond = (at: number): string => {
    const key = keys[at];
    const value = from[at];
    if (!key || value === undefined) return "false";
    const { expression, descending, nullable } = key;
    if (value === null) {
      return backward
        ? `(${expression} IS NOT NULL OR ${beyond(at + 1)})`
        : `(${expression} IS NULL AND ${beyond(at + 1)})`;
    }
    const name = `${prefix}${at}`;
    parameters[name] = value;
    const sign = descending === backward ? ">" : "<";
    const unique = at === keys.length - 1;
    const after = unique
      ? `${expression} ${sign} $${name}`
      : `(${expression} ${sign}= $${name} AND (${expression} ${sign} $${name} OR ${beyond(at + 1)}))`;
    return nullable && !backward ? `(${expression} IS NULL OR ${after})` : after;
  };
  const text = beyond(0);
  return { text, parameters };
}
