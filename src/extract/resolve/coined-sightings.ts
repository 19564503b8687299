import type { MentionKind } from "../../model/mention.js";
import type { LexiconKind } from "../lexicon/lexicon-entry.js";
import { roleBeside } from "../rules/comparison.js";
import { nameKey } from "../rules/name-key.js";
import { kindByEnding, kindByWords, type NameKind } from "../rules/name-kind.js";
import type { Reading } from "../rules/reading.js";
import { PART } from "../rules/title-case-name.js";
import type { Word } from "../text/words.js";
import { wordSet } from "../words/word-set.js";
import type { Sighting } from "./groups.js";

/** Coined names that neither the paper nor a lexicon explains, with the kind that their surroundings suggest. */
export function coinedSightings(
  reading: Reading,
  covered: readonly Sighting[],
  ownNames: ReadonlySet<string>,
  elsewhere: readonly string[],
): readonly Sighting[] {
  const { read, coined } = reading;
  const spans = [...covered].sort((a, b) => a.start - b.start);
  let next = 0;
  const found: Sighting[] = [];
  for (const { start, end, name, index } of coined) {
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    if ((spans[next]?.start ?? Number.POSITIVE_INFINITY) < end) continue;
    const kind = coinedKind(reading, index, name);
    if (kind.kind === "other") continue;
    // A title's capitals say little; the abstract must use the word too, where there is one.
    if (read.field === "title" && elsewhere.some((text) => text !== "" && !text.includes(name))) continue;
    const own = startsWithOwn(name, ownNames);
    const seen = own
      ? { role: "INTRODUCED" as const, rule: "own-prefix", score: 0.75 }
      : {
          role: kind.kind === "method" ? roleBeside(read, start, end) : ("USED" as const),
          rule: "coined-name",
          score: kind.weight / 4,
        };
    found.push({
      field: read.field,
      start,
      end,
      surface: name,
      key: nameKey(name),
      kind: kind.kind,
      kindWeight: kind.weight,
      ...seen,
    });
  }
  return found;
}

/** The kind of a coined name that is nobody's yet: by the words beside it, by its list, by its shape. */
function coinedKind(
  reading: Reading,
  index: number,
  name: string,
): { readonly kind: MentionKind | "other"; readonly weight: number } {
  const { words } = reading.read;
  const byWords: NameKind | undefined = kindByWords(reading.read, index, index + 1);
  if (byWords) return { kind: byWords, weight: 2 };
  const byList = listKind(reading, index);
  if (byList) return { kind: byList, weight: 1.5 };
  if (isNamedMethod(reading, index)) return { kind: "method", weight: 2 };
  const byEnding = kindByEnding(name);
  if (byEnding) return { kind: byEnding === "other" ? "other" : byEnding, weight: 1.2 };
  const [before, verb] = [words[index - 1]?.lower ?? "", words[index - 2]?.lower ?? ""];
  // A figure before "on" says that it was measured there: `by 83.7 on X`.
  if (before === "on" && isFigure(words, index - 2)) return { kind: "dataset", weight: 2 };
  if ((before === "on" && !BASED.has(verb)) || before === "across") return { kind: "dataset", weight: 0.8 };
  return { kind: "method", weight: 0.6 };
}

/** A short form in brackets whose long form is a name in title case with a method's head: `the Video Gaussian Representation (VGR)`. */
function isNamedMethod({ read: { text }, pairByShort }: Reading, index: number): boolean {
  const pair = pairByShort.get(index);
  if (!pair) return false;
  const long = text.slice(pair.long.start, pair.long.end);
  return /^\p{Lu}/u.test(long) && /[\s-]\p{Lu}/u.test(long) && PART.test(long.toLowerCase());
}

/** Whether a figure stands at a word, with its unit: `83.7`, `83.7 %`, `2.1 points`. */
function isFigure(words: readonly Word[], at: number): boolean {
  const [last, first] = [words[at]?.lower ?? "", words[at - 1]?.lower ?? ""];
  return /^\d+(?:\.\d+)?$/.test(/^(?:%|points?|percent|accuracy|miou|map|pp)$/.test(last) ? first : last);
}

/** Words whose "on" says what a thing stands on, not what it is measured on. */
const BASED = wordSet(
  "based built build builds building relies rely relying depends depend focus focuses focusing founded upon",
);

/** The kind of the nearest known name in the same list, walking over names, commas and conjunctions. */
function listKind({ read: { words }, lexicalAt, coinedAt }: Reading, index: number): LexiconKind | undefined {
  for (const step of [-1, 1]) {
    for (let at = index + step; at >= 0 && at < words.length && Math.abs(at - index) < 16; at += step) {
      const known = lexicalAt.get(at);
      if (known && known.kind !== "repository" && known.kind !== "task") return known.kind;
      const word = words[at];
      if (!word || !(coinedAt.has(at) || /^(?:,|and|or|&|\/)$/.test(word.lower) || /^\d/.test(word.text))) break;
    }
  }
  return undefined;
}

/** Whether a coined name begins with one of the paper's own (`Saffron-1`, `SpatialScore-Hard`) and goes on with another part. */
function startsWithOwn(name: string, own: ReadonlySet<string>): boolean {
  for (let at = 3; at < name.length; at += 1) {
    if (own.has(name.slice(0, at)) && /[-_\p{Lu}\d+]/u.test(name.charAt(at))) return true;
  }
  return false;
}
