import { decidedApart } from "../decided-apart.js";
import { type Link, linkConstrained } from "../linkage.js";
import type { AuthorMention } from "./author-mention.js";
import { believedIds } from "./believed-ids.js";
import { CoauthorLists } from "./coauthor-list.js";
import { describePeople, type PersonGroup } from "./describe-people.js";
import { FactsGatherer, type PersonDecisions } from "./gather-facts.js";
import { linkById } from "./link-by-id.js";
import { linkByName } from "./link-by-name.js";
import { linkStatements } from "./link-statements.js";
import type { NameRegister } from "./name-register.js";
import { openPairs } from "./open-pairs.js";
import { unitePeople } from "./person-facts.js";
import { readSlot } from "./slot.js";

export interface PeoplePartition {
  /** Each mention that names somebody, in one group; sorted within a group, and groups by their first mention. */
  readonly people: readonly PersonGroup[];
  /** Pairs that the evidence leaves open, or that it would unite and something but a decision forbids; the strongest first. */
  readonly possible: readonly Link[];
}

type Groups = readonly (readonly string[])[];

/**
 * Says which mentions are one person: what people decided, then what the records of one paper state together, then ids,
 * then names with what else is shared, as `linkConstrained` takes them. A pure function of the set of mentions, and of
 * each set that is closed under blocks and shared ids by itself. What names nobody (`et al.`) is left out.
 */
export function partitionPeople(
  given: readonly AuthorMention[],
  names: NameRegister,
  decisions: PersonDecisions = { same: [], different: [] },
): PeoplePartition {
  const mentions = new Map(
    given
      .filter(({ name }) => names.read(name).parts.key !== "")
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map((mention) => [mention.key, mention]),
  );
  const gatherer = new FactsGatherer(mentions, names, decisions.different);
  const lone = [...mentions.keys()].map((key) => [key]);
  const decided = join(lone, linkConstrained(gatherer.gather(lone, { isNamed: false }), same(decisions), unitePeople));
  const statements = linkStatements(mentions.values(), names);
  const stated = join(decided, linkConstrained(gatherer.gather(decided, { isNamed: true }), statements, unitePeople));
  const believed = believedIds(mentions.values(), names);
  const lists = new CoauthorLists(names);
  const slots = stated.map((group) =>
    readSlot(
      group.flatMap((key) => mentions.get(key) ?? []),
      lists,
      believed,
    ),
  );
  const facts = gatherer.gather(stated, { isNamed: true });
  for (const { key, ids } of slots) for (const [scheme, id] of ids) facts.get(key)?.ids.set(scheme, id);
  const weighed = [...linkById(slots), ...linkByName(slots)];
  const links = weighed.filter(({ strength }) => strength >= 0);
  const { groups, refused } = linkConstrained(facts, links, unitePeople);
  const people = join(stated, { groups });
  const isDecided = decidedApart(people, decisions.different);
  const open = [...refused, ...weighed.filter(({ strength }) => strength < 0)].filter((link) => !isDecided(link));
  return {
    people: describePeople({ people, slots, links: [...same(decisions), ...statements, ...links], refused }),
    possible: openPairs(people, open),
  };
}

function same({ same }: PersonDecisions): readonly Link[] {
  return same.map(([left, right]) => ({ left, right, strength: 0, reason: "a person decided so" }));
}

/** Groups of groups, each named by its first item, as sorted groups of items. */
function join(groups: Groups, united: { readonly groups: Groups }): Groups {
  const byFirst = new Map(groups.map((group) => [group[0] ?? "", group]));
  return united.groups.map((group) => group.flatMap((key) => byFirst.get(key) ?? []).sort());
}
