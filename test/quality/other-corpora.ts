import { readFileSync } from "node:fs";
import type { Extractor } from "../../src/extract/extractor.js";
import type { Mention, MentionKind } from "../../src/model/mention.js";
import { type AnnotatedSpan, type AnnotatedText, fromConll, fromSciErc } from "./annotated-text.js";
import { SHARED } from "./corpus.js";

type Score = Readonly<Record<"P" | "R" | "F1", number>> & Readonly<Record<"tp" | "fp" | "fn", number>>;

/**
 * Scores on corpora annotated by others. A predicted span is right when it overlaps an annotated span of the same kind, and
 * each annotated span counts as found when any predicted span overlaps it: other guidelines draw other borders.
 */
export function otherCorpora(extractor: Extractor): Readonly<Record<string, Score>> {
  const gold = `${SHARED}/gold`;
  const sciErc = fromSciErc(readFileSync(`${gold}/SciERC/dev.json`, "utf8"));
  const tdm = fromConll(readFileSync(`${gold}/TDMSci.train.conll`, "utf8"), 2);
  const crossNer = fromConll(readFileSync(`${gold}/CrossNER-ai/dev.txt`, "utf8"), 1);
  return {
    "SciERC dev, Method": scoreSpans(extractor, sciErc, "method", ["Method"]),
    "SciERC dev, Task": scoreSpans(extractor, sciErc, "task", ["Task"]),
    "SciERC dev, Material": scoreSpans(extractor, sciErc, "dataset", ["Material"]),
    "TDMSci train, DATASET": scoreSpans(extractor, tdm, "dataset", ["DATASET"]),
    "TDMSci train, TASK": scoreSpans(extractor, tdm, "task", ["TASK"]),
    "CrossNER AI dev, algorithm": scoreSpans(extractor, crossNer, "method", ["algorithm"]),
    "CrossNER AI dev, task": scoreSpans(extractor, crossNer, "task", ["task"]),
  };
}

function scoreSpans(
  extractor: Extractor,
  texts: readonly AnnotatedText[],
  kind: MentionKind,
  labels: readonly string[],
): Score {
  let [right, wrong, found, missed] = [0, 0, 0, 0];
  for (const { text, spans } of texts) {
    const wanted = spans.filter(({ label }) => labels.includes(label));
    const predicted = predictedSpans(extractor.extract({ title: "", abstract: text }), kind);
    for (const span of predicted) {
      if (wanted.some((other) => overlaps(span, other))) right += 1;
      else wrong += 1;
    }
    for (const span of wanted) {
      if (predicted.some((other) => overlaps(span, other))) found += 1;
      else missed += 1;
    }
  }
  const [precision, recall] = [right / (right + wrong || 1), found / (found + missed || 1)];
  const F1 = (2 * precision * recall) / (precision + recall || 1);
  const percent = (part: number) => Math.round(1000 * part) / 10;
  return { P: percent(precision), R: percent(recall), F1: percent(F1), tp: right, fp: wrong, fn: missed };
}

function predictedSpans(mentions: readonly Mention[], kind: MentionKind): readonly Omit<AnnotatedSpan, "label">[] {
  return mentions.filter((mention) => mention.kind === kind).flatMap(({ spans }) => spans);
}

const overlaps = (a: Omit<AnnotatedSpan, "label">, b: Omit<AnnotatedSpan, "label">) =>
  a.start < b.end && b.start < a.end;
