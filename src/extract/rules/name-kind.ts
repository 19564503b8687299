import type { ReadText } from "../text/read-text.js";
import type { Word } from "../text/words.js";
import { PHRASE_ENDS } from "../words/grammar.js";
import { DATASET_HEADS, METHOD_HEADS, OTHER_HEADS } from "../words/head-nouns.js";

export type NameKind = "method" | "dataset" | "other";

const DATASET_ENDING =
  /(?:bench(?:mark)?|eval|qa|vqa|corpus|dataset|data|suite|arena|gym|bank|set|wild|exam|test|zoo|instruct-?\d+[km]|-\d+[km]|\d[km])(?:[-_ ]?(?:v?\d+(?:\.\d+)?|pro|lite|mini|hard|plus|verified|live|x|xl))?\+*$/i;
const METHOD_ENDING =
  /(?:net|former|gan|vae|diff(?:usion)?|lm|llm|gpt|bert|llama|vl|vla|nerf|splat(?:ting)?|gs|po|rl|agent|mamba|moe|rag|lora|flow|transformer|-r1|r1|net\d*|algorithm|-?v\d(?:\.\d)?)$/i;

/** The kind that the shape of a coined name suggests, if any. */
export function kindByEnding(name: string): NameKind | undefined {
  if (DATASET_ENDING.test(name) && !/(?:agent|dataset-distillation)$/i.test(name)) return "dataset";
  return METHOD_ENDING.test(name) ? "method" : undefined;
}

/** The kind that the words after a name say: its head noun ("NAME dataset"), or an apposition ("NAME, a new benchmark …"). */
export function kindByWords({ words }: ReadText, from: number, to: number): NameKind | undefined {
  const headed = headKind(words, to, 3);
  if (headed) return headed;
  let at = to;
  if (words[at]?.text === "(") {
    while (at < words.length && at < to + 14 && words[at]?.text !== ")") at += 1;
    at += 1;
    const beyond = headKind(words, at, 3);
    if (beyond) return beyond;
  }
  const joint = words[at];
  const opens = joint && (/^[,:\-–—(]$/.test(joint.text) || /^(?:is|as|are)$/.test(joint.lower));
  const determiner = words[at + 1]?.text === "-" ? words[at + 2] : words[at + 1];
  if (opens && determiner && /^(?:a|an|the|our|one|also)$/.test(determiner.lower)) return phraseKind(words, at + 2);
  return beforeKind(words, from);
}

/** "the new benchmark NAME", "our framework, NAME": the head noun just before. */
function beforeKind(words: readonly Word[], from: number): NameKind | undefined {
  let at = from - 1;
  while (
    at >= 0 &&
    (/^[,:"'(\-–—]$/.test(words[at]?.text ?? "") ||
      /^(?:called|named|termed|dubbed|coined|as|namely)$/.test(words[at]?.lower ?? ""))
  )
    at -= 1;
  const word = words[at]?.lower ?? "";
  if (DATASET_HEADS.has(word)) return "dataset";
  return METHOD_HEADS.has(word) && at >= from - 3 ? "method" : undefined;
}

function headKind(words: readonly Word[], at: number, reach: number): NameKind | undefined {
  for (let index = at; index < Math.min(words.length, at + reach); index += 1) {
    const word = words[index];
    if (!word?.isWord || PHRASE_ENDS.has(word.lower)) return undefined;
    const kind = kindOfHead(word.lower);
    if (kind) return kind;
  }
  return undefined;
}

/** The kind of a noun phrase by its head: the last kind noun before the phrase ends. */
export function phraseKind(words: readonly Word[], at: number): NameKind | undefined {
  let kind: NameKind | undefined;
  for (let index = at; index < Math.min(words.length, at + 14); index += 1) {
    const word = words[index];
    if (!word) break;
    if (word.lower === "of" && kind === undefined) continue;
    if (PHRASE_ENDS.has(word.lower) && word.lower !== "and" && word.lower !== "or") break;
    if (!word.isWord && !/^[,()"'/-]$/.test(word.text)) break;
    if (kind !== undefined && (word.text === "," || isParticiple(word.lower))) break;
    kind = kindOfHead(word.lower) ?? (word.lower === "data" && endsPhrase(words[index + 1]) ? "dataset" : kind);
  }
  return kind;
}

/** "data" is a head only at a phrase's end: `a synthetic training data.`, but no `data augmentation method`. */
const endsPhrase = (word: Word | undefined) => word === undefined || !word.isWord || PHRASE_ENDS.has(word.lower);

/** A verb form that goes on about the head before it: "a model addressing …". */
const isParticiple = (word: string) => /^\p{Ll}{3,}(?:ing|ed)$/u.test(word) && kindOfHead(word) === undefined;

function kindOfHead(word: string): NameKind | undefined {
  if (DATASET_HEADS.has(word)) return "dataset";
  if (METHOD_HEADS.has(word)) return "method";
  return OTHER_HEADS.has(word) ? "other" : undefined;
}
