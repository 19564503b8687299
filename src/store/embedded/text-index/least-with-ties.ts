/** The first `limit` by number, least first, and all that tie with the last of them. */
export function leastWithTies(items: readonly number[], orderOf: (item: number) => number, limit: number): number[] {
  if (items.length <= limit) return [...items];
  const orders = Float64Array.from(items, orderOf).sort();
  const last = orders[limit - 1] ?? 0;
  return items.filter((item) => orderOf(item) <= last);
}
