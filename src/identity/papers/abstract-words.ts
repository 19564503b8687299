import { foldText } from "../../util/fold-text.js";
import { mixBits } from "../../util/hash-text.js";
import { plainTitle } from "./plain-title.js";
import { UNSPACED_LETTER } from "./unspaced-scripts.js";

const SPACE = 32;
const FNV_START = 0x811c9dc5 | 0;

/** Words so common that they say little, by their hashes. */
const COMMON: ReadonlySet<number> = new Set(
  hashWords(
    "a an the and or of in on to for from by with as at is are was were be been this that these those it its we our they their which can has have had not but also such than into more most paper propose proposed present show results method methods approach novel new using use used based via both while however work study through between across each",
  ),
);
const FOREIGN = /[^ -~]/;
const UNSPACED = new RegExp(UNSPACED_LETTER, "gu");
/** What stands in the place of an abstract. */
const NOTICE =
  /\b(?:withdrawn|withdrew|withdrawal|retracted|retraction|has been removed|superseded by|no abstract|abstract (?:is )?not available|duplicate submission|administratively)\b/;
/** A notice is short; a longer text that speaks of a withdrawal has something else to say too. */
const LONGEST_NOTICE = 800;
const FEWEST_WORDS = 14;
const SHINGLE = 3;
const SKETCHES = 4;
const SKETCHED_RUN = 5;

/** What an abstract says, as hashes of its telling words. */
export class AbstractWords {
  readonly #inOrder: Uint32Array;
  #words: Uint32Array | undefined;
  #shingles: Uint32Array | undefined;

  private constructor(inOrder: Uint32Array) {
    this.#inOrder = inOrder;
  }

  /** Reads an abstract; `undefined` where there is none, or one that is a notice or too short to tell a paper. */
  static of(abstract: string | undefined): AbstractWords | undefined {
    if (!abstract) return undefined;
    const folded = foldText(plainTitle(abstract));
    if (folded.length <= LONGEST_NOTICE && NOTICE.test(folded)) return undefined;
    const telling = hashWords(FOREIGN.test(folded) ? folded.replace(UNSPACED, " $& ") : folded).filter(
      (hash) => !COMMON.has(hash),
    );
    return telling.length < FEWEST_WORDS ? undefined : new AbstractWords(Uint32Array.from(telling));
  }

  /** The set of words, sorted. */
  get words(): Uint32Array {
    this.#words ??= sortedSet(this.#inOrder);
    return this.#words;
  }

  /** The set of runs of three words, sorted. */
  get shingles(): Uint32Array {
    this.#shingles ??= sortedSet(this.#runs(SHINGLE));
    return this.#shingles;
  }

  /** The runs of five words with the smallest hashes: few abstracts share one that are not one text. */
  get sketches(): readonly number[] {
    const smallest: number[] = [];
    for (const hash of this.#runs(SKETCHED_RUN)) {
      if (smallest.length === SKETCHES && hash >= (smallest.at(-1) ?? 0)) continue;
      if (!smallest.includes(hash)) smallest.push(hash);
      smallest.sort((a, b) => a - b).splice(SKETCHES);
    }
    return smallest;
  }

  /** Hashes of all runs of so many words. */
  #runs(length: number): Uint32Array {
    const words = this.#inOrder;
    const hashes = new Uint32Array(Math.max(words.length - length + 1, 0));
    for (let start = 0; start < hashes.length; start += 1) {
      let hash = 0;
      for (let at = 0; at < length; at += 1) hash = Math.imul(hash ^ (words[start + at] ?? 0), 0x9e3779b1) + at;
      hashes[start] = mixBits(hash);
    }
    return hashes;
  }
}

/** How many hashes two sorted sets share. */
export function countCommon(left: Uint32Array, right: Uint32Array): number {
  let [i, j, common] = [0, 0, 0];
  while (i < left.length && j < right.length) {
    const [a, b] = [left[i] ?? 0, right[j] ?? 0];
    if (a === b) common += 1;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return common;
}

/** The share of the smaller set that the larger one has too: a list may cut an abstract off. */
export function shareOfSmaller(left: Uint32Array, right: Uint32Array): number {
  return countCommon(left, right) / Math.min(left.length, right.length);
}

function sortedSet(hashes: Uint32Array): Uint32Array {
  const sorted = Uint32Array.from(hashes).sort();
  return sorted.filter((hash, at) => at === 0 || hash !== sorted[at - 1]);
}

/** Hashes of the words of a folded text, without making a string of each. */
function hashWords(folded: string): readonly number[] {
  const hashes: number[] = [];
  let hash = FNV_START;
  for (let at = 0; at <= folded.length; at += 1) {
    const code = at < folded.length ? folded.charCodeAt(at) : SPACE;
    if (code !== SPACE) hash = Math.imul(hash ^ code, 0x01000193);
    else if (hash !== FNV_START) {
      hashes.push(hash);
      hash = FNV_START;
    }
  }
  return hashes;
}
