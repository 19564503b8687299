import type { CitedPaper } from "../model/cited-paper.js";

export interface Publication {
  readonly kind: "journal" | "proceedings" | "preprint";
  /** The journal or conference; absent for a preprint. */
  readonly venue?: string;
}

/** Where preprints are kept, which is no venue. */
const ARCHIVE = /^(?:arxiv|corr|bioRxiv|medRxiv|ssrn|openreview)\b/i;
const JOURNAL =
  /\b(?:journal|transactions|letters|annals|magazine|review|reviews|nature|science|cell|plos|acta|quarterly|jmlr|tmlr|tacl|tpami|ijcv)\b/i;

/** Where a paper appeared, as its venue's name tells: records seldom say whether a venue is a journal. */
export function publicationOf({ venues }: CitedPaper): Publication {
  const venue = venues.find((name) => !ARCHIVE.test(name));
  if (venue === undefined) return { kind: "preprint" };
  return { kind: JOURNAL.test(venue) ? "journal" : "proceedings", venue };
}
