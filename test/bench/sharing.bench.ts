import { deepStrictEqual } from "node:assert";
import { askSharing, type SharingRequest } from "../../src/queries/sharing.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import type { GeneratedGraph } from "../support/generated-graph.js";
import { nodeId } from "../support/node-id.js";
import { expectedSharers, rounded } from "../support/sharing-oracle.js";
import { HUB_METHOD } from "./support/literature.js";
import { median, time } from "./support/measure.js";
import { addResult } from "./support/report.js";

const SAMPLE = 20;
const ROUNDS = 7;
const WARM_UP = 3;
const REQUEST: SharingRequest = { ties: ["METHOD"], weight: "RARITY", minShared: 1, minConfidence: 0.8, first: 10 };

/** A paper, and the ten papers that share most with it, best first. */
interface Question {
  readonly paper: string;
  readonly best: readonly { readonly id: string; readonly score: number }[];
}

/** Papers to ask about: of those that use the hub, and of those that use other methods alone. */
export interface SharingQuestions {
  readonly withHub: readonly Question[];
  readonly without: readonly Question[];
}

/** Draws the questions and answers them with plain maps, once for all engines. */
export function sharingQuestions(graph: GeneratedGraph): SharingQuestions {
  const relationships = graph.relationships.filter(({ type }) => type === "USES_METHOD");
  const nodes = graph.nodes.filter(({ label }) => label === "Method");
  const methodsOf = new Map<string, Set<string>>();
  for (const { from, to } of relationships) methodsOf.set(from, (methodsOf.get(from) ?? new Set()).add(to));
  const usingHub = new Set(relationships.filter(({ to }) => to === HUB_METHOD).map(({ from }) => from));
  const draw = (papers: readonly string[]) =>
    papers
      .filter((_, at) => at % Math.floor(papers.length / SAMPLE) === 0)
      .slice(0, SAMPLE)
      .map((paper) => {
        // Other methods than the paper's own change nothing, and take the oracle long.
        const ties = relationships.filter(({ to }) => methodsOf.get(paper)?.has(to));
        const best = expectedSharers({ nodes, relationships: ties }, paper, REQUEST).slice(0, REQUEST.first);
        return { paper, best: best.map(({ id, score }) => ({ id, score })) };
      });
  return { withHub: draw([...usingHub]), without: draw([...methodsOf.keys()].filter((paper) => !usingHub.has(paper))) };
}

/** What a hub among the methods of a paper costs its sharers, one paper at a time; every answer must be exact. */
export async function benchSharing(store: GraphStore, questions: SharingQuestions): Promise<void> {
  const { withHub, without } = questions;
  const times = new Map<Question, number[]>();
  // In turns, so that what slows the machine down slows both.
  const inTurns = withHub.flatMap((question, at) => [question, without[at]].filter((each) => each !== undefined));
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const question of inTurns) {
      const ms = await time(() => check(store, question));
      if (round >= WARM_UP) times.set(question, [...(times.get(question) ?? []), ms]);
    }
  }
  const typical = (group: readonly Question[]) => median(group.map((question) => median(times.get(question) ?? [])));
  addResult({
    name: "sharing with a hub, without",
    engine: store.engine,
    oursMs: typical(withHub),
    baselineMs: typical(without),
    target: { kind: "at-most", times: 3 },
  });
}

async function check(store: GraphStore, { paper, best }: Question): Promise<void> {
  const page = (await askSharing(store, REQUEST, [nodeId(paper)])).get(nodeId(paper));
  deepStrictEqual(
    page?.items.map(({ id, score }) => ({ id, score: rounded(score) })),
    best,
    `sharers of ${paper}`,
  );
}
