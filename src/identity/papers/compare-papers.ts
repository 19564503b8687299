import { shareOfSmaller } from "./abstract-words.js";
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
  /** Share of the shorter list of authors that the longer has; `undefined` where a list is empty. */
  readonly authors: number | undefined;
  /** Neither has a list of authors. */
  readonly noAuthors: boolean;
  /** How many authors they have in common where one list is the other, or the other and some who joined it, else 0. */
  readonly sameAuthors: number;
  readonly sameFirst: boolean;
  /** Share of the shorter abstract's runs of three words, and of its words, that the other has; `undefined` where one is missing. */
  readonly shingles: number | undefined;
  readonly words: number | undefined;
  /** Years and days between them; `undefined` where one is missing. */
  readonly years: number | undefined;
  readonly days: number | undefined;
  /** Both say where they were printed. */
  readonly twoVenues: boolean;
  /** At two venues, of which one is a workshop, or in different years; or as two preprints of different times. */
  readonly twoPrints: boolean;
  /** One catalogue lists both: it would not list a paper twice because it was renamed. */
  readonly oneCatalogue: boolean;
  /** Titles or authors say that these are two papers, whatever else agrees. */
  readonly contradict: boolean;
}

/** The shares of the shorter and of the longer list that must be common for one to be the other grown. */
const OF_SHORTER = 0.85;
const OF_LONGER = 0.5;
/** Preprints of one title with so many days between them and less of the abstract in common were posted twice. */
const REPOSTED = 60;
const SAME_TEXT = 0.9;

export function comparePapers(left: PaperFeatures, right: PaperFeatures): Comparison {
  const common = commonAuthors(left.authors, right.authors);
  const [fewer = 0, more = 0] = [left.authors.full.length, right.authors.full.length].sort((a, b) => a - b);
  const comparable = fewer > 0 && left.authors.isLatin === right.authors.isLatin;
  const both = left.abstract && right.abstract ? ([left.abstract, right.abstract] as const) : undefined;
  const shingles = both && shareOfSmaller(both[0].shingles, both[1].shingles);
  const days = distance(left.day, right.day);
  return {
    title: relateTitles(left.title, right.title),
    likeness: wordLikeness(left.title.words, right.title.words),
    isTelling: [left, right].every(({ title }) => !isShort(title.words.length) && !title.isGeneric),
    isGeneric: left.title.isGeneric || right.title.isGeneric,
    isYearly: left.title.isYearly || right.title.isYearly,
    sameEdition: left.title.edition === right.title.edition,
    authors: comparable ? common / fewer : undefined,
    noAuthors: more === 0,
    sameAuthors: comparable && common >= OF_SHORTER * fewer && common >= OF_LONGER * more ? common : 0,
    sameFirst: left.authors.short[0] === right.authors.short[0],
    shingles,
    words: both && shareOfSmaller(both[0].words, both[1].words),
    years: distance(left.year, right.year),
    days,
    twoVenues: !isPreprint(left) && !isPreprint(right),
    twoPrints: areTwoPrints(left, right) || (isPreprint(left) && isPreprint(right) && isAnew(days, shingles)),
    oneCatalogue: left.catalogue !== undefined && left.catalogue === right.catalogue,
    contradict: titlesContradict(left.title, right.title) || authorsContradict(left.authors, right.authors),
  };
}

function distance(left: number | undefined, right: number | undefined): number | undefined {
  return left === undefined || right === undefined ? undefined : Math.abs(left - right);
}

function areTwoPrints(left: PaperFeatures, right: PaperFeatures): boolean {
  const [one, other] = [left.venue, right.venue];
  if (one.name === "" || other.name === "") return false;
  const years = distance(left.year, right.year) ?? 0;
  if (years > 1) return true;
  if (one.name === other.name) return false;
  if (years > 0) return true;
  return one.rank !== undefined && other.rank !== undefined && (one.rank === 0) !== (other.rank === 0);
}

/** Another text of another time. A source may give the day of the last version, so that days alone do not tell. */
function isAnew(days: number | undefined, shingles: number | undefined): boolean {
  return (days ?? 0) > REPOSTED && (shingles ?? 1) < SAME_TEXT;
}

const isPreprint = ({ venue }: PaperFeatures) => venue.name === "";

function relateTitles(left: TitleParts, right: TitleParts): TitleRelation {
  if (left.whole === right.whole) return "same";
  const isName = left.main === right.main && isShort(left.mainWords) && left.subtitle !== "" && right.subtitle !== "";
  const named = isName && !left.isAbout ? "name" : "other";
  if (left.numerals.join() !== right.numerals.join()) return named;
  if (isPart(left, right) || isPart(right, left)) return "part";
  return isOneEdit(left.words, right.words) ? "typo" : named;
}

/** Whether a title is the other's main part or subtitle, and long enough to be no other's. */
function isPart(part: TitleParts, title: TitleParts): boolean {
  return (
    (part.whole === title.main && !isShort(title.mainWords)) ||
    (part.whole === title.subtitle && !isShort(title.subtitleWords))
  );
}
