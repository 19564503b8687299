import { foldText } from "../../util/fold-text.js";
import { plainTitle } from "./plain-title.js";
import { UNSPACED_LETTER } from "./unspaced-scripts.js";

/** Words that a list adds, drops or writes as a sign (`&`). */
const LITTLE: ReadonlySet<string> = new Set(["a", "an", "the", "and"]);
const UNSPACED_RUN = new RegExp(`${UNSPACED_LETTER}{1,2}`, "gu");

/**
 * The folded words of a title in order, without articles and `and`. Where a script has no spaces two characters are a
 * word: a segmenter's dictionary changes between releases, and what is derived from the words is kept.
 */
export function titleWords(title: string): readonly string[] {
  const folded = foldText(plainTitle(title));
  const words = folded
    .replace(UNSPACED_RUN, " $& ")
    .split(" ")
    .filter((word) => word !== "");
  const kept = words.filter((word, at) => !LITTLE.has(word) || (at > 0 && at === words.length - 1));
  return kept.length > 0 ? kept : words;
}
