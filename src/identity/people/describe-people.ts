import type { Link } from "../linkage.js";
import type { Slot } from "./slot.js";

export interface PersonGroup {
  /** Keys, sorted. */
  readonly mentions: readonly string[];
  /** The ids that are the person's, at most one of a scheme, each of one person only; sorted keys, `scheme:value`. */
  readonly externalIds: readonly string[];
  /** The evidence suggests several people: behind this one, or under its name. */
  readonly ambiguous: boolean;
  /** Why the mentions are one person, the most frequent reason first, then what suggests several. */
  readonly evidence: readonly string[];
}

/** What a partition was made of. */
interface Findings {
  readonly people: readonly (readonly string[])[];
  readonly slots: readonly Slot[];
  readonly links: readonly Link[];
  readonly refused: readonly Link[];
}

const MOST_REASONS = 8;

/** Says of each group of mentions which ids are its own, why it is one person, and what suggests several. */
export function describePeople({ people, slots, links, refused }: Findings): readonly PersonGroup[] {
  const personOf = new Map(people.flatMap((group, at) => group.map((key) => [key, at] as const)));
  const find = (key: string) => personOf.get(key) ?? -1;
  const reasons = people.map(() => new Map<string, number>());
  for (const { left, right, reason } of links) {
    const of = find(left) === find(right) ? reasons[find(left)] : undefined;
    of?.set(reason, (of.get(reason) ?? 0) + 1);
  }
  const doubts = people.map(() => new Set<string>());
  for (const { left, right, reason } of refused) {
    if (find(left) === find(right)) continue;
    for (const end of [left, right]) doubts[find(end)]?.add(`forbidden, though it speaks for one person: ${reason}`);
  }
  for (const { key, contested } of slots)
    for (const id of contested) doubts[find(key)]?.add(`one author of one paper is also stated as ${id}`);
  for (const [name, bearers] of bearersOf(slots, find))
    if (bearers.size > 1) for (const at of bearers) doubts[at]?.add(`${bearers.size} people are printed as ${name}`);
  const ids = ownIds(people, slots, find);
  return people.map((mentions, at) => ({
    mentions,
    externalIds: [...(ids[at] ?? [])].sort(),
    ambiguous: (doubts[at]?.size ?? 0) > 0,
    evidence: [...mostFrequent(reasons[at] ?? new Map()), ...[...(doubts[at] ?? [])].sort().slice(0, MOST_REASONS)],
  }));
}

function bearersOf(slots: readonly Slot[], find: (key: string) => number): ReadonlyMap<string, ReadonlySet<number>> {
  const bearers = new Map<string, Set<number>>();
  for (const { key, name } of slots) {
    const of = bearers.get(name.parts.key);
    if (of) of.add(find(key));
    else bearers.set(name.parts.key, new Set([find(key)]));
  }
  return bearers;
}

function mostFrequent(reasons: ReadonlyMap<string, number>): readonly string[] {
  return [...reasons]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_REASONS)
    .map(([reason, times]) => (times === 1 ? reason : `${reason} (${times} times)`));
}

/** An id that people who must stay apart carry is that of whom most papers give it to, or of the first. */
function ownIds(
  people: readonly (readonly string[])[],
  slots: readonly Slot[],
  find: (key: string) => number,
): readonly ReadonlySet<string>[] {
  const papers = new Map<string, Map<number, number>>();
  for (const { key, ids } of slots) {
    for (const id of ids.values()) {
      const of = papers.get(id) ?? new Map<number, number>();
      papers.set(id, of.set(find(key), (of.get(find(key)) ?? 0) + 1));
    }
  }
  const own = people.map(() => new Set<string>());
  for (const [id, of] of papers) {
    const [owner] = [...of].sort(([a, x], [b, y]) => y - x || a - b);
    if (owner) own[owner[0]]?.add(id);
  }
  return own;
}
