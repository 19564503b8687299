import type { GraphValue } from "../store/graph-store.js";

/** The values from a place in a list on, by their names; what the list does not have is null. */
export function namedValues(
  names: readonly string[],
  values: readonly GraphValue[],
  from = 0,
): { readonly [name: string]: GraphValue } {
  const named: { [name: string]: GraphValue } = {};
  let at = from;
  for (const name of names) {
    named[name] = values[at] ?? null;
    at++;
  }
  return named;
}
