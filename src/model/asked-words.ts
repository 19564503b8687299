import { foldText } from "../util/fold-text.js";
import { bigrams, isCharacter, spacelessRuns, withoutSpaceless } from "../util/spaceless.js";

/** One word of a text that is looked for. */
export interface AskedWord {
  /** Folded, as names hold it. */
  readonly word: string;
  /** In lower case, with its accents and inner marks (`3.5`), as abstracts hold it. */
  readonly written: string;
  /** One character of a script without spaces, which is found within pairs. */
  readonly isCharacter: boolean;
}

/** Words that stand in most English texts: not looked for beside words that say more. */
const COMMON = new Set(
  "a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with".split(
    " ",
  ),
);
const MOST_WORDS = 32;

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/** The words to look for in a text, each once. Only letters, digits and marks inside a word, never an operator. */
export function askedWords(text: string): readonly AskedWord[] {
  const words = new Map<string, AskedWord>();
  const add = (word: string, written: string, isCharacter = false) => {
    if (!words.has(word)) words.set(word, { word, written, isCharacter });
  };
  const spaced = withoutSpaceless(text.normalize("NFC").toLowerCase());
  for (const { segment, isWordLike } of segmenter.segment(spaced)) {
    if (!isWordLike) continue;
    for (const word of foldText(segment).split(" ")) if (word !== "") add(word, segment);
  }
  // Marks that belong to a name, as in `c++`.
  for (const word of foldText(spaced).split(" ")) if (/[+#]/.test(word)) replaceStem(words, word);
  for (const run of spacelessRuns(foldText(text))) {
    const pairs = bigrams(run);
    for (const pair of pairs) add(pair, pair, pairs.length === 1 && isCharacter(pair));
  }
  const all = [...words.values()];
  const telling = all.filter(({ word }) => !COMMON.has(word));
  return (telling.length > 0 ? telling : all).slice(0, MOST_WORDS);
}

/** `c++` instead of `c`. */
function replaceStem(words: Map<string, AskedWord>, word: string): void {
  const stem = word.replace(/[+#]+/g, "");
  const held = words.get(stem);
  words.delete(stem);
  if (/[\p{L}\p{N}]/u.test(word)) words.set(word, { word, written: held?.written ?? stem, isCharacter: false });
}
