import type { LexiconKind } from "../lexicon/lexicon-entry.js";
import type { Word } from "../text/words.js";
import { DATA_HEADS, METHOD_HEADS } from "../words/head-nouns.js";
import { wordSet } from "../words/word-set.js";

const BEFORE_DATASET = wordSet("dataset datasets benchmark benchmarks corpus corpora leaderboard testbed suite");
const BEFORE_METHOD = wordSet(
  "model models method methods algorithm algorithms optimizer network architecture llm llms loss using via with baseline baselines",
);
const AFTER_METHOD = wordSet("setting settings series checkpoint checkpoints weights");
/** The size written after a model's name: `Chameleon 7B`. */
const SIZE = /^\d+(?:\.\d+)?[bm]$/;
const ON = wordSet("on across over");

/** Whether the words around the range `from`–`to` (exclusive) say that the name in it is of this kind. */
export function hasCue(words: readonly Word[], from: number, to: number, kind: LexiconKind): boolean {
  const after = [words[to], words[to + 1]].map((word) => word?.lower ?? "");
  const before = [words[from - 1], words[from - 2]].map((word) => word?.lower ?? "");
  if (kind === "task") return after.some((word) => /^(?:task|tasks|problem|problems)$/.test(word));
  const heads = kind === "dataset" ? DATA_HEADS : METHOD_HEADS;
  if (kind === "method" && (SIZE.test(after[0] ?? "") || AFTER_METHOD.has(after[0] ?? ""))) return true;
  if (heads.has(after[0] ?? "") || (words[to]?.isWord && heads.has(after[1] ?? ""))) return true;
  const marks = kind === "dataset" ? BEFORE_DATASET : BEFORE_METHOD;
  if (marks.has(before[0] ?? "")) return true;
  return kind === "dataset" && (ON.has(before[0] ?? "") || (before[0] === "the" && ON.has(before[1] ?? "")));
}
