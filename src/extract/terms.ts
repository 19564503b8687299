import { mergeKey } from "../model/ids.js";
import type { Mention } from "../model/mention.js";
import type { Lexicon } from "./lexicon/lexicon.js";
import type { LexiconKind } from "./lexicon/lexicon-entry.js";
import { withoutSize } from "./rules/coined-name.js";

/** A name that recurs in a corpus and that no lexicon knows. */
export interface Term {
  /** What most of its papers take it for. */
  readonly kind: LexiconKind;
  /** Its most frequent spelling. */
  readonly name: string;
  /** Spellings of at least two papers, most frequent first. */
  readonly aliases: readonly string[];
  /** In how many papers it stands (document frequency). */
  readonly papers: number;
  /** How many of them say that they introduce it: one for a name, many for a phrase that everybody uses for their own. */
  readonly introducedIn: number;
  /** `introducedIn / papers`. */
  readonly introducedRatio: number;
  /** At most two of its papers, one that introduces it first, then in the order of reading. */
  readonly examples: readonly TermPaper[];
}

export interface TermPaper {
  readonly id: string;
  readonly title: string;
}

interface Count {
  readonly kinds: Map<LexiconKind, number>;
  readonly names: Map<string, number>;
  readonly aliases: Map<string, number>;
  papers: number;
  introducedIn: number;
  introducedBy?: TermPaper;
  readonly firstPapers: TermPaper[];
}

const EXAMPLES = 2;

/** Counts, paper by paper, the names that the rules find and the lexicon does not know. */
export class TermCounter {
  readonly #counts = new Map<string, Count>();

  constructor(readonly lexicon: Lexicon) {}

  /** Takes in what one paper names. */
  add(paper: TermPaper, mentions: readonly Mention[]): void {
    const seen = new Set<string>();
    for (const mention of mentions) {
      if (mention.kind === "repository" || this.#isKnown(mention)) continue;
      const spellings = [mention.name, ...mention.aliases];
      const short = shortForm(spellings);
      const key = mergeKey(short);
      if (key === "" || seen.has(key)) continue;
      seen.add(key);
      const count = this.#counts.get(key) ?? newCount();
      this.#counts.set(key, count);
      count.papers += 1;
      raise(count.kinds, mention.kind);
      raise(count.names, short);
      for (const alias of spellings) if (withoutSize(alias) !== short) raise(count.aliases, alias);
      if (count.firstPapers.length < EXAMPLES) count.firstPapers.push(paper);
      if (mention.role !== "INTRODUCED") continue;
      count.introducedIn += 1;
      count.introducedBy ??= paper;
    }
  }

  /** The names of at least so many papers, those of most papers first. */
  terms(least: number): readonly Term[] {
    return [...this.#counts.values()]
      .filter(({ papers }) => papers >= least)
      .map(toTerm)
      .sort((a, b) => b.papers - a.papers || b.introducedIn - a.introducedIn || compare(a.name, b.name));
  }

  #isKnown({ name, aliases, spans }: Mention): boolean {
    return (
      spans.some(({ rule }) => rule === "lexicon-name") ||
      [name, ...aliases].some(
        (form) => this.lexicon.lookup(form).length > 0 || this.lexicon.lookup(withoutSize(form)).length > 0,
      )
    );
  }
}

/** The spelling that other papers are likely to share: the shortest of one word, without its size; else the name. */
function shortForm([name = "", ...aliases]: readonly string[]): string {
  const words = [name, ...aliases].filter((spelling) => !/\s/.test(spelling)).map(withoutSize);
  return words.sort((a, b) => a.length - b.length || compare(a, b))[0] ?? name;
}

function newCount(): Count {
  return { kinds: new Map(), names: new Map(), aliases: new Map(), papers: 0, introducedIn: 0, firstPapers: [] };
}

function toTerm({ kinds, names, aliases, papers, introducedIn, introducedBy, firstPapers }: Count): Term {
  const [name = "", ...others] = byFrequency(names);
  const counted = new Map([...aliases, ...others.map((other): [string, number] => [other, names.get(other) ?? 0])]);
  const examples = introducedBy
    ? [introducedBy, ...firstPapers.filter(({ id }) => id !== introducedBy.id)]
    : firstPapers;
  return {
    kind: byFrequency(kinds)[0] ?? "method",
    name,
    aliases: byFrequency(counted).filter((alias) => (counted.get(alias) ?? 0) >= 2),
    papers,
    introducedIn,
    introducedRatio: introducedIn / papers,
    examples: examples.slice(0, EXAMPLES),
  };
}

function raise<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Keys by falling count, then in code unit order: the same whatever order the papers came in. */
function byFrequency<K extends string>(counts: ReadonlyMap<K, number>): readonly K[] {
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([key]) => key);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
