/**
 * An answer without the forms of connections, to compare two of them: a connection becomes the list of its edges, an
 * edge its node with the properties of the relationship beside it.
 */
export function plainAnswer(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainAnswer);
  if (typeof value !== "object" || value === null) return value;
  const map = value as { readonly [name: string]: unknown };
  if (Array.isArray(map.edges)) {
    const items = map.edges.map(plainAnswer);
    return "totalCount" in map ? { papers: items, totalCount: map.totalCount } : items;
  }
  const entries: (readonly [string, unknown])[] = [];
  for (const [name, item] of Object.entries(map)) {
    if (name === "node" || name === "properties") entries.push(...Object.entries(plainAnswer(item) as object));
    else entries.push([name, plainAnswer(item)]);
  }
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
