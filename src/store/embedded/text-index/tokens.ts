import { spacelessRuns, withoutSpaceless } from "../../../util/spaceless.js";

/**
 * Letters and digits, and the marks that join them within a word (`don't`, `3.5`): the words of Lucene's standard
 * tokenizer (Unicode Standard Annex 29), whose text of scripts without spaces is found by `searchKeys` instead.
 */
const WORD =
  /[\p{L}\p{N}\p{M}_]+(?:(?:(?<=\p{L}\p{M}*)['’.:·](?=\p{L})|(?<=\p{N})['’.,;](?=\p{N}))[\p{L}\p{N}\p{M}_]+)*/gu;
const PLAIN_WORD = /[a-z0-9_]+(?:(?:(?<=[a-z])['.:](?=[a-z])|(?<=[0-9])['.,;](?=[0-9]))[a-z0-9_]+)*/g;
const PLAIN = /^[ -~\s]*$/;

/** The words of running text, in lower case. */
export function wordsOf(text: string): readonly string[] {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower.match(PLAIN_WORD) ?? [];
  const spaced = spacelessRuns(lower).length > 0 ? withoutSpaceless(lower) : lower;
  return spaced.match(WORD) ?? [];
}

/** The parts of a text that is words between spaces already. */
export function partsOf(text: string): readonly string[] {
  return text === "" ? [] : text.split(" ");
}
