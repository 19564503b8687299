import { createExtractor } from "../../src/extract/create-extractor.js";
import { loadDefaultLexicon } from "../../src/extract/lexicon/load-lexicon.js";
import type { Mention } from "../../src/model/mention.js";
import { hasShared, readDaily, readGold } from "./corpus.js";
import { judgeMentions } from "./judge.js";

/** Prints what the constants of src/extract/confidence.ts come from: for each kind of evidence, how often it is right. */
async function main(): Promise<void> {
  if (!hasShared()) {
    console.log("Nothing to calibrate on: ../shared/data is absent.");
    return;
  }
  const judged = await judgeMentions(createExtractor(loadDefaultLexicon()), readGold(), readDaily());
  const rows = new Map<string, { right: number; count: number }>();
  for (const { mention, right } of judged) {
    const key = [mention.kind, mention.role, rulesOf(mention)].join(" ");
    const row = rows.get(key) ?? { right: 0, count: 0 };
    rows.set(key, { right: row.right + Number(right), count: row.count + 1 });
  }
  // One wrong mention in four is assumed before any is seen, so that few observations promise little.
  console.table(
    [...rows]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([evidence, { right, count }]) => ({
        evidence,
        count,
        right,
        estimate: ((right + 3) / (count + 4)).toFixed(2),
      })),
  );
}

/** The rules that saw a mention, each once. */
const rulesOf = ({ spans }: Mention) => [...new Set(spans.map(({ rule }) => rule))].sort().join("+");

await main();
