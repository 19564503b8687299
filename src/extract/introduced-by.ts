import type { LexiconEntry } from "./lexicon/lexicon-entry.js";

/** A paper whose text says that it introduces a name. */
export interface IntroductionCandidate {
  readonly paperId: string;
  readonly title: string;
  /** arXiv ids without version. */
  readonly arxivIds: readonly string[];
  /** ISO date, if it is known. */
  readonly publishedOn?: string;
  /** The year, where no date is known. */
  readonly year?: number;
  /** Of the mention that says so. */
  readonly confidence: number;
}

/** A method, dataset or task, and what the lexicon knows of it. */
export interface IntroducedName {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly entry?: Pick<LexiconEntry, "arxiv" | "isProduct">;
}

/**
 * The one paper of a graph that introduces a name, `undefined` where none does: the one the lexicon states, and no other where
 * that one is absent; else of those whose title speaks of it most plainly the earliest. A paper whose title is about a name
 * (`Understanding NAME`, `NAME.rar: …`) introduces another one. Does not depend on the order of the candidates.
 */
export function introducedBy(
  named: IntroducedName,
  candidates: readonly IntroductionCandidate[],
): IntroductionCandidate | undefined {
  if (named.entry?.isProduct) return undefined;
  const stated = named.entry?.arxiv;
  if (stated !== undefined) return candidates.find(({ arxivIds }) => arxivIds.includes(stated));
  const names = [named.name, ...named.aliases];
  const ranked = candidates
    .map((candidate) => ({ candidate, rank: Math.max(...names.map((name) => titleRank(candidate.title, name))) }))
    .filter(({ rank }) => rank !== ABOUT);
  return ranked.sort(
    (a, b) =>
      b.rank - a.rank ||
      compare(dateOf(a.candidate), dateOf(b.candidate)) ||
      b.candidate.confidence - a.candidate.confidence ||
      compare(a.candidate.paperId, b.candidate.paperId),
  )[0]?.candidate;
}

const [LEADS, HOLDS, ABOUT, UNNAMED] = [3, 2, 1, 0] as const;

/** How plainly a title says that its paper brings a name into the world. */
function titleRank(title: string, name: string): number {
  const at = title.toLowerCase().indexOf(name.toLowerCase());
  if (at < 0 || name === "") return UNNAMED;
  const [before, after] = [title.slice(0, at), title.slice(at + name.length)];
  // `LoRA.rar`, `DenseDPO` and `Mamba-2` hold a name and are none of it.
  if (
    /[\p{L}\p{N}]$/u.test(before) ||
    /^(?:[\p{L}\p{N}]|[-.+][\p{L}\p{N}])/u.test(after.replace(/^s(?![\p{L}\p{N}])/u, ""))
  )
    return UNNAMED;
  if (
    /^(?:the |an? )?["'(]*$/i.test(before) &&
    /^["')]*(?:\s*\([^)]*\))?\s*(?:[:—–]| - |,|$|technical report)/i.test(after)
  )
    return LEADS;
  return ABOUT_BEFORE.test(before) || ABOUT_AFTER.test(after) ? ABOUT : HOLDS;
}

/** What a title says before a name that its paper studies, changes or goes beyond. */
const ABOUT_BEFORE =
  /(?:^|[\s:])(?:understanding|beyond|improving|rethinking|revisiting|analy[sz]ing|evaluating|benchmarking|accelerating|scaling|extending|enhancing|towards?|on|with|via|using|from|for|variants? of|desiderata for|survey of|limits of|does|is|are|can)\s(?:[^:]*\s)?$/i;
const ABOUT_AFTER = /^s?\s(?:for|meets|in|improves?|helps?|is|are|can|beats|with)\s/i;

/** Text that sorts as time; papers without a date come last. */
const dateOf = ({ publishedOn, year, arxivIds: [id] }: IntroductionCandidate): string =>
  publishedOn ?? monthOf(id) ?? (year === undefined ? "9999" : `${year}-99`);

/** The month in an arXiv id: `2106.09685` is of 2021-06. */
function monthOf(id: string | undefined): string | undefined {
  const [, year, month] = /^(\d\d)(\d\d)\.\d{4,5}$/.exec(id ?? "") ?? [];
  return year && month ? `20${year}-${month}` : undefined;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
