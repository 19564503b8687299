import type { AuthorKeys } from "./author-keys.js";
import type { TitleParts } from "./title-parts.js";
import { wordLikeness } from "./word-likeness.js";

/** Titles so alike, one word apart for the number not counted, are two of one series. */
const SERIES = 0.7;

/**
 * Whether two titles tell two papers: one is about the other (an erratum, a reply), or they are two of a series, the same
 * words under different years, numerals or ordinals.
 */
export function titlesContradict(left: TitleParts, right: TitleParts): boolean {
  if (left.isAbout !== right.isAbout) return true;
  return (
    lacks(left.numerals, right.numerals) &&
    lacks(right.numerals, left.numerals) &&
    wordLikeness(left.words, right.words) >= SERIES - 1 / Math.min(left.words.length, right.words.length)
  );
}

/** Whether two lists of authors, both known and in one script, have nobody in common. */
export function authorsContradict(left: AuthorKeys, right: AuthorKeys): boolean {
  return (
    left.full.length > 0 && right.full.length > 0 && left.isLatin === right.isLatin && commonAuthors(left, right) === 0
  );
}

/** How many names of the shorter list the longer one has too, initials counting for names. */
export function commonAuthors(left: AuthorKeys, right: AuthorKeys): number {
  const [few, many] = left.full.length <= right.full.length ? [left, right] : [right, left];
  return few.full.filter((name, at) => many.full.includes(name) || many.short.includes(few.short[at] ?? "")).length;
}

/** Whether `left` has a number that `right` has not. */
function lacks(left: readonly string[], right: readonly string[]): boolean {
  return left.some((numeral) => !right.includes(numeral));
}
