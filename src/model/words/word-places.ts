import { foldText } from "../../util/fold-text.js";
import { bigrams, spacelessRuns } from "../../util/spaceless.js";

/** A word of a text, folded, and where it stands: offsets in UTF-16 code units, `end` exclusive. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const RUN = /[\p{L}\p{M}\p{N}+#]+/gu;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;
/** What most runs are: one word, which folding only makes small. */
const PLAIN_RUN = /^[a-z0-9]+$/i;

/**
 * The words of a text in order; what folds to two words is two at one place. Of a script without spaces every two
 * neighbouring characters are a word, as in search.
 */
export function wordPlaces(text: string): readonly PlacedWord[] {
  const placed: PlacedWord[] = [];
  const place = (written: string, start: number) => {
    const end = start + written.length;
    for (const word of foldText(written).split(" ")) if (SAYS_SOMETHING.test(word)) placed.push({ word, start, end });
  };
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (PLAIN_RUN.test(run)) {
      placed.push({ word: run.toLowerCase(), start: index, end: index + run.length });
      continue;
    }
    let at = 0;
    for (const spaceless of spacelessRuns(run)) {
      const begin = run.indexOf(spaceless, at);
      if (begin > at) place(run.slice(at, begin), index + at);
      let next = begin;
      for (const pair of bigrams(spaceless)) {
        const found = run.indexOf(pair, next);
        place(pair, index + found);
        next = found + 1;
      }
      at = begin + spaceless.length;
    }
    if (at < run.length) place(run.slice(at), index + at);
  }
  return placed;
}
