import { capitalRunEnd, isCapitalised } from "../text/capital-run.js";
import { wordRange } from "../text/word-index.js";
import { CLASS_PHRASES, DATASET_HEADS, METHOD_HEADS, OTHER_HEADS } from "../words/head-nouns.js";
import { NEVER_NAMES } from "../words/never-names.js";
import { wordSet } from "../words/word-set.js";
import { coinedSpan } from "./coined-name.js";
import type { Reading } from "./reading.js";
import type { TextSpan } from "./repository-url.js";

/** A name-like thing that begins at a word: how it looks, its span, and where reading goes on. */
export interface NameAt extends TextSpan {
  readonly shape: "pair" | "run" | "coined" | "quoted" | "capital";
  /** Its short form, for a pair. */
  readonly short?: TextSpan;
  /** Range of words of the whole, `to` exclusive, brackets included. */
  readonly from: number;
  readonly to: number;
}

/** Capitalised at a sentence's or item's start, never part of a name. */
export const OPENERS = wordSet(
  "while during although though when where since because as in on at by for from to with without via we our this that these those it its however moreover unlike given compared using based after before if and or but first second third finally incorporating combining integrating leveraging",
);

/** A size with what is said of it begins no name: `405B Instruct`. */
const SIZE = /^\d+(?:\.\d+)?[BMKT]$/;

/** The name that begins at word `index`, the strongest shape first; `undefined` where none does. */
export function nameAt(reading: Reading, index: number): NameAt | undefined {
  const { read, pairByLong, pairByShort } = reading;
  const { words, text } = read;
  const word = words[index];
  if (!word || reading.maskedIn.overlapping(word.start, word.end).length > 0) return undefined;
  if (word.text === '"' || word.text === "`" || word.text === "'") return quoted(reading, index);
  if (!word.isWord) return undefined;
  const pair = pairByLong.get(index) ?? pairByShort.get(index);
  if (pair && pair.long.start >= word.start - 1 && !isClass(text.slice(pair.long.start, pair.long.end))) {
    const long = wordRange(words, pair.long.start, pair.long.end);
    const short = wordRange(words, pair.short.start, pair.short.end);
    return { shape: "pair", ...pair.long, short: pair.short, from: index, to: Math.max(long.to, short.to) + 1 };
  }
  const run = SIZE.test(word.text) ? index : capitalRunEnd(words, index, 2);
  const isInitial = index === 0 || words[index - 1]?.text === ".";
  if (run - index >= 2 && !OPENERS.has(word.lower) && !(isInitial && run - index < 3 && !coinedSpan(word.text))) {
    const end = words[run - 1]?.end ?? word.end;
    const long = text.slice(word.start, end);
    if (!isClass(long) && !OTHER_HEADS.has(words[run - 1]?.lower ?? ""))
      return { shape: "run", start: word.start, end, from: index, to: run };
  }
  const coined = reading.coinedAt.get(index);
  if (coined) return { shape: "coined", start: coined.start, end: coined.end, from: index, to: index + 1 };
  const isName = !NEVER_NAMES.has(word.lower) && !METHOD_HEADS.has(word.lower) && !DATASET_HEADS.has(word.lower);
  if (isCapitalised(word.text) && word.text.length > 2 && !isInitial && isName) {
    return { shape: "capital", start: word.start, end: word.end, from: index, to: index + 1 };
  }
  return undefined;
}

function quoted({ read: { words } }: Reading, index: number): NameAt | undefined {
  const open = words[index]?.text;
  for (let at = index + 2; at < Math.min(words.length, index + 8); at += 1) {
    const mark = words[at]?.text;
    if (mark !== open && !(open === "`" && mark === "'")) continue;
    const first = words[index + 1];
    // A full stop before the closing mark is no part of the name.
    const last = words[at - 1]?.isWord || words[at - 1]?.text === ")" ? words[at - 1] : words[at - 2];
    if (!first?.isWord || !last || at - index > 5) return undefined;
    return { shape: "quoted", start: first.start, end: last.end, from: index, to: at + 1 };
  }
  return undefined;
}

/** A class of things, never the name of one: "Large Language Models". */
export function isClass(long: string): boolean {
  return CLASS_PHRASES.has(
    long
      .toLowerCase()
      .replaceAll(/[-\s]+/g, " ")
      .replace(/s$/, ""),
  );
}

/** Whether a pair abbreviates a kind of thing, and names none: `long-context models (LCMs)`, `native multimodal model (NMM)`. */
export function isClassPair(long: string, short: string): boolean {
  const isMany = long.endsWith("s") && /\p{Lu}s$/u.test(short);
  return KIND.test(long) && (isMany || !/\p{Lu}\p{Ll}/u.test(long));
}

const KIND =
  /(?:[\s-]|^)(?:(?:language|multi-?modal|(?:multi-)?omic|foundation|pre-?trained|(?:long[ -])?context|vision|visual|video|reasoning|action|speech|audio|specific|transformer) models?|agents?|llms?)$/i;
