export interface BCubed {
  readonly mentions: number;
  readonly people: number;
  readonly precision: number;
  readonly recall: number;
  readonly f: number;
}

/**
 * B³ (Bagga and Baldwin 1998) over the mentions that the gold names: for each, the share of its group that is its person,
 * and the share of its person that is in its group; F is the harmonic mean of the two averages.
 */
export function bCubed(groups: readonly (readonly string[])[], gold: ReadonlyMap<string, string>): BCubed {
  const sizes = new Map<string, number>();
  for (const person of gold.values()) sizes.set(person, (sizes.get(person) ?? 0) + 1);
  let precision = 0;
  let recall = 0;
  for (const group of groups) {
    const people = group.flatMap((key) => gold.get(key) ?? []);
    const counts = new Map<string, number>();
    for (const person of people) counts.set(person, (counts.get(person) ?? 0) + 1);
    for (const [person, count] of counts) {
      precision += count ** 2 / people.length;
      recall += count ** 2 / (sizes.get(person) ?? count);
    }
  }
  const [p, r] = [precision / gold.size, recall / gold.size];
  return { mentions: gold.size, people: sizes.size, precision: p, recall: r, f: (2 * p * r) / (p + r) };
}
