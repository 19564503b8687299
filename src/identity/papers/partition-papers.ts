import { decidedApart } from "../decided-apart.js";
import { compareLinks, type Link, linkConstrained } from "../linkage.js";
import { contradictionOf, type GroupFacts, mergeGroups, recordFacts, uniteGroups } from "./group-facts.js";
import { arePrintsOfOneWork } from "./paper-link.js";
import { paperLinks } from "./paper-links.js";
import type { PaperTraits } from "./paper-traits.js";
import { STRENGTH } from "./strength.js";
import { compareVersions } from "./version-order.js";

/** Pairs of record keys that people have decided; where both are said of one pair, different wins. */
export interface PaperDecisions {
  readonly same: readonly (readonly [string, string])[];
  readonly different: readonly (readonly [string, string])[];
}

/** One work printed twice: `from` is the earlier (workshop paper, preprint); both are named by their first record key. */
export interface PaperVersion {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

export interface PaperPartition {
  /** Record keys of each paper, sorted within a paper and by first key among papers. */
  readonly papers: readonly (readonly string[])[];
  readonly versions: readonly PaperVersion[];
  /** Links that would have united what must stay apart, but for those of versions and what people have decided. */
  readonly refused: readonly Link[];
  /** Links between two papers that are too weak to unite them, for a person to judge. */
  readonly possible: readonly Link[];
}

const UNDECIDED: PaperDecisions = { same: [], different: [] };

/**
 * Which records are one paper. The outcome is a function of the sets of records and of decisions, and what it says of a
 * component of the graph of links is the same whether the rest is given or not.
 */
export function partitionPapers(
  records: readonly PaperTraits[],
  decisions: PaperDecisions = UNDECIDED,
): PaperPartition {
  const byKey = new Map(records.map((record) => [record.key, record]));
  const different = partnersOf(decisions.different);
  const decided = decisions.same.filter(([left, right]) => !different.get(left)?.includes(right));
  const same = partnersOf(decided);
  const facts = new Map(
    [...byKey].map(([key, record]) => [key, recordFacts(record, same.get(key) ?? [], different.get(key) ?? [])]),
  );
  const links = [...paperLinks([...byKey.values()]), ...decided.map(decidedLink)];
  const strong = links.filter(({ strength }) => strength >= STRENGTH.STRONG);
  const { groups, refused } = linkConstrained(facts, strong, uniteGroups);
  const papers = new Papers(groups, byKey, facts);
  const weak = links.filter((link) => link.strength < STRENGTH.STRONG && papers.areTwo(link)).sort(compareLinks);
  const isDecided = decidedApart(groups, decisions.different);
  const isOpen = (link: Link) => !papers.isVersion(link) && !isDecided(link);
  return {
    papers: groups,
    versions: papers.versions([...refused, ...weak]),
    refused: refused.filter(isOpen),
    possible: weak.filter(isOpen),
  };
}

/** The papers found, and what the links between them say. */
class Papers {
  readonly #groupOf: ReadonlyMap<string, readonly string[]>;
  readonly #factsOf = new Map<readonly string[], GroupFacts>();

  constructor(
    groups: readonly (readonly string[])[],
    readonly records: ReadonlyMap<string, PaperTraits>,
    readonly facts: ReadonlyMap<string, GroupFacts>,
  ) {
    this.#groupOf = new Map(groups.flatMap((group) => group.map((key) => [key, group] as const)));
  }

  areTwo({ left, right }: Link): boolean {
    return this.#group(left) !== this.#group(right);
  }

  /** Whether a link joins two prints of a work that nothing but their ids keeps apart. */
  isVersion(link: Link): boolean {
    const [left, right] = [this.records.get(link.left), this.records.get(link.right)];
    if (!left || !right) return false;
    if (link.strength !== STRENGTH.VERSION && !arePrintsOfOneWork(left, right)) return false;
    const why = contradictionOf(this.#factsOfGroup(link.left), this.#factsOfGroup(link.right));
    return why === undefined || why === "ids";
  }

  versions(links: readonly Link[]): readonly PaperVersion[] {
    const found = new Map<string, PaperVersion>();
    for (const link of links) {
      if (!this.isVersion(link)) continue;
      const [earlier, later] = [this.#group(link.left), this.#group(link.right)].sort((a, b) =>
        compareVersions(this.#recordsOf(a), this.#recordsOf(b)),
      );
      const [from = "", to = ""] = [earlier?.[0], later?.[0]];
      const pair = JSON.stringify([from, to]);
      if (!found.has(pair)) found.set(pair, { from, to, reason: link.reason });
    }
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, version]) => version);
  }

  #group(key: string): readonly string[] {
    return this.#groupOf.get(key) ?? [];
  }

  #recordsOf(group: readonly string[]): readonly PaperTraits[] {
    return group.flatMap((key) => this.records.get(key) ?? []);
  }

  #factsOfGroup(key: string): GroupFacts {
    const group = this.#group(key);
    const known = this.#factsOf.get(group);
    if (known) return known;
    const merged = group.flatMap((member) => this.facts.get(member) ?? []).reduce(mergeGroups);
    this.#factsOf.set(group, merged);
    return merged;
  }
}

function decidedLink([left, right]: readonly [string, string]): Link {
  return { left, right, strength: STRENGTH.DECIDED, reason: "decided by a person" };
}

/** For each key the keys that it is paired with. */
function partnersOf(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const partners = new Map<string, string[]>();
  for (const [left, right] of pairs) {
    partners.set(left, [...(partners.get(left) ?? []), right]);
    partners.set(right, [...(partners.get(right) ?? []), left]);
  }
  return partners;
}
