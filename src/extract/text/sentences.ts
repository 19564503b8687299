import type { Word } from "./words.js";

/** A sentence as a range of words, `end` exclusive. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

const ABBREVIATIONS = new Set("e.g i.e e g i al vs fig figs eq eqs sec dr mr cf resp approx no st jr etc".split(" "));

/** Ranges of words that are sentences: cut after `.`, `!` or `?` before a capital, digit or quote, never after an abbreviation. */
export function sentences(found: readonly Word[]): readonly Sentence[] {
  const ranges: Sentence[] = [];
  let from = 0;
  for (let at = 0; at < found.length; at += 1) {
    if (!isEnd(found, at)) continue;
    ranges.push({ from, to: at + 1 });
    from = at + 1;
  }
  if (from < found.length) ranges.push({ from, to: found.length });
  return ranges;
}

function isEnd(found: readonly Word[], at: number): boolean {
  const mark = found[at];
  if (!mark || !(mark.text === "." || mark.text === "!" || mark.text === "?")) return false;
  const next = found[at + 1];
  if (!next) return true;
  const previous = found[at - 1];
  if (mark.text === "." && previous) {
    if (ABBREVIATIONS.has(previous.lower) && next.text !== "We") return false;
    if (previous.end !== mark.start) return true;
  }
  return /^[\p{Lu}\p{N}"'([]/u.test(next.text) || (next.start > mark.end && /^\p{Ll}/u.test(next.text));
}

/** The index of the sentence that holds a word; the number of sentences past the last. Binary search. */
export function sentenceIndexAt(ranges: readonly Sentence[], word: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.to ?? 0) > word) high = middle;
    else low = middle + 1;
  }
  return low;
}
