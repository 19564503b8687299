import { loadReading } from "../../../src/commands/load-reading.js";
import { ingest } from "../../../src/ingest/ingest.js";
import { DEFAULT_MIN_CONFIDENCE } from "../../../src/model/confidence.js";
import type { NodeId } from "../../../src/model/ids.js";
import type { Tie } from "../../../src/model/ties.js";
import { askRelated } from "../../../src/queries/related.js";
import { askSharing } from "../../../src/queries/sharing.js";
import type { GraphRow, GraphStore } from "../../../src/store/graph-store.js";
import { NO_INPUT, recordSource } from "../../support/record-source.js";
import { ndcg } from "./ndcg.js";
import type { RelatedGold } from "./related-gold.js";

/** The first papers that an answer gives for each of some papers. */
type Ask = (store: GraphStore, papers: readonly NodeId[]) => Promise<ReadonlyMap<NodeId, readonly NodeId[]>>;

/** How well a ranking meets the gold. */
export interface RelatedScore {
  /** Mean NDCG@10 over all questions. */
  readonly ndcg: number;
  /** The same over every other question, from the first and from the second: how far chance reaches. */
  readonly halves: readonly [number, number];
  /** Questions without any answer. */
  readonly unanswered: number;
}

/** Papers of a page, and one more in case the paper itself is known by two ids. */
const FIRST = 10;
const PAPERS_A_TURN = 100;

const sharing =
  (...ties: readonly Tie[]): Ask =>
  async (store, papers) => {
    const choice = { ties, weight: "RARITY", minShared: 1, minConfidence: DEFAULT_MIN_CONFIDENCE } as const;
    const pages = await askSharing(store, { ...choice, first: FIRST }, papers);
    return new Map([...pages].map(([paper, { items }]) => [paper, items.map(({ id }) => id)]));
  };

const related =
  (byText: boolean, ...ties: readonly Tie[]): Ask =>
  async (store, papers) => {
    const request = { byText, ties, minConfidence: DEFAULT_MIN_CONFIDENCE, first: FIRST };
    const pages = await askRelated(
      store,
      request,
      papers.map((id) => ({ like: [id], unlike: [] })),
    );
    return new Map(papers.map((paper, at) => [paper, pages[at]?.items.map(({ id }) => id) ?? []]));
  };

/** The rankings that are judged. */
export const RANKINGS = {
  "sharing by METHOD": sharing("METHOD"),
  "sharing by METHOD, DATASET, TASK": sharing("METHOD", "DATASET", "TASK"),
  "related by TEXT": related(true),
  "related by TEXT, METHOD, DATASET, TASK": related(true, "METHOD", "DATASET", "TASK"),
} as const satisfies { readonly [name: string]: Ask };

export type RankingName = keyof typeof RANKINGS;

/** Brings the papers of the gold into an empty store and puts its questions to every ranking. */
export async function scoreRelated(
  store: GraphStore,
  gold: RelatedGold,
): Promise<ReadonlyMap<RankingName, RelatedScore>> {
  const reading = loadReading({ lexiconFiles: [], dataDirectory: "" }, () => undefined);
  await store.applySchema();
  await ingest(NO_INPUT, recordSource(gold.papers), { store, ...reading });
  const paperOf = await papersByRecord(store);
  const scores = new Map<RankingName, RelatedScore>();
  for (const [name, ask] of Object.entries(RANKINGS) as [RankingName, Ask][]) {
    const answers = await askAll(
      store,
      ask,
      [...gold.questions.keys()].map((id) => paperOf.get(id) as NodeId),
    );
    const each = [...gold.questions].map(([id, grades]) => {
      const graded = new Map([...grades].map(([other, grade]) => [paperOf.get(other) ?? other, grade]));
      return ndcg(answers.get(paperOf.get(id) as NodeId) ?? [], graded);
    });
    const unanswered = [...gold.questions.keys()].filter((id) => !answers.get(paperOf.get(id) as NodeId)?.length);
    const half = (rest: 0 | 1) => mean(each.filter((_, at) => at % 2 === rest));
    scores.set(name, { ndcg: mean(each), halves: [half(0), half(1)], unanswered: unanswered.length });
  }
  return scores;
}

async function askAll(store: GraphStore, ask: Ask, papers: readonly NodeId[]): ReturnType<Ask> {
  const answers = new Map<NodeId, readonly NodeId[]>();
  for (let start = 0; start < papers.length; start += PAPERS_A_TURN)
    for (const [paper, others] of await ask(store, papers.slice(start, start + PAPERS_A_TURN)))
      answers.set(paper, others);
  return answers;
}

async function papersByRecord(store: GraphStore): Promise<ReadonlyMap<string, NodeId>> {
  const rows = await store.read<GraphRow & { readonly sourceId: string; readonly paper: NodeId }>({
    text: "MATCH (r:Record)-[:STATES]->(p:Paper) RETURN r.sourceId AS sourceId, p.id AS paper",
    parameters: {},
  });
  return new Map(rows.map(({ sourceId, paper }) => [sourceId, paper]));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);
}
