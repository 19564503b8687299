import { foldText } from "../../util/fold-text.js";
import { mixBits } from "../../util/hash-text.js";
import { plainTitle } from "./plain-title.js";

/** Words so common that a run of three with them says little. */
const COMMON: ReadonlySet<string> = new Set(
  "a an the and or of in on to for from by with as at is are was were be been this that these those it its we our they their which can has have had not but also such than into more most paper propose proposed present show results method methods approach novel new using use used based via both while however work study".split(
    " ",
  ),
);
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*/gu;
/** An abstract that says why there is none to compare. */
const NOTICE =
  /\b(?:withdrawn|withdrew|withdrawal|retracted|retraction|has been removed|superseded by|no abstract|abstract (?:is )?not available|duplicate submission|administratively)\b/;
/** A notice of withdrawal is short; a longer text that speaks of one has something else to say too. */
const LONGEST_NOTICE = 120;
const FEWEST_SHINGLES = 12;

/**
 * The abstract as a sorted set of hashes of its runs of three telling words; `undefined` where there is no abstract, or one
 * that is a notice or too short to tell a paper.
 */
export function abstractShingles(abstract: string | undefined): Uint32Array | undefined {
  if (!abstract) return undefined;
  const folded = foldText(plainTitle(abstract)).replace(UNSPACED, " $& ");
  const all = folded.split(" ");
  if (all.length <= LONGEST_NOTICE && NOTICE.test(folded)) return undefined;
  const words = all.filter((word) => word !== "" && !COMMON.has(word)).map(hashWord);
  const shingles = new Set<number>();
  for (let at = 2; at < words.length; at += 1) {
    shingles.add(
      mixBits(Math.imul((words[at - 2] ?? 0) ^ Math.imul(words[at - 1] ?? 0, 31), 0x9e3779b1) ^ (words[at] ?? 0)),
    );
  }
  return shingles.size < FEWEST_SHINGLES ? undefined : Uint32Array.from(shingles).sort();
}

/** How much two abstracts share: of the shorter one (a list may cut it off), and of both together. */
export interface Overlap {
  readonly ofShorter: number;
  readonly ofBoth: number;
}

export function shinglesOverlap(left: Uint32Array, right: Uint32Array): Overlap {
  let [i, j, common] = [0, 0, 0];
  while (i < left.length && j < right.length) {
    const [a, b] = [left[i] ?? 0, right[j] ?? 0];
    if (a === b) common += 1;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return {
    ofShorter: common / Math.min(left.length, right.length),
    ofBoth: common / (left.length + right.length - common),
  };
}

function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}
