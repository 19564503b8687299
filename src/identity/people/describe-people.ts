import type { Link } from "../linkage.js";

export interface PersonGroup {
  /** Keys, sorted. */
  readonly mentions: readonly string[];
  /** The evidence suggests several people. */
  readonly ambiguous: boolean;
  /** Why they are one, and why they may be several, in words. */
  readonly evidence: readonly string[];
}

const MOST_REASONS = 8;

/** Says of each group why it is one, and whether something suggests several people. */
export function describePeople(
  groups: readonly (readonly string[])[],
  links: readonly Link[],
  refused: readonly Link[],
  doubts: ReadonlyMap<string, readonly string[]>,
): readonly PersonGroup[] {
  const groupOf = new Map(groups.flatMap((group, at) => group.map((key) => [key, at] as const)));
  const reasons = groups.map(() => new Set<string>());
  const against = groups.map((group) => new Set(group.flatMap((key) => doubts.get(key) ?? [])));
  for (const { left, right, reason } of links) {
    const at = groupOf.get(left);
    if (at !== undefined && at === groupOf.get(right)) reasons[at]?.add(reason);
  }
  for (const { left, right, reason } of refused)
    for (const key of [left, right]) against[groupOf.get(key) ?? -1]?.add(`contradicted: ${reason}`);
  return groups.map((mentions, at) => ({
    mentions,
    ambiguous: (against[at]?.size ?? 0) > 0,
    evidence: [
      ...[...(reasons[at] ?? [])].sort().slice(0, MOST_REASONS),
      ...[...(against[at] ?? [])].sort().slice(0, MOST_REASONS),
    ],
  }));
}
