import { type Overlap, shinglesOverlap } from "./abstract-shingles.js";
import { authorsContradict, commonAuthors, titlesContradict } from "./contradictions.js";
import { isOneEdit } from "./one-edit.js";
import type { PaperFeatures } from "./paper-features.js";
import { isShort, type TitleParts } from "./title-parts.js";
import { wordLikeness } from "./word-likeness.js";

/**
 * How two titles relate: the same words; one the other without its subtitle or its name in front; one letter apart; the
 * same name of few words before other words; or none of these.
 */
export type TitleRelation = "same" | "part" | "typo" | "name" | "other";

/** What two records of papers say for and against their being one. */
export interface Comparison {
  readonly title: TitleRelation;
  /** Of the titles' words, from 0 to 1. */
  readonly likeness: number;
  /** Neither title is short or generic: it tells the paper. */
  readonly isTelling: boolean;
  readonly isGeneric: boolean;
  readonly isYearly: boolean;
  readonly sameEdition: boolean;
  readonly sameNumerals: boolean;
  /** Share of the shorter list of authors that the longer has; `undefined` where a list is empty. */
  readonly authors: number | undefined;
  /** How many authors they have in common. */
  readonly commonAuthors: number;
  /** `undefined` where an abstract is missing. */
  readonly abstracts: Overlap | undefined;
  /** Years between them; `undefined` where a year is missing. */
  readonly gap: number | undefined;
  readonly sameDay: boolean;
  /** Titles or authors say that these are two papers, whatever else agrees. */
  readonly contradict: boolean;
}

export function comparePapers(left: PaperFeatures, right: PaperFeatures): Comparison {
  const common = commonAuthors(left.authors, right.authors);
  const fewer = Math.min(left.authors.full.length, right.authors.full.length);
  const comparable = fewer > 0 && left.authors.isLatin === right.authors.isLatin;
  const sameNumerals = left.title.numerals.join() === right.title.numerals.join();
  return {
    title: relateTitles(left.title, right.title, sameNumerals),
    likeness: wordLikeness(left.title.words, right.title.words),
    isTelling: [left, right].every(({ title }) => !isShort(title.words.length) && !title.isGeneric),
    isGeneric: left.title.isGeneric || right.title.isGeneric,
    isYearly: left.title.isYearly || right.title.isYearly,
    sameEdition: left.title.edition === right.title.edition,
    sameNumerals,
    authors: comparable ? common / fewer : undefined,
    commonAuthors: common,
    abstracts: left.shingles && right.shingles ? shinglesOverlap(left.shingles, right.shingles) : undefined,
    gap: left.year !== undefined && right.year !== undefined ? Math.abs(left.year - right.year) : undefined,
    sameDay: left.day !== undefined && left.day === right.day,
    contradict: titlesContradict(left.title, right.title) || authorsContradict(left.authors, right.authors),
  };
}

function relateTitles(left: TitleParts, right: TitleParts, sameNumerals: boolean): TitleRelation {
  if (left.whole === right.whole) return "same";
  if (!sameNumerals) return left.main === right.main ? "name" : "other";
  if (isPart(left, right) || isPart(right, left)) return "part";
  if (isOneEdit(left.words, right.words)) return "typo";
  return left.main === right.main ? "name" : "other";
}

/** Whether a title is the other's main part or subtitle, and long enough to be no other's. */
function isPart(part: TitleParts, title: TitleParts): boolean {
  return (
    (part.whole === title.main && !isShort(title.mainWords)) ||
    (part.whole === title.subtitle && !isShort(title.subtitleWords))
  );
}
