import type { Link } from "../linkage.js";

/** Evidence that lacks more than this to unite is no question for a person. */
const OPEN = -3;

/** Of the links between different people, the strongest of each pair, strongest first. */
export function openPairs(people: readonly (readonly string[])[], links: readonly Link[]): readonly Link[] {
  const personOf = new Map(people.flatMap((group, at) => group.map((key) => [key, at] as const)));
  const best = new Map<string, Link>();
  for (const link of links) {
    const ends = [personOf.get(link.left) ?? -1, personOf.get(link.right) ?? -1].sort((a, b) => a - b);
    if (link.strength < OPEN || ends[0] === ends[1]) continue;
    const pair = ends.join(" ");
    const known = best.get(pair);
    if (!known || compare(link, known) < 0) best.set(pair, link);
  }
  return [...best.values()].sort(compare);
}

function compare(a: Link, b: Link): number {
  return b.strength - a.strength || (ends(a) < ends(b) ? -1 : 1);
}

function ends({ left, right, reason }: Link): string {
  return `${left}\n${right}\n${reason}`;
}
