import type { AuthorMention } from "./author-mention.js";
import type { NameRegister } from "./name-register.js";
import { addName, type PersonFacts } from "./person-facts.js";

/** What people have decided, as pairs of mention keys. */
export interface PersonDecisions {
  readonly same: readonly (readonly [string, string])[];
  readonly different: readonly (readonly [string, string])[];
}

/** Gathers what forbids unions from the mentions of a group. */
export class FactsGatherer {
  readonly #sides = new Map<string, Map<number, string>>();

  constructor(
    readonly mentions: ReadonlyMap<string, AuthorMention>,
    readonly names: NameRegister,
    different: PersonDecisions["different"],
  ) {
    for (const [decision, [left, right]] of different.entries()) {
      this.#takeSide(left, decision, "left");
      this.#takeSide(right, decision, "right");
    }
  }

  /** By the first mention of each group; the names are left out where a decision of a person overrules them. */
  gather(
    groups: readonly (readonly string[])[],
    { isNamed }: { readonly isNamed: boolean },
  ): ReadonlyMap<string, PersonFacts> {
    return new Map(groups.map((group) => [group[0] ?? "", this.#factsOf(group, isNamed)]));
  }

  #factsOf(group: readonly string[], isNamed: boolean): PersonFacts {
    const facts: PersonFacts = { records: new Set(), ids: new Map(), names: [], sides: new Map() };
    for (const key of group) {
      const mention = this.mentions.get(key);
      if (!mention) continue;
      facts.records.add(mention.record);
      if (isNamed) addName(facts.names, this.names.read(mention.name).parts);
      for (const [decision, side] of this.#sides.get(key) ?? []) facts.sides.set(decision, side);
    }
    return facts;
  }

  #takeSide(key: string, decision: number, side: string): void {
    const sides = this.#sides.get(key);
    if (sides) sides.set(decision, side);
    else this.#sides.set(key, new Map([[decision, side]]));
  }
}
