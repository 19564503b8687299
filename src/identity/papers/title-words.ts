import { foldText } from "../../util/fold-text.js";
import { plainTitle } from "./plain-title.js";

/** Words that a list adds, drops or writes as a sign (`&`). */
const LITTLE: ReadonlySet<string> = new Set(["a", "an", "the", "and"]);
/** Scripts written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const UNSPACED_RUN =
  /(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]\p{M}*){1,2}/gu;

/**
 * The folded words of a title in order, without articles and `and`. Where a script has no spaces two characters are a
 * word: a segmenter's dictionary changes between releases, and what is derived from the words is kept.
 */
export function titleWords(title: string): readonly string[] {
  const folded = foldText(plainTitle(title));
  const spaced = UNSPACED.test(folded) ? folded.replace(UNSPACED_RUN, " $& ") : folded;
  const words = spaced.split(" ").filter((word) => word !== "");
  const kept = words.filter((word, at) => !LITTLE.has(word) || (at > 0 && at === words.length - 1));
  return kept.length > 0 ? kept : words;
}
