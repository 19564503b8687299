import { sentenceIndexAt } from "../text/sentences.js";
import type { Word } from "../text/words.js";
import { DETERMINERS } from "../words/grammar.js";
import { DATASET_HEADS, METHOD_HEADS } from "../words/head-nouns.js";
import type { Introduction } from "./introduction.js";
import { kindByWords } from "./name-kind.js";
import { proposals } from "./proposal.js";
import type { Reading } from "./reading.js";

/** How far back, in words, a sentence is read for its subject. */
const WINDOW = 60;

/** Coined names that a sentence calls the paper's own: `our NAME`, `the proposed NAME`, `NAME is a novel …`. */
export function ownNames(reading: Reading): readonly Introduction[] {
  const { words } = reading.read;
  const found: Introduction[] = [];
  for (const { index, start, end, word } of reading.coined) {
    if (end !== word.end) continue;
    const before = [words[index - 1]?.lower ?? "", words[index - 2]?.lower ?? ""];
    const after = [words[index + 1]?.lower ?? "", words[index + 2]?.lower ?? "", words[index + 3]?.lower ?? ""];
    const our =
      before[0] === "our" ||
      (/^(?:proposed|own|new|novel|method|model|framework|approach|benchmark|dataset|system)$/.test(before[0] ?? "") &&
        before[1] === "our");
    const proposed = before[0] === "proposed" && DETERMINERS.has(before[1] ?? "");
    const isNovel =
      (after[0] === "is" || after[0] === ",") &&
      /^(?:a|an|the)$/.test(after[1] ?? "") &&
      /^(?:novel|new|first|simple|unified|open-source|framework|method|approach|benchmark|dataset)$/.test(
        after[2] ?? "",
      );
    const atCore = (before[0] === "is" || before[0] === "lies") && isCore(words, index);
    const isSetApart = before[0] === "," && /^[,.;:(]$/.test(after[0] ?? "");
    const apposed = isSetApart && isApposed(reading, index);
    const ours = isSetApart && isOurs(words, index);
    const part = isPart(reading, index);
    if (!our && !proposed && !isNovel && !atCore && !apposed && !ours && !part) continue;
    const known = reading.lexicalAt.get(index);
    if (known && known.end >= end && !proposed && !ours && !(isNovel && after[0] === "is")) continue;
    const kind = kindByWords(reading.read, index, index + 1);
    found.push({ start, end, rule: "own-name", score: isNovel ? 0.9 : 0.8, ...(kind ? { kind } : {}) });
  }
  return found;
}

/** `we introduce NAME, a system comprising A and B`: the parts of what a sentence puts forward, none of them known. */
function isPart({ read: { words, sentences }, lexicalAt, coinedAt }: Reading, index: number): boolean {
  if (lexicalAt.has(index)) return false;
  let at = index - 1;
  while (
    /^(?:,|and|the|a|an)$/.test(words[at]?.lower ?? "") ||
    (coinedAt.has(at) && !lexicalAt.has(at) && index - at < 8)
  )
    at -= 1;
  const isList =
    /^(?:comprising|comprises)$/.test(words[at]?.lower ?? "") ||
    (words[at]?.lower === "of" && /^(?:consisting|composed|consists|comprised)$/.test(words[at - 1]?.lower ?? ""));
  const sentence = isList ? sentences[sentenceIndexAt(sentences, index)] : undefined;
  return sentence !== undefined && proposals(words, sentence).some((proposal) => proposal.at <= at);
}

/** `our final model, NAME, …`: a name, known or not, beside what the paper calls its own. */
export function isOurs(words: readonly Word[], index: number): boolean {
  const head = words[index - 2]?.lower ?? "";
  if (words[index - 1]?.text !== "," || !(METHOD_HEADS.has(head) || DATASET_HEADS.has(head))) return false;
  return words.slice(Math.max(0, index - 6), index - 2).some(({ lower }) => lower === "our");
}

/** `… with a large-scale dataset, NAME, …` in a sentence of the paper's own. */
function isApposed({ read: { words, sentences }, lexicalAt }: Reading, index: number): boolean {
  if (lexicalAt.has(index)) return false;
  const head = words[index - 2]?.lower ?? "";
  if (!METHOD_HEADS.has(head) && !DATASET_HEADS.has(head)) return false;
  const sentence = sentences[sentenceIndexAt(sentences, index)];
  const before = words.slice(Math.max(sentence?.from ?? index, index - WINDOW), index);
  if (!sentence || !before.some(({ lower }) => lower === "we" || lower === "our")) return false;
  for (let at = index - 3; at >= Math.max(sentence.from, index - 9); at -= 1) {
    const word = words[at]?.lower ?? "";
    if (/^(?:a|an|our)$/.test(word)) return true;
    if (!words[at]?.isWord || /^(?:the|of|on|in|with|like|as)$/.test(word)) return false;
  }
  return false;
}

/** `At the core of our system is NAME`, `Key to this is NAME`. */
function isCore(words: readonly Word[], index: number): boolean {
  for (let at = index - 2; at >= Math.max(0, index - 12); at -= 1) {
    const word = words[at]?.lower ?? "";
    if (word === ".") return false;
    if (/^(?:core|heart|key|central|cornerstone|centre|center)$/.test(word)) return true;
  }
  return false;
}
