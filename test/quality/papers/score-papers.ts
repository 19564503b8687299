import type { PaperTraits } from "../../../src/identity/papers/paper-traits.js";
import { partitionPapers } from "../../../src/identity/papers/partition-papers.js";
import type { JudgedRecord } from "./paper-corpus.js";

/** How well records without ids are partitioned, counted in pairs of records. */
export interface PaperScore {
  readonly records: number;
  /** Pairs under one id that became one paper, and those that did not. */
  readonly found: number;
  readonly missed: number;
  /** Pairs under two ids of one scheme that became one paper, though they are not one work printed twice. */
  readonly wrong: number;
  /** Such pairs with one title and an author in common, or no authors known: one work printed twice, neither right nor wrong. */
  readonly printedTwice: number;
  readonly f1: number;
  /** Pairs under one id with titles of different letters, all and found. */
  readonly renamed: number;
  readonly renamedFound: number;
  /** Pairs under two ids of the ACL Anthology that became one paper by their titles, with no author in common. */
  readonly wrongByTitle: number;
  readonly seconds: number;
}

/** Partitions the records and holds the papers against the ids that they were not told. */
export function scorePapers(records: readonly JudgedRecord[]): PaperScore {
  const start = performance.now();
  const { papers } = partitionPapers(records.map(({ traits }) => traits));
  const seconds = (performance.now() - start) / 1000;
  const paperOf = new Map(papers.flatMap((keys, at) => keys.map((key) => [key, at] as const)));
  const byKey = new Map(records.map((record) => [record.traits.key, record]));
  const isFound = ([one, other]: Pair) => paperOf.get(one.traits.key) === paperOf.get(other.traits.key);
  const right = pairsOf(groupBy(records, ({ gold }) => gold));
  const renamed = right.filter((pair) => !hasSameTitle(pair));
  const united = pairsOf(papers.map((keys) => keys.flatMap((key) => byKey.get(key) ?? []))).filter(contradict);
  const wrong = united.filter((pair) => !hasSameTitle(pair) || !(haveCommonSurname(pair) || lackAuthors(pair)));
  const found = right.filter(isFound).length;
  const byTitle = united.filter((pair) => pair.every(({ source }) => source === "acl") && hasSameTitle(pair));
  return {
    records: records.length,
    found,
    missed: right.length - found,
    wrong: wrong.length,
    printedTwice: united.length - wrong.length,
    f1: (2 * found) / (found + right.length + wrong.length),
    renamed: renamed.length,
    renamedFound: renamed.filter(isFound).length,
    wrongByTitle: byTitle.filter((pair) => !haveCommonSurname(pair)).length,
    seconds,
  };
}

type Pair = readonly [JudgedRecord, JudgedRecord];

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | undefined): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

function pairsOf(groups: readonly (readonly JudgedRecord[])[]): readonly Pair[] {
  return groups.flatMap((group) => group.flatMap((one, at) => group.slice(at + 1).map((other): Pair => [one, other])));
}

/** Whether two records bear different ids of one scheme. */
function contradict([{ gold: one }, { gold: other }]: Pair): boolean {
  const scheme = (id: string) => id.slice(0, id.indexOf(":"));
  return one !== undefined && other !== undefined && one !== other && scheme(one) === scheme(other);
}

function hasSameTitle([{ traits: one }, { traits: other }]: Pair): boolean {
  return lettersOf(one.title) === lettersOf(other.title);
}

function haveCommonSurname([{ traits: one }, { traits: other }]: Pair): boolean {
  const surnames = ({ authors }: PaperTraits) =>
    authors.map((name) =>
      lettersOf(
        name
          .slice(name.lastIndexOf(" ") + 1)
          .normalize("NFD")
          .replace(/\p{M}/gu, ""),
      ),
    );
  return surnames(one).some((name) => surnames(other).includes(name));
}

function lackAuthors(pair: Pair): boolean {
  return pair.some(({ traits }) => traits.authors.length === 0);
}

/** A text in lower case without anything but letters and digits. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
