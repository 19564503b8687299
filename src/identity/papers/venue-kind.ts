import { foldText } from "../../util/fold-text.js";

/** What the name of a venue says of the print. */
export interface VenueKind {
  /** Folded, without years and counts; empty where there is no venue, or the venue is a preprint server. */
  readonly name: string;
  /** What is shown at one kind is printed again at the next: workshops 0, conferences 1, journals 2; else `undefined`. */
  readonly rank: 0 | 1 | 2 | undefined;
}

const SERVERS =
  /\b(?:arxiv|corr|preprints?|e prints?|ssrn|biorxiv|medrxiv|chemrxiv|zenodo|research square|openreview)\b/;
const EARLY = /\b(?:workshops?|posters?|demos?|demonstrations?|tutorials?|student research|doctoral consortium)\b/;
const CONFERENCE = /\b(?:conferences?|meetings?|symposium|congress|proceedings|advances in)\b/;
const LATE = /\b(?:journal|transactions|magazine|letters|tacl|jmlr|tmlr|jair|computational linguistics volume)\b/;
const COUNTS = /\b(?:\d+(?:st|nd|rd|th)?|first|second|third|\w+th|annual|volume|number|issue)\b/g;

export function venueKind(venue: string | undefined): VenueKind {
  const folded = foldText(venue ?? "");
  if (folded === "" || SERVERS.test(folded)) return { name: "", rank: 0 };
  const rank = EARLY.test(folded) ? 0 : LATE.test(folded) ? 2 : CONFERENCE.test(folded) ? 1 : undefined;
  return { name: folded.replace(COUNTS, "").replace(/ +/g, " ").trim(), rank };
}
