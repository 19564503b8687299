import type { TextField } from "./text-field.js";

/** One look at a field: which terms of it count, and how much. */
export interface Look {
  readonly field: TextField;
  readonly terms: readonly number[];
}

/** One asked term, in the fields where it is looked up. */
class WantedTerm {
  readonly looks: readonly Look[];
  /** How many documents have it, or more. */
  readonly atMost: number;
  #marks: readonly Uint8Array[] | undefined;

  constructor(looks: readonly Look[]) {
    this.looks = looks.filter(({ terms }) => terms.length > 0);
    let atMost = 0;
    for (const { field, terms } of looks) for (const term of terms) atMost += field.frequency(term);
    this.atMost = atMost;
  }

  isIn(document: number): boolean {
    this.#marks ??= this.looks.map(({ field, terms }) => field.marksOf(terms));
    for (let at = 0; at < this.looks.length; at++) {
      const marks = this.#marks[at];
      if (marks && this.looks[at]?.field.has(document, marks)) return true;
    }
    return false;
  }
}

/** Terms that a document must have all. */
interface Condition {
  readonly rarest: WantedTerm;
  /** The rarer first. */
  readonly others: readonly WantedTerm[];
}

/** What a document must have: all terms of one of the conditions. */
export class Wanted {
  readonly conditions: readonly Condition[];

  /** By condition and term, where the term is looked up; a condition without terms is met by none. */
  constructor(anyOf: readonly (readonly (readonly Look[])[])[]) {
    this.conditions = anyOf.flatMap((all): readonly Condition[] => {
      const [rarest, ...others] = all.map((looks) => new WantedTerm(looks)).sort((a, b) => a.atMost - b.atMost);
      return rarest ? [{ rarest, others }] : [];
    });
  }

  isIn(document: number): boolean {
    return this.conditions.some(({ rarest, others }) => {
      return rarest.isIn(document) && others.every((term) => term.isIn(document));
    });
  }

  /**
   * Whether the first `limit` of so many documents that meet a condition are met sooner in their order than all are found
   * by their terms, were the terms spread evenly.
   */
  isWalked(limit: number, documents: number): boolean {
    let [found, share] = [0, 0];
    for (const { rarest, others } of this.conditions) {
      found += rarest.atMost;
      share += others.reduce((part, { atMost }) => part * Math.min(1, atMost / documents), rarest.atMost / documents);
    }
    return limit / share < found;
  }
}
