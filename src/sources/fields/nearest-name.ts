/** The name of a list that a misspelling most likely means; `undefined` where none is near. */
export function nearestName(given: string, names: readonly string[]): string | undefined {
  const key = given.toLowerCase().replaceAll(/[^a-z\d]/g, "");
  if (key.length === 0 || key.length > 60) return undefined;
  const ranked = names
    .map((name) => ({ name, distance: editDistance(key, name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.ceil(name.length / 3))
    .sort((one, other) => one.distance - other.distance);
  return (
    ranked[0]?.name ??
    names.find((name) => key.length >= 3 && (name.toLowerCase().includes(key) || key.includes(name.toLowerCase())))
  );
}

/** Levenshtein's distance: the fewest letters to insert, delete or replace. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
