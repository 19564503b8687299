import type { Word } from "./words.js";

const LINKS = /^(?:of|in|for|on|the|with|to|from|as|a|an|by|at|-|&)$/;
/** Beside a coined word these begin or end a phrase about it: `Step-GRPO with Screenshot Feedback`, `Feature Extractor in GarmentsNet`. */
const ABOUT = /^(?:with|for|on|from|by|at|in)$/;

const INNER_CAPITAL = /\p{L}.*\p{Lu}/u;

/**
 * Where a run of capitalised words that begins at word `from` ends (exclusive): `Local Pair Attention`, `Tree of Problems`.
 * Small linking words count between capitalised ones when `links` allows them.
 */
export function capitalRunEnd(words: readonly Word[], from: number, links: number): number {
  let end = from;
  for (let at = from; at < words.length && at < from + 10; at += 1) {
    const word = words[at];
    if (!word || (at > from && word.start > (words[at - 1]?.end ?? 0) + 1)) break;
    if (isCapitalised(word.text)) {
      end = at + 1;
      continue;
    }
    if (at === from || at - end >= links || !LINKS.test(word.text)) break;
    if (
      ABOUT.test(word.text) &&
      (INNER_CAPITAL.test(words[at + 1]?.text ?? "") ||
        (at === from + 1 && INNER_CAPITAL.test(words[from]?.text ?? "")))
    )
      break;
  }
  return end;
}

export const isCapitalised = (text: string) => /^(?:\p{Lu}|\d+\p{Lu})/u.test(text);
