import { PHRASE_ENDS } from "../words/grammar.js";
import { DATASET_HEADS, METHOD_HEADS, OTHER_HEADS } from "../words/head-nouns.js";
import { wordSet } from "../words/word-set.js";
import type { Introduction } from "./introduction.js";
import { nameAt } from "./name-at.js";
import { kindByWords, type NameKind } from "./name-kind.js";
import type { Reading } from "./reading.js";

const VERBS = wordSet("called named termed dubbed coined titled christened nicknamed");
const WE_CALL = wordSet("call name term dub coin");
const NOT_OWN = wordSet("so so-called commonly often usually typically sometimes widely also popularly");

/** Names after `called | named | termed | dubbed | coined | referred to as | which we call`; also a phrase in small letters. */
export function namedByVerb(reading: Reading): readonly Introduction[] {
  const { words, text } = reading.read;
  const found: Introduction[] = [];
  for (let index = 0; index < words.length; index += 1) {
    let at = afterVerb(reading, index);
    if (at === undefined) continue;
    while (/^(?:as|the|a|an|our|this|resulting|proposed|new|:|\()$/.test(words[at]?.lower ?? "")) at += 1;
    if (METHOD_HEADS.has(words[at]?.lower ?? "") || DATASET_HEADS.has(words[at]?.lower ?? "")) at += 1;
    const name = nameAt(reading, at);
    const called = namedKind(reading, index);
    if (name && name.shape !== "coined" && name.shape !== "pair" && called === "other") continue;
    if (
      name &&
      !(
        name.shape === "capital" &&
        /^\p{Ll}/u.test(words[name.to]?.text ?? "") &&
        !PHRASE_ENDS.has(words[name.to]?.lower ?? "")
      )
    ) {
      const kind =
        kindByWords(reading.read, index, name.to) ??
        kindByWords(reading.read, index, index + 1) ??
        thingKind(reading, index);
      found.push({
        start: name.start,
        end: name.end,
        rule: "naming-verb",
        score: 0.92,
        ...(kind ? { kind } : {}),
        ...(name.short ? { short: name.short } : {}),
      });
      found.push(...listedAfter(reading, name.to, kind));
      continue;
    }
    const bracketed = bracketedName(reading, at);
    if (bracketed) {
      found.push(bracketed);
      continue;
    }
    let to = at;
    while (to < words.length && words[to]?.isWord && !PHRASE_ENDS.has(words[to]?.lower ?? "") && to < at + 6) to += 1;
    const [first, last] = [words[at], words[to - 1]];
    if (first && last && to - at >= 2 && to - at <= 5 && /[a-z]/i.test(text.charAt(first.start))) {
      const kind = namedKind(reading, index) ?? kindByWords(reading.read, index, to);
      if (kind === "other" || OTHER_HEADS.has(last.lower) || (kind === undefined && !PROCESS.test(last.lower)))
        continue;
      found.push({ start: first.start, end: last.end, rule: "naming-verb", score: 0.75, ...(kind ? { kind } : {}) });
    }
  }
  return found;
}

/** The other coined names of a list that goes on after a name: `named GarmentsNet and DressingNet`. */
function listedAfter({ read: { words }, coinedAt, lexicalAt }: Reading, from: number, kind: NameKind | undefined) {
  const found: Introduction[] = [];
  for (let at = from; at < from + 12; ) {
    const joint = words[at]?.lower === "," && words[at + 1]?.lower === "and" ? 2 : 1;
    const next = coinedAt.get(at + joint);
    if (!/^(?:,|and|&)$/.test(words[at]?.lower ?? "") || !next || lexicalAt.has(at + joint)) break;
    found.push({ start: next.start, end: next.end, rule: "naming-verb", score: 0.85, ...(kind ? { kind } : {}) });
    at += joint + 1;
  }
  return found;
}

/** How far, in words, a long name goes on before the bracket with its short form. */
const LONG_NAME = 18;

/** The coined short form in brackets after a long name that holds marks: `termed LMM with Tasks, Compression, and Experts (SliME)`. */
function bracketedName({ read: { words }, coinedAt }: Reading, from: number): Introduction | undefined {
  for (let at = from + 2; at < from + LONG_NAME; at += 1) {
    if (/^[.;:)]$/.test(words[at]?.text ?? ".")) return undefined;
    const name = words[at]?.text === "(" && words[at + 2]?.text === ")" ? coinedAt.get(at + 1) : undefined;
    if (name) return { start: name.start, end: name.end, rule: "naming-verb", score: 0.8 };
  }
  return undefined;
}

/** Last words of phrases in small letters that name a way of doing something. */
const PROCESS =
  /(?:tuning|training|sampling|patching|prompting|decoding|encoding|distillation|optimi[sz]ation|expansion|construction|augmentation|attention|regulari[sz]ation|normali[sz]ation|quanti[sz]ation|steering|routing|merging|masking|diffusion|search|matching|alignment|editing|scaling|learning)$/;
const NO_THING = wordSet(
  "axis quantity measure phenomenon phenomena problem problems issue issues task tasks setting settings challenge effect effects concept region regions capability capabilities behavior behaviour property heads neurons tokens bias error errors failure limitation question scenario",
);

/** The kind of the nearest noun before a naming verb that has one. */
function namedKind({ read: { words } }: Reading, index: number): NameKind | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 12); at -= 1) {
    const word = words[at]?.lower ?? "";
    if (word === ".") return undefined;
    if (NO_THING.has(word)) return "other";
    if (DATASET_HEADS.has(word)) return "dataset";
    if (METHOD_HEADS.has(word)) return "method";
  }
  return undefined;
}

/** As {@link namedKind}, for a name that is surely one. */
function thingKind(reading: Reading, index: number): NameKind | undefined {
  const kind = namedKind(reading, index);
  return kind === "other" ? undefined : kind;
}

/** The word after a naming verb that is the paper's own, or `undefined`. */
function afterVerb({ read: { words } }: Reading, index: number): number | undefined {
  const [word, before] = [words[index]?.lower ?? "", words[index - 1]?.lower ?? ""];
  if (word === "named" && /^(?:entity|entities)$/.test(words[index + 1]?.lower ?? "")) return undefined;
  if (VERBS.has(word)) return NOT_OWN.has(before) || before === "was" || before === "were" ? undefined : index + 1;
  if (word === "we" && WE_CALL.has(words[index + 1]?.lower ?? "")) return index + 2;
  if (/^(?:refer|referred|denote|denoted)$/.test(word)) {
    for (let at = index + 1; at < Math.min(words.length, index + 4); at += 1)
      if (words[at]?.lower === "as") return NOT_OWN.has(before) ? undefined : at + 1;
  }
  return undefined;
}
