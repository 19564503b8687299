import { foldText } from "../util/fold-text.js";

/** Words that stand in most English texts: not searched for beside words that say more. */
const COMMON = new Set(
  "a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with".split(
    " ",
  ),
);
const MOST_WORDS = 64;

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/**
 * The distinct words to look for, in lower case: folded, as `searchText` holds them, and as written, for the abstract,
 * which holds its accents. Only letters, digits and the marks inside a word (`3.5`, `don't`), never an operator.
 */
export function searchWords(text: string): readonly string[] {
  const folded = foldText(text).split(/[^\p{L}\p{N}]+/u);
  const written: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text.normalize("NFC").toLowerCase())) {
    if (isWordLike) written.push(segment);
  }
  const words = [...new Set([...folded, ...written])].filter((word) => word !== "");
  const telling = words.filter((word) => !COMMON.has(word));
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS);
}
