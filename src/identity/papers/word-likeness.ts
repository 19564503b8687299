/** How alike two lists of words are, from 0 to 1: twice the words in common over all (Dice). */
export function wordLikeness(left: readonly string[], right: readonly string[]): number {
  const rest = new Map<string, number>();
  for (const word of left) rest.set(word, (rest.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of right) {
    const count = rest.get(word) ?? 0;
    if (count === 0) continue;
    common += 1;
    rest.set(word, count - 1);
  }
  return (2 * common) / (left.length + right.length || 1);
}
