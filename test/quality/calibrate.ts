import type { Mention } from "../../src/model/mention.js";
import type { JudgedMention } from "./judge.js";

/** What one kind of evidence is worth: how often it was seen, how often it was right, and the probability that says. */
export interface EvidenceRow {
  readonly evidence: string;
  readonly count: number;
  readonly right: number;
  readonly estimate: string;
}

/** What the constants of src/extract/confidence.ts come from: for each kind of evidence, how often it is right. */
export function calibrate(judged: readonly JudgedMention[]): readonly EvidenceRow[] {
  const rows = new Map<string, { readonly right: number; readonly count: number }>();
  for (const { mention, right } of judged) {
    const key = [mention.kind, mention.role, rulesOf(mention)].join(" ");
    const row = rows.get(key) ?? { right: 0, count: 0 };
    rows.set(key, { right: row.right + Number(right), count: row.count + 1 });
  }
  // One wrong mention in four is assumed before any is seen, so that few observations promise little.
  return [...rows]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([evidence, { right, count }]) => ({
      evidence,
      count,
      right,
      estimate: ((right + 3) / (count + 4)).toFixed(2),
    }));
}

/** The rules that saw a mention, each once. */
const rulesOf = ({ spans }: Mention) => [...new Set(spans.map(({ rule }) => rule))].sort().join("+");
