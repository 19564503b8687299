import { alignFamilies, namePartsCompatible } from "../../model/person-name/compatible-names.js";
import type { NameParts } from "../../model/person-name/name-parts.js";

/** What is known of one person, as far as it can forbid that two are one. */
export interface PersonFacts {
  /** Keys of the records that name the person. */
  readonly records: Set<string>;
  /** Scheme to the person's one id of it. */
  readonly ids: Map<string, string>;
  /** One of each spelling. */
  readonly names: NameParts[];
  /** Decision that two are different, by number, to the side on which the person stands. */
  readonly sides: Map<number, string>;
}

/**
 * The facts of both together, or `undefined` where they contradict: one record names both, two ids of one scheme, given
 * names that cannot be one person's under one family name, or a person has said that they are different. The larger of
 * the two is changed and returned, so that long chains stay cheap.
 */
export function unitePeople(left: PersonFacts, right: PersonFacts): PersonFacts | undefined {
  const [large, small] = left.records.size >= right.records.size ? [left, right] : [right, left];
  for (const record of small.records) if (large.records.has(record)) return undefined;
  if (contradicts(large.ids, small.ids) || contradicts(large.sides, small.sides)) return undefined;
  if (namesContradict(large.names, small.names)) return undefined;
  for (const record of small.records) large.records.add(record);
  for (const [scheme, value] of small.ids) large.ids.set(scheme, value);
  for (const [decision, side] of small.sides) large.sides.set(decision, side);
  for (const name of small.names) addName(large.names, name);
  return large;
}

/** Adds a spelling that is not there yet. */
export function addName(names: NameParts[], name: NameParts): void {
  if (!holds(names, name)) names.push(name);
}

/**
 * Different family names do not contradict: people marry, and an id that says so is believed. Nor does a spelling that
 * both sides have, though another of one side contradicts it: that was decided before.
 */
function namesContradict(left: readonly NameParts[], right: readonly NameParts[]): boolean {
  return left.some((a) =>
    right.some(
      (b) => alignFamilies(a, b).length > 0 && !namePartsCompatible(a, b) && !holds(right, a) && !holds(left, b),
    ),
  );
}

function holds(names: readonly NameParts[], { key, suffix }: NameParts): boolean {
  return names.some((name) => name.key === key && name.suffix === suffix);
}

function contradicts<K>(left: ReadonlyMap<K, string>, right: ReadonlyMap<K, string>): boolean {
  for (const [key, value] of right) {
    const other = left.get(key);
    if (other !== undefined && other !== value) return true;
  }
  return false;
}
