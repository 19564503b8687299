import { comparePapers } from "./compare-papers.js";
import { paperFeatures } from "./paper-features.js";
import type { PaperTraits } from "./paper-traits.js";

const MOST_DAYS_APART = 2;
const SAME_TEXT = 0.5;

/**
 * Whether a found record is of the paper that another describes, beyond what links them: days, counts of authors and
 * abstracts do not disagree where both say them, and one of the three agrees. A title alone would be a guess.
 */
export function isConfirmedMatch(found: PaperTraits, known: PaperTraits): boolean {
  const shared = found.externalIds.some((id) => known.externalIds.includes(id));
  if (shared) return true;
  const { days, shingles, authors } = comparePapers(paperFeatures(found), paperFeatures(known));
  const [left, right] = [countOf(found), countOf(known)];
  const verdicts = [
    days === undefined ? undefined : days <= MOST_DAYS_APART,
    left === undefined || right === undefined ? undefined : left === right,
    shingles === undefined ? undefined : shingles >= SAME_TEXT,
    authors === undefined ? undefined : authors >= SAME_TEXT,
  ];
  return !verdicts.includes(false) && verdicts.includes(true);
}

function countOf({ authorCount, authors }: PaperTraits): number | undefined {
  return authorCount ?? (authors.length > 0 ? authors.length : undefined);
}
