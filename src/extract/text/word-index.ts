import type { Word } from "./words.js";

/** The index of the first word that ends after an offset; `words.length` past the last. Binary search. */
export function wordIndexAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The words of a span as a range, `to` exclusive. */
export function wordRange(
  words: readonly Word[],
  start: number,
  end: number,
): { readonly from: number; readonly to: number } {
  return { from: wordIndexAt(words, start), to: wordIndexAt(words, end - 1) + 1 };
}
