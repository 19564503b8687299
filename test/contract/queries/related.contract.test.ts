import { beforeAll, expect, it } from "vitest";
import { TIES, type Tie } from "../../../src/model/ties.js";
import { askCitationTies } from "../../../src/queries/citation-ties.js";
import { askRelated, type RelatedPaper, type RelatedQuestion } from "../../../src/queries/related.js";
import { askSharedWords } from "../../../src/queries/shared-words.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { countingStore } from "../../support/counting-store.js";
import { loadGraph, textOf } from "../../support/generated-graph.js";
import { nodeId } from "../../support/node-id.js";
import { expectedRelated } from "../../support/related-oracle.js";
import { expectedSharers, paperIds, rounded } from "../../support/sharing-oracle.js";
import { describeEachEngine } from "../../support/stores.js";
import { wordedGraph } from "../../support/worded-graph.js";

/** The same papers in the same order, with the same scores. */
function expectSame(
  found: readonly RelatedPaper[],
  expected: readonly { id: string; score: number }[],
  note = "",
): void {
  expect(
    found.map(({ id }) => id),
    note,
  ).toEqual(expected.map(({ id }) => id));
  for (const [at, { score }] of expected.entries()) expect(found[at]?.score, note).toBeCloseTo(score, 8);
}

describeEachEngine("related papers", (open) => {
  const graph = wordedGraph(17, 90);
  const papers = paperIds(graph);
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await loadGraph(store, graph);
  });
  const alone = papers.map((id): RelatedQuestion => ({ like: [id], unlike: [] }));

  const choices: readonly (readonly [string, boolean, readonly Tie[]])[] = [
    ["words", true, []],
    ["words and methods", true, ["METHOD"]],
    ["words and all ties", true, TIES],
  ];
  it.each(choices)("are ranked like the oracle's: %s", async (_, byText, ties) => {
    const request = { byText, ties, minConfidence: 0.8, first: 10 };
    const counting = countingStore(store);
    const pages = await askRelated(counting.store, request, alone);
    // A search for each, and for all of them together as many statements as for one.
    expect(counting.count()).toBeLessThanOrEqual(papers.length + 8);
    for (const [at, question] of alone.entries()) {
      const expected = expectedRelated(graph, question, request);
      expectSame(pages[at]?.items ?? [], expected.slice(0, 10), question.like[0]);
      expect(pages[at]?.hasNextPage).toBe(expected.length > 10);
    }
  });

  it("are by ties alone what sharing gives first", async () => {
    const [paper = nodeId("paper:none")] = papers;
    const choice = { ties: ["METHOD", "AUTHOR"], weight: "RARITY", minShared: 1, minConfidence: 0.8 } as const;
    const [page] = await askRelated(store, { ...choice, byText: false, first: 20 }, [{ like: [paper], unlike: [] }]);
    const expected = expectedSharers(graph, paper, choice).slice(0, 20);
    expect(expected.length).toBe(20);
    expectSame(
      page?.items ?? [],
      expected.map(({ id, score }) => ({ id, score: score / 20 })),
    );
    const shared = page?.items.map((each) => [...(each.shared.METHOD ?? []), ...(each.shared.AUTHOR ?? [])].sort());
    expect(shared).toEqual(
      expected.map((each) => [...(each.shared.METHOD ?? []), ...(each.shared.AUTHOR ?? [])].sort()),
    );
  });

  it("are those of several papers, away from others, page by page", async () => {
    const question = { like: papers.slice(3, 6), unlike: papers.slice(10, 12) };
    const request = { byText: true, ties: ["METHOD", "TASK"] as const, minConfidence: 0.8, first: 7 };
    const seen: RelatedPaper[] = [];
    for (;;) {
      const last = seen.at(-1);
      const after = last ? { after: { score: last.score, id: last.id } } : {};
      const [page] = await askRelated(store, { ...request, ...after }, [question]);
      seen.push(...(page?.items ?? []));
      if (!page?.hasNextPage) break;
    }
    const expected = expectedRelated(graph, question, request);
    expect(expected.length).toBeGreaterThan(20);
    expectSame(seen, expected);
  });

  it("say which words, how much each adds, and where they stand", async () => {
    const request = { byText: true, ties: [], minConfidence: 0.8 };
    const like = papers.slice(20, 22);
    const expected = expectedRelated(graph, { like }, request).slice(0, 5);
    const answers = await askSharedWords(
      store,
      expected.map(({ id }) => ({ like, other: nodeId(id) })),
    );
    const texts = new Map(graph.nodes.map(({ id, properties }) => [id, properties]));
    for (const [at, { id, words }] of expected.entries()) {
      const best = [...words.values()].sort((a, b) => b - a).slice(0, 10);
      expect(answers[at]?.map(({ weight }) => rounded(weight))).toEqual(best.map(rounded));
      for (const { text, weight, places } of answers[at] ?? []) {
        const folded = (words: string) =>
          words
            .normalize("NFD")
            .replace(/[\u0300-\u036f]/g, "")
            .toLowerCase()
            .split(/[^a-z0-9]+/)
            .filter(Boolean)
            .join(" ");
        expect(rounded(words.get(folded(text)) ?? 0)).toBe(rounded(weight));
        expect(places[0]?.paper).toBe(id);
        expect(new Set(places.map(({ paper }) => paper)).size).toBeGreaterThan(1);
        for (const { paper, field, start, end } of places)
          expect(folded(textOf(texts.get(paper)?.[field]).slice(start, end))).toBe(folded(text));
      }
    }
  });

  it("say which cites which", async () => {
    const cites = (from: string, to: string) =>
      graph.relationships.some((each) => each.type === "CITES" && each.from === from && each.to === to);
    const like = papers.slice(0, 30);
    const pairs = papers.slice(30).map((other) => ({ like, other }));
    const ties = await askCitationTies(store, pairs);
    const expected = pairs.map(({ other }) => ({
      cites: like.filter((paper) => cites(other, paper)),
      citedBy: like.filter((paper) => cites(paper, other)),
    }));
    expect(ties).toEqual(expected);
    expect(
      expected.flatMap((each) => each.cites).length * expected.flatMap((each) => each.citedBy).length,
    ).toBeGreaterThan(0);
  });

  it("are none for a paper without words or nodes, or an unknown one", async () => {
    const request = { byText: true, ties: TIES, minConfidence: 0.8, first: 5 };
    const [page] = await askRelated(store, request, [{ like: [nodeId("paper:none")], unlike: [] }]);
    expect(page).toEqual({ items: [], hasNextPage: false, hasPreviousPage: false });
  });
});
