import type { Comparison } from "./compare-papers.js";
import { STRENGTH } from "./strength.js";

/** One reason to believe that two records are of one paper. */
export interface LinkRule {
  readonly strength: number;
  readonly reason: string;
  readonly holds: (comparison: Comparison) => boolean;
}

const agree = ({ authors }: Comparison) => authors !== undefined && authors > 0;
const unknown = ({ authors }: Comparison) => authors === undefined;
const alike = ({ shingles }: Comparison) => shingles !== undefined && shingles >= 0.5;
const sameYear = ({ years, isYearly }: Comparison) => years === undefined || years <= (isYearly ? 0 : 1);
/** Preprints keep the day of their first version, which may be another in another time zone. */
const sameTime = ({ days, years }: Comparison) => (days === undefined ? (years ?? 0) === 0 : days <= 1);
/** One work, whatever its ids and years: the title tells it, and authors agree. */
export const isSameWork = (c: Comparison) =>
  (c.title === "same" || c.title === "part") && c.isTelling && !c.isYearly && agree(c);
/** The longer a list of authors that is the same, the less the words need to agree: few teams write two papers a day. */
const wordsEnough = ({ sameAuthors, sameFirst, words, likeness }: Comparison) =>
  sameAuthors >= 3 &&
  sameFirst &&
  words !== undefined &&
  words + 0.5 * likeness >= 1.02 - 0.05 * Math.min(sameAuthors, 10);

/** Teams give one name to several papers a year, but hardly on one day. */
const nameEnough = ({ sameAuthors, days, years, twoVenues }: Comparison) =>
  days === undefined ? sameAuthors >= 3 && years === 0 && !twoVenues : sameAuthors >= 2 && days <= 1;

/** A whole abstract tells a paper where its day does too, or words of its title. */
const abstractEnough = ({ shingles, days, years, likeness }: Comparison) =>
  (shingles ?? 0) >= 0.9 && (days === undefined ? years === 0 && likeness >= 0.4 : days <= 3);

/**
 * What makes two records one paper, the strongest first, after what makes them two prints; the first rule that holds says
 * how sure it is and why.
 */
export const LINK_RULES: readonly LinkRule[] = [
  {
    strength: STRENGTH.VERSION,
    reason: "same title and authors, printed twice",
    holds: (c) => isSameWork(c) && (c.twoPrints || !c.sameEdition),
  },
  {
    strength: STRENGTH.STRONG + 30,
    reason: "same title, authors and abstract",
    holds: (c) => c.title === "same" && c.sameEdition && agree(c) && alike(c) && sameYear(c),
  },
  {
    strength: STRENGTH.STRONG + 25,
    reason: "same title, authors and year",
    holds: (c) => c.title === "same" && c.sameEdition && c.isTelling && agree(c) && sameYear(c),
  },
  {
    strength: STRENGTH.STRONG + 22,
    reason: "same title and abstract",
    holds: (c) => c.title === "same" && c.sameEdition && alike(c) && sameYear(c),
  },
  {
    strength: STRENGTH.STRONG + 20,
    reason: "same authors and abstract, another title",
    holds: (c) => agree(c) && alike(c) && sameTime(c) && c.sameEdition && !c.twoPrints && !c.oneCatalogue,
  },
  {
    strength: STRENGTH.STRONG + 18,
    reason: "same short title, authors and year",
    holds: (c) =>
      c.title === "same" &&
      !c.isGeneric &&
      !c.isYearly &&
      c.sameEdition &&
      agree(c) &&
      c.years !== undefined &&
      c.years <= 1 &&
      !c.twoPrints,
  },
  {
    strength: STRENGTH.STRONG + 16,
    reason: "same title but for a part, same authors and year",
    holds: (c) =>
      c.title === "part" && c.isTelling && c.sameEdition && agree(c) && sameTime(c) && (c.shingles ?? 1) >= 0.1,
  },
  {
    strength: STRENGTH.STRONG + 14,
    reason: "same title but for a letter, same authors and year",
    holds: (c) => c.title === "typo" && c.isTelling && c.sameEdition && agree(c) && sameYear(c) && !c.twoPrints,
  },
  {
    strength: STRENGTH.STRONG + 12,
    reason: "same name before another subtitle, same authors and day",
    holds: (c) => c.title === "name" && c.isTelling && c.sameEdition && nameEnough(c) && !c.oneCatalogue,
  },
  {
    strength: STRENGTH.STRONG + 10,
    reason: "same title and year, authors of one unknown",
    holds: (c) =>
      c.title === "same" &&
      c.isTelling &&
      c.sameEdition &&
      unknown(c) &&
      !c.twoPrints &&
      (c.noAuthors || c.twoVenues ? (c.years ?? 0) === 0 : sameYear(c)),
  },
  {
    strength: STRENGTH.STRONG + 8,
    reason: "same authors and day, alike in words",
    holds: (c) => c.days === 0 && !c.isYearly && wordsEnough(c) && c.sameEdition && !c.oneCatalogue,
  },
  {
    strength: STRENGTH.STRONG + 7,
    reason: "same abstract and time, another title, authors of one unknown",
    holds: (c) => unknown(c) && abstractEnough(c) && c.sameEdition && !c.isYearly && !c.twoPrints && !c.oneCatalogue,
  },
  {
    strength: STRENGTH.STRONG + 5,
    reason: "same title and authors, years apart",
    holds: (c) => c.title === "same" && isSameWork(c) && (c.authors ?? 0) >= 0.5,
  },
  {
    strength: STRENGTH.VERSION,
    reason: "same authors, title or abstract, at another time",
    holds: (c) => isSameWork(c) || (alike(c) && agree(c) && !c.isYearly),
  },
  {
    strength: STRENGTH.WEAK,
    reason: "same abstract, another title, authors of one unknown",
    holds: (c) => alike(c) && unknown(c),
  },
  {
    strength: STRENGTH.AMBIGUOUS,
    reason: "same title, authors of one unknown",
    holds: (c) => (c.title === "same" || c.title === "part") && c.isTelling && unknown(c),
  },
];
