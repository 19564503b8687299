import { type Link, linkConstrained } from "../linkage.js";
import type { AuthorMention } from "./author-mention.js";
import { believedIds } from "./believed-ids.js";
import { CoauthorLists } from "./coauthor-list.js";
import { describePeople, type PersonGroup } from "./describe-people.js";
import { linkById } from "./link-by-id.js";
import { linkByName } from "./link-by-name.js";
import { linkStatements } from "./link-statements.js";
import type { NameFrequency } from "./name-frequency.js";
import { NameRegister } from "./name-register.js";
import { addName, type PersonFacts, unitePeople } from "./person-facts.js";
import { readSlot, type Slot } from "./slot.js";

/** What people have decided, as pairs of mention keys. */
export interface PersonDecisions {
  readonly same: readonly (readonly [string, string])[];
  readonly different: readonly (readonly [string, string])[];
}

export interface PeoplePartition {
  /** Each mention that names somebody, in one group; sorted within a group, and groups by their first mention. */
  readonly people: readonly PersonGroup[];
  /** Pairs that the evidence leaves open, or that it would unite and something forbids. */
  readonly possible: readonly Link[];
}

/** Evidence weaker than what unites by as much is worth a person's look. */
const OPEN = -3;

/**
 * Says which mentions are one person: what people decided, then what the records of one paper state together, then ids,
 * then names with what else is shared, as `linkConstrained` takes them. A pure function of the set of mentions, and of
 * each set that is closed under blocks and shared ids by itself.
 */
export function partitionPeople(
  given: readonly AuthorMention[],
  frequency: NameFrequency,
  decisions: PersonDecisions = { same: [], different: [] },
): PeoplePartition {
  const names = new NameRegister(frequency);
  const mentions = new Map(
    given
      .filter(({ name }) => names.read(name).parts.key !== "")
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map((mention) => [mention.key, mention]),
  );
  const sides = sidesOf(decisions.different);
  const lone = [...mentions.keys()].map((key) => [key]);
  const factsOf = (groups: readonly (readonly string[])[], isNamed: boolean) =>
    new Map(
      groups.map(
        (group) => [group[0] ?? "", gatherFacts(group, mentions, sides, isNamed ? names : undefined)] as const,
      ),
    );
  const decided = expand(
    lone,
    linkConstrained(
      factsOf(lone, false),
      decisions.same.map(([left, right]) => ({ left, right, strength: 0, reason: "decided" })),
      unitePeople,
    ).groups,
  );
  const stated = expand(
    decided,
    linkConstrained(factsOf(decided, true), linkStatements(mentions.values(), names), unitePeople).groups,
  );
  const believed = believedIds(mentions.values(), names);
  const lists = new CoauthorLists(names);
  const slots = stated.map((group) =>
    readSlot(
      group.flatMap((key) => mentions.get(key) ?? []),
      lists,
      believed,
    ),
  );
  const all = [...linkById(slots), ...linkByName(slots)];
  const links = all.filter(({ strength }) => strength >= 0);
  const facts = factsOf(stated, true);
  for (const { key, ids } of slots) for (const [scheme, id] of ids) facts.get(key)?.ids.set(scheme, id);
  const { groups, refused } = linkConstrained(facts, links, unitePeople);
  const people = expand(stated, groups);
  return {
    people: describePeople(people, links, refused, doubtsOf(slots)),
    possible: [...refused, ...all.filter(({ strength }) => strength < 0 && strength >= OPEN)],
  };
}

function gatherFacts(
  group: readonly string[],
  mentions: ReadonlyMap<string, AuthorMention>,
  sides: ReadonlyMap<string, ReadonlyMap<number, string>>,
  names: NameRegister | undefined,
): PersonFacts {
  const facts: PersonFacts = { records: new Set(), ids: new Map(), names: [], sides: new Map() };
  for (const key of group) {
    const mention = mentions.get(key);
    if (!mention) continue;
    facts.records.add(mention.record);
    if (names) addName(facts.names, names.read(mention.name).parts);
    for (const [decision, side] of sides.get(key) ?? []) facts.sides.set(decision, side);
  }
  return facts;
}

function sidesOf(different: PersonDecisions["different"]): ReadonlyMap<string, ReadonlyMap<number, string>> {
  const sides = new Map<string, Map<number, string>>();
  for (const [decision, pair] of different.entries()) {
    for (const [at, key] of pair.entries()) {
      const of = sides.get(key) ?? new Map<number, string>();
      sides.set(key, of.set(decision, at === 0 ? "left" : "right"));
    }
  }
  return sides;
}

/** Groups of groups, each named by its first item, as groups of items. */
function expand(
  groups: readonly (readonly string[])[],
  united: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const byFirst = new Map(groups.map((group) => [group[0] ?? "", group]));
  return united.map((group) => group.flatMap((key) => byFirst.get(key) ?? []).sort());
}

function doubtsOf(slots: readonly Slot[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    slots
      .filter(({ contested }) => contested.length > 0)
      .map(({ key, ids, contested }) => [key, contested.map((id) => `${[...ids.values()].join(", ")} against ${id}`)]),
  );
}
