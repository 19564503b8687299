/** Deterministic shuffles, so that a failure can be repeated. */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const weight = (index: number) => (Math.imul(index + 1, 2_654_435_761) ^ Math.imul(seed + 1, 40_503)) >>> 0;
  return items
    .map((item, index) => ({ item, at: weight(index) % 1009 }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
