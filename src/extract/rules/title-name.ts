import { isCapitalised } from "../text/capital-run.js";
import type { Word } from "../text/words.js";
import { TITLE_FILLERS } from "../words/grammar.js";
import { DATASET_HEADS } from "../words/head-nouns.js";
import { wordSet } from "../words/word-set.js";
import { coinedSpan } from "./coined-name.js";
import type { Introduction } from "./introduction.js";
import { isClass } from "./name-at.js";
import type { NameKind } from "./name-kind.js";
import type { Reading } from "./reading.js";

const LONGEST = 7;
/** Words of titles about a subject, which name no thing of their own before the colon. */
const SURVEY = wordSet(
  "survey review overview tutorial perspective perspectives challenges opportunities problems taxonomy roadmap outlook landscape lessons",
);

/** The name a title puts before its colon: `NAME: what it does`. `recurs` tells whether the abstract uses a phrase too. */
export function titleName(
  { read, pairByShort, pairByLong }: Reading,
  recurs: (phrase: string) => boolean,
): readonly Introduction[] {
  const { words, text } = read;
  const colon = words.findIndex(
    ({ text: mark, end }, at) =>
      mark === ":" ||
      (mark === "-" && at > 0 && text[end] === " " && at < 4) ||
      mark === "—" ||
      mark === "–" ||
      isReport(words, at),
  );
  let from = 0;
  while (/^["'`]$/.test(words[from]?.text ?? "")) from += 1;
  let to = colon;
  while (to > from && !words[to - 1]?.isWord && words[to - 1]?.text !== ")") to -= 1;
  if (colon <= 0 || to - from > LONGEST || to <= from) return [];
  const head = words.slice(from, to);
  const [first, last] = [head[0], head.at(-1)];
  if (!first || !last || head.some(({ text: mark }) => /^[?!,]$/.test(mark))) return [];
  const pair = pairByLong.get(from) ?? pairByShort.get(from);
  const phrase = text.slice(first.start, last.end);
  const kind = titleKind(words, colon + 1);
  const base = { rule: "title-name" as const, ...(kind ? { kind } : {}) };
  if (pair) return [{ ...base, start: pair.long.start, end: pair.long.end, short: pair.short, score: 0.95 }];
  if (head.length === 1 && coinedSpan(first.text)) return [{ ...base, start: first.start, end: last.end, score: 0.97 }];
  if (TITLE_FILLERS.has(first.lower) && !(head.length === 1 && recurs(phrase) && isCapitals(first.text)))
    return trimmed(head, text, recurs, base);
  const both = isReport(words, colon) ? undefined : twoNames(head, recurs, base);
  if (both) return both;
  const isData = head.length > 1 && DATASET_HEADS.has(last.lower) && head.every((word) => isCapitalised(word.text));
  if (isData) return [{ ...base, kind: "dataset", start: first.start, end: last.end, score: 0.9 }];
  if (isClass(phrase) || !recurs(phrase)) return [];
  if (head.length > 1 && words.slice(colon + 1, colon + 8).some(({ lower }) => SURVEY.has(lower))) return [];
  const shaped = head.some((word) => coinedSpan(word.text) !== undefined);
  return [{ ...base, start: first.start, end: last.end, score: head.length === 1 || shaped ? 0.93 : 0.85 }];
}

/** Whether a report of the name before it begins here: `MiMo-VL Technical Report`. */
const isReport = (words: readonly Word[], at: number) =>
  at > 0 && words[at]?.lower === "technical" && words[at + 1]?.lower === "report" && words.length - at < 4;

/** `A and B: …`, where the abstract uses both names. */
function twoNames(
  head: readonly Word[],
  recurs: (phrase: string) => boolean,
  base: { readonly rule: "title-name" },
): readonly Introduction[] | undefined {
  const [first, and, second] = head;
  if (head.length !== 3 || !first || !second || !/^(?:and|&)$/.test(and?.lower ?? "")) return undefined;
  const names = [first, second];
  if (
    !names.every((word) => isCapitalised(word.text) && recurs(word.text)) ||
    !names.some((word) => coinedSpan(word.text))
  )
    return undefined;
  return names.map(({ start, end }) => ({ rule: base.rule, start, end, score: 0.9 }));
}

const isCapitals = (text: string) => text.length > 2 && text === text.toUpperCase();

/** `The NAME: …`: without its article. */
function trimmed(
  head: readonly Word[],
  text: string,
  recurs: (phrase: string) => boolean,
  base: { readonly rule: "title-name" },
): readonly Introduction[] {
  const [article, first] = head;
  const last = head.at(-1);
  if (!article || !first || !last || !/^(?:the|a|an)$/.test(article.lower)) return [];
  return recurs(text.slice(first.start, last.end)) ? [{ ...base, start: first.start, end: last.end, score: 0.85 }] : [];
}

/** The kind that the rest of the title says: `A Benchmark for …`, `Evaluating …`. */
function titleKind(words: readonly Word[], from: number): NameKind | undefined {
  const rest = words.slice(from);
  if (/^(?:evaluating|benchmarking|assessing|measuring|testing|stress)$/.test(rest[0]?.lower ?? "")) return "dataset";
  for (const [at, { lower }] of rest.entries()) {
    if (/^(?:for|of|via|with|by|through|from|in|to|on|using)$/.test(lower)) return undefined;
    if (DATASET_HEADS.has(lower) && !/^(?:via|with|for)$/.test(rest[at - 1]?.lower ?? "")) return "dataset";
  }
  return undefined;
}
