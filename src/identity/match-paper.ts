import { namesCompatible } from "./person-name.js";

/** What a match of two papers by their text looks at. */
export interface PaperTraits {
  readonly titleKey: string;
  readonly abstractKey?: string | undefined;
  readonly year?: number | undefined;
  /** Keys, `scheme:value`. */
  readonly externalIds: readonly string[];
  readonly authorNameKeys: readonly string[];
}

const LEAST_TITLE_WORDS = 4;
/** A paper has one of each of these; two different values are two papers. */
const ONE_PER_PAPER = ["arxiv", "openreview", "acl"];

/**
 * Whether two papers are one by title or abstract, with no id to say so. Never across two ids of a scheme that gives a
 * paper one id. The same abstract decides. The same title decides when it is long enough to be nobody else's, the years
 * are at most one apart and the author lists, where both are known, meet; a short title needs authors that meet.
 */
export function papersMatch(left: PaperTraits, right: PaperTraits): boolean {
  if (ONE_PER_PAPER.some((scheme) => conflicts(left.externalIds, right.externalIds, scheme))) return false;
  if (left.abstractKey !== undefined && left.abstractKey === right.abstractKey) return true;
  if (left.titleKey !== right.titleKey) return false;
  if (left.year !== undefined && right.year !== undefined && Math.abs(left.year - right.year) > 1) return false;
  const known = left.authorNameKeys.length > 0 && right.authorNameKeys.length > 0;
  const meet = left.authorNameKeys.some((a) => right.authorNameKeys.some((b) => namesCompatible(a, b)));
  return known ? meet : left.titleKey.split(" ").length >= LEAST_TITLE_WORDS;
}

function conflicts(left: readonly string[], right: readonly string[], scheme: string): boolean {
  const of = (keys: readonly string[]) => keys.filter((key) => key.startsWith(`${scheme}:`));
  const mine = of(left);
  const theirs = of(right);
  return mine.length > 0 && theirs.length > 0 && !mine.some((key) => theirs.includes(key));
}
