import { askRelated } from "../../src/queries/related.js";
import { askSharing } from "../../src/queries/sharing.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import type { GeneratedGraph } from "../support/generated-graph.js";
import { paperIds } from "../support/sharing-oracle.js";
import { measure, time } from "./support/measure.js";
import { addResult } from "./support/report.js";

const SAMPLE = 20;
const ROUNDS = 7;
const WARM_UP = 3;
const CHOICE = { ties: ["METHOD", "DATASET"], minConfidence: 0.8, first: 10 } as const;

/** What words and shared nodes together cost, against the same shared nodes alone; one paper at a time. */
export async function benchRelated(store: GraphStore, graph: GeneratedGraph): Promise<void> {
  const papers = paperIds(graph);
  const sample = papers.filter((_, at) => at % Math.floor(papers.length / SAMPLE) === 0).slice(0, SAMPLE);
  const inTurn = (ask: (paper: (typeof papers)[number]) => Promise<unknown>) => () =>
    time(async () => {
      for (const paper of sample) await ask(paper);
    });
  const contest = {
    ours: inTurn((paper) => askRelated(store, { ...CHOICE, byText: true }, [{ like: [paper], unlike: [] }])),
    baseline: inTurn((paper) => askSharing(store, { ...CHOICE, weight: "RARITY", minShared: 1 }, [paper])),
  };
  const { oursMs, baselineMs } = await measure(contest, ROUNDS, WARM_UP);
  addResult({
    name: "related, sharing by the same nodes",
    engine: store.engine,
    oursMs: oursMs / SAMPLE,
    baselineMs: baselineMs / SAMPLE,
    target: { kind: "at-most", times: 3 },
  });
}
