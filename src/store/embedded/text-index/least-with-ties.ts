/** The first `limit` by number, least first, and all that tie with the last of them. */
export function leastWithTies(items: readonly number[], orderOf: (item: number) => number, limit: number): number[] {
  if (items.length <= limit) return [...items];
  const orders = new Float64Array(items.length);
  for (let at = 0; at < items.length; at++) orders[at] = orderOf(items[at] ?? 0);
  const last = orders.slice().sort()[limit - 1] ?? 0;
  return items.filter((_, at) => (orders[at] ?? 0) <= last);
}
