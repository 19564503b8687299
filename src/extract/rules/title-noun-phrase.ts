import { isCapitalised } from "../text/capital-run.js";
import { DETERMINERS, PHRASE_ENDS, PLAIN_ADJECTIVES, TITLE_FILLERS } from "../words/grammar.js";
import { METHOD_HEADS } from "../words/head-nouns.js";
import { wordSet } from "../words/word-set.js";
import type { Introduction } from "./introduction.js";
import { isClass } from "./name-at.js";
import { proposals } from "./proposal.js";
import type { Reading } from "./reading.js";

/** Heads that name a thing when they end a title's noun phrase. */
const HEADS = wordSet(
  "method network networks transformer model algorithm framework machine autoencoder attention optimizer",
);
const LONGEST = 6;
/** Last words of phrases that say what a thing is, not what it is called. */
const GENERIC = wordSet(
  "study studies engine framework benchmark benchmarks dataset datasets model models llm llms game law laws generator assistant system systems theory dynamics assessment analysis problem task tasks evaluation",
);
/** Words that make a title a sentence or its head a class. */
const SENTENCE =
  /^(?:is|are|as|thus|can|language|improves|improve|makes|make|meets|needs|enables|helps|beats|matters|learns)$/;

/** The noun phrase that a title consists of or opens with: `A Deep Conjugate Direction Method for …`, `Inception Transformer`. */
export function titleNounPhrase({ read: { words, text }, lexicalAt }: Reading): readonly Introduction[] {
  const from = /^(?:a|an|the)$/.test(words[0]?.lower ?? "") ? 1 : 0;
  let to = from;
  while (to < from + LONGEST && words[to]?.isWord && isCapitalised(words[to]?.text ?? "")) to += 1;
  const [first, last, after] = [words[from], words[to - 1], words[to]];
  if (!first || !last || to - from < 2 || !HEADS.has(last.lower)) return [];
  if (after !== undefined && !/^(?:for|to|in|of|on|with|via)$/.test(after.lower)) return [];
  if (from === 0 && after !== undefined) return [];
  const modifiers = words.slice(from, to - 1);
  if (modifiers.some(({ lower }) => SENTENCE.test(lower))) return [];
  const telling = modifiers.filter(
    ({ lower }) => !PLAIN_ADJECTIVES.has(lower) && lower !== "deep" && lower !== "neural",
  );
  const name = text.slice(first.start, last.end);
  const known = lexicalAt.get(from);
  if (
    TITLE_FILLERS.has(first.lower) ||
    PLAIN_ADJECTIVES.has(first.lower) ||
    isClass(name) ||
    (known && known.end >= last.end)
  )
    return [];
  const least = last.lower === "model" || last.lower === "framework" || from === 1 ? 2 : 1;
  if (telling.length < least) return [];
  return [{ start: first.start, end: last.end, rule: "title-phrase", score: 0.75, kind: "method" }];
}

/** The object of a proposal that stands in the title too: `we propose sliced attention pools` under `Sliced Attention Pools for …`. */
export function titledPhrases(title: Reading, { read, lexicalAt }: Reading): readonly Introduction[] {
  const { words, text } = read;
  const titled = ` ${title.read.folded.replaceAll("-", " ").replaceAll(/[^\p{L}\p{N}]+/gu, " ")} `;
  return read.sentences.flatMap((sentence) =>
    proposals(words, sentence).flatMap(({ at, verb }) => {
      if (!/^(?:introduc|propos|present)/.test(verb)) return [];
      // With "a" before it the phrase describes; a name stands bare or with "the".
      if (/^(?:a|an|our|this|such|some)$/.test(words[at]?.lower ?? "")) return [];
      let from = at;
      while (DETERMINERS.has(words[from]?.lower ?? "") || PLAIN_ADJECTIVES.has(words[from]?.lower ?? "")) from += 1;
      let to = from;
      while (to < from + 5 && words[to]?.isWord && !PHRASE_ENDS.has(words[to]?.lower ?? "")) to += 1;
      const [first, last] = [words[from], words[to - 1]];
      if (!first || !last || to - from < 2) return [];
      const name = text.slice(first.start, last.end);
      const spelled = name.toLowerCase().replaceAll("-", " ");
      if (!titled.includes(` ${spelled} `) && !titled.includes(` ${spelled}s `)) return [];
      const known = lexicalAt.get(from);
      if (isClass(name) || (known && known.end >= last.end) || METHOD_HEADS.has(first.lower) || GENERIC.has(last.lower))
        return [];
      if (/^(?:called|named|termed|dubbed)$/.test(words[words[to]?.text === "," ? to + 1 : to]?.lower ?? "")) return [];
      return [{ start: first.start, end: last.end, rule: "title-phrase" as const, score: 0.8 }];
    }),
  );
}
