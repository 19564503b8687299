import { beforeAll, expect, it } from "vitest";
import { TIES, type Tie } from "../../../src/model/ties.js";
import { askSharing, askSharingCounts, type Sharer, type SharingChoice } from "../../../src/queries/sharing.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { countingStore } from "../../support/counting-store.js";
import { generateGraph, loadGraph, SMALL_SIZES } from "../../support/generated-graph.js";
import { hubGraph } from "../../support/hub-graph.js";
import { nodeId } from "../../support/node-id.js";
import { expectedSharers, paperIds, rounded } from "../../support/sharing-oracle.js";
import { describeEachEngine } from "../../support/stores.js";

const plain = (sharers: readonly Sharer[]) =>
  sharers.map(({ id, score, shared }) => ({
    id,
    score: rounded(score),
    shared: Object.fromEntries(Object.entries(shared).map(([tie, ids]) => [tie, [...ids].sort()])),
  }));

describeEachEngine("sharing", (open) => {
  const graph = generateGraph(31, { ...SMALL_SIZES, papers: 90 });
  const papers = paperIds(graph);
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await loadGraph(store, graph);
  });

  const choices: readonly (readonly [string, SharingChoice])[] = [
    ...TIES.map((tie) => [tie, { ties: [tie], weight: "RARITY", minShared: 1, minConfidence: 0.8 }] as const),
    ["two ties", { ties: ["METHOD", "AUTHOR"], weight: "RARITY", minShared: 1, minConfidence: 0.8 }],
    ["all ties", { ties: TIES, weight: "RARITY", minShared: 1, minConfidence: 0.8 }],
    ["counts", { ties: ["METHOD", "TASK", "REFERENCE"], weight: "COUNT", minShared: 1, minConfidence: 0.8 }],
    ["at least three", { ties: TIES, weight: "RARITY", minShared: 3, minConfidence: 0.8 }],
    ["any confidence", { ties: ["METHOD", "DATASET"], weight: "RARITY", minShared: 1, minConfidence: 0 }],
  ];
  it.each(choices)("ranks like the oracle, with the shared nodes: %s", async (_, choice) => {
    const pages = await askSharing(store, { ...choice, first: 10 }, papers);
    const counts = await askSharingCounts(store, choice, papers);
    for (const paper of papers) {
      const expected = expectedSharers(graph, paper, choice);
      const page = pages.get(paper);
      expect(plain(page?.items ?? []), paper).toEqual(expected.slice(0, 10));
      expect(page?.hasNextPage ?? false, paper).toBe(expected.length > 10);
      expect(counts.get(paper) ?? 0, paper).toBe(expected.length);
    }
  });

  it("walks all pages without a gap or a repetition", async () => {
    const choice = { ties: ["METHOD", "VENUE"] as const, weight: "COUNT", minShared: 1, minConfidence: 0 } as const;
    const paper = papers.find((id) => expectedSharers(graph, id, choice).length > 20) ?? nodeId("paper:none");
    const seen: Sharer[] = [];
    for (;;) {
      const last = seen.at(-1);
      const request = { ...choice, first: 7, ...(last ? { after: { units: last.units, id: last.id } } : {}) };
      const page = (await askSharing(store, request, [paper])).get(paper);
      seen.push(...(page?.items ?? []));
      if (!page?.hasNextPage) break;
    }
    expect(plain(seen)).toEqual(expectedSharers(graph, paper, choice));
  });

  it("gives nothing for a paper that has nothing to share, or is unknown", async () => {
    const pages = await askSharing(
      store,
      { ties: ["METHOD"], weight: "RARITY", minShared: 1, minConfidence: 2, first: 5 },
      [papers[0] ?? nodeId("paper:none"), nodeId("paper:none")],
    );
    expect([...pages]).toEqual([]);
  });
});

describeEachEngine("sharing among hubs", (open) => {
  const graph = hubGraph(5, 7_000);
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await loadGraph(store, graph);
  });

  it.each([[["METHOD"]], [["METHOD", "VENUE"]], [["METHOD", "AUTHOR"]]] as const satisfies readonly (readonly [
    readonly Tie[],
  ])[])("is exact on every step of the ladder: %s", async (ties) => {
    const choice = { ties, weight: "RARITY", minShared: 1, minConfidence: 0.8 } as const;
    const sample = paperIds(graph).filter((_, at) => at % 401 === 0);
    const counting = countingStore(store);
    const pages = await askSharing(counting.store, { ...choice, first: 10 }, sample);
    expect(counting.count()).toBeLessThanOrEqual(9);
    for (const paper of sample) {
      const expected = expectedSharers(graph, paper, choice);
      expect(plain(pages.get(paper)?.items ?? []), paper).toEqual(expected.slice(0, 10));
      expect(pages.get(paper)?.hasNextPage ?? false).toBe(expected.length > 10);
    }
    const second = sample.find((paper) => expectedSharers(graph, paper, choice).length > 30) ?? nodeId("paper:none");
    const last = pages.get(second)?.items.at(-1);
    const after = { units: last?.units ?? 0, id: last?.id ?? second };
    const next = await askSharing(store, { ...choice, first: 10, after }, [second]);
    expect(plain(next.get(second)?.items ?? [])).toEqual(expectedSharers(graph, second, choice).slice(10, 20));
  });
});
