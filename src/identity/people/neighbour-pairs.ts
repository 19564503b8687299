/** Groups up to this size are compared each with each; in larger ones each item with as many that follow it. */
const NEAR = 16;

/** Pairs of a group to compare: all of a small one, and of a large one those that stand near each other. */
export function* neighbourPairs<T>(group: readonly T[], near = NEAR): Generator<readonly [T, T]> {
  for (let at = 0; at < group.length; at += 1) {
    const left = group[at];
    for (let other = at + 1; other < group.length && other <= at + near; other += 1) {
      const right = group[other];
      if (left !== undefined && right !== undefined) yield [left, right];
    }
  }
}

/** Items by each of their keys, groups of one left out. */
export function groupByKeys<T>(items: Iterable<T>, keysOf: (item: T) => Iterable<string>): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
