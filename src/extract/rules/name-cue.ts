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
const TASK = wordSet("task tasks problem problems");
const ON = wordSet("on across over");

/** Whether the words around the range `from`–`to` (exclusive) say that the name in it is of this kind. */
export function hasCue(words: readonly Word[], from: number, to: number, kind: LexiconKind): boolean {
  const [after, second] = [words[to]?.lower ?? "", words[to + 1]?.lower ?? ""];
  if (kind === "task") return TASK.has(after) || TASK.has(second);
  const heads = kind === "dataset" ? DATA_HEADS : METHOD_HEADS;
  if (kind === "method" && (SIZE.test(after) || AFTER_METHOD.has(after))) return true;
  if (heads.has(after) || (words[to]?.isWord && heads.has(second))) return true;
  const [before, further] = [words[from - 1]?.lower ?? "", words[from - 2]?.lower ?? ""];
  const marks = kind === "dataset" ? BEFORE_DATASET : BEFORE_METHOD;
  if (marks.has(before)) return true;
  return kind === "dataset" && (ON.has(before) || (before === "the" && ON.has(further)));
}
