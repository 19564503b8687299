import type { Extractor } from "../../src/extract/extractor.js";
import type { Mention } from "../../src/model/mention.js";
import { type GoldPaper, type PaperText, SHARED } from "./corpus.js";

interface FieldScore {
  readonly P: number;
  readonly R: number;
  readonly F1: number;
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

export interface GoldScore {
  readonly out: Readonly<Record<string, FieldScore>>;
  /** Field, FP or FN, start of the title, name, remark. */
  readonly err: readonly (readonly string[])[];
}

interface GoldScorer {
  readonly score: (gold: readonly unknown[], predictions: readonly unknown[]) => GoldScore;
  readonly norm: (name: string) => string;
}

/** The gold's own scorer, which lives with the gold. */
async function goldScorer(): Promise<GoldScorer> {
  return (await import(`${SHARED}/gold/score.mjs`)) as GoldScorer;
}

/** The spelling under which the gold's scorer compares two names. */
export async function goldNorm(): Promise<GoldScorer["norm"]> {
  return (await goldScorer()).norm;
}

/** Mentions in the shape the gold's scorer reads. */
function toPrediction(title: string, mentions: readonly Mention[]) {
  const of = (kind: Mention["kind"], role?: Mention["role"]) =>
    mentions.filter((mention) => mention.kind === kind && (role === undefined || mention.role === role));
  return {
    title,
    repos: of("repository").map(({ name }) => name),
    methodsIntroduced: of("method", "INTRODUCED"),
    // The guideline counts what is compared with as used.
    methodsUsed: [...of("method", "USED"), ...of("method", "COMPARED")],
    datasets: of("dataset"),
    tasks: of("task"),
  };
}

/** Scores an extractor on gold papers; `least` drops mentions less sure than that. */
export async function scoreOnGold(
  extractor: Extractor,
  gold: readonly GoldPaper[],
  daily: ReadonlyMap<string, PaperText>,
  least = 0,
): Promise<GoldScore> {
  const { score } = await goldScorer();
  const predictions = gold.map(({ arxivId, title }) => {
    const text = daily.get(arxivId);
    if (!text) throw new Error(`gold paper ${arxivId} is not among the daily papers`);
    return toPrediction(
      title,
      extractor.extract(text).filter(({ confidence }) => confidence >= least),
    );
  });
  return score(gold, predictions);
}
