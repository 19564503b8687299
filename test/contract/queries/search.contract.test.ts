import { beforeAll, expect, it } from "vitest";
import type { NodeKind } from "../../../src/model/node-kind.js";
import { NODE_KINDS } from "../../../src/model/node-kind.js";
import { askSearch, DEEPEST_HIT, type RankedHit } from "../../../src/queries/search.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { foldText } from "../../../src/util/fold-text.js";
import { generateGraph, loadGraph, textOf } from "../../support/generated-graph.js";
import { nodeId } from "../../support/node-id.js";
import { describeEachEngine } from "../../support/stores.js";

describeEachEngine("search", (open) => {
  const graph = generateGraph(53);
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await loadGraph(store, graph);
  });

  /** Ids of the nodes whose searched text holds one of the words. */
  const holding = (kinds: readonly NodeKind[], words: readonly string[]) =>
    graph.nodes
      .filter(({ label, properties }) => {
        // Abstracts are searched as written, names and titles folded.
        const text = `${foldText(textOf(properties.searchText))} ${textOf(properties.abstract).toLowerCase()}`;
        const parts = text.split(/[^\p{L}\p{N}]+/u);
        return kinds.some((kind) => kind === label) && words.some((word) => parts.includes(word));
      })
      .map(({ id }) => id)
      .sort();

  async function walk(text: string, kinds: readonly NodeKind[], first: number): Promise<readonly RankedHit[]> {
    const seen: RankedHit[] = [];
    for (;;) {
      const last = seen.at(-1);
      const page = await askSearch(store, { text, kinds, first, ...(last ? { after: last } : {}) });
      expect(page.items.length).toBeLessThanOrEqual(first);
      seen.push(...page.items);
      if (!page.hasNextPage) return seen;
    }
  }

  it.each([
    { text: "sparse retrieval", words: ["sparse", "retrieval"], kinds: NODE_KINDS },
    { text: "method", words: ["method"], kinds: ["Method", "Paper"] as const },
    { text: "Müller", words: ["muller"], kinds: NODE_KINDS },
    { text: "naïve", words: ["naive", "naïve"], kinds: ["Paper", "Task"] as const },
  ])(
    "finds each node with a word of “$text” once, best first, in pages of any size",
    async ({ text, words, kinds }) => {
      const whole = (await askSearch(store, { text, kinds, first: 1_000 })).items;
      const expected = holding(kinds, words);
      expect(expected.length).toBeGreaterThan(3);
      expect(expected.filter((id) => !whole.some((hit) => hit.id === id))).toEqual([]);
      expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
      expect(whole.map(({ rank }) => rank)).toEqual(whole.map((_, at) => at + 1));
      for (const [at, hit] of whole.entries()) {
        expect(hit.score).toBeGreaterThan(0);
        expect(hit.score).toBeLessThanOrEqual(whole[at - 1]?.score ?? 1);
      }
      expect(await walk(text, kinds, 3)).toEqual(whole);
    },
  );

  it("gives the best hit of each kind the score 1", async () => {
    const { items } = await askSearch(store, { text: "adaptive", kinds: NODE_KINDS, first: 1_000 });
    const kinds = new Set(items.map(({ kind }) => kind));
    expect(kinds.size).toBeGreaterThan(1);
    for (const kind of kinds) expect(items.find((hit) => hit.kind === kind)?.score).toBe(1);
  });

  it("finds nothing for a word that is nowhere, and refuses to go too deep", async () => {
    expect(await askSearch(store, { text: "zyzzyva", kinds: NODE_KINDS, first: 5 })).toMatchObject({
      items: [],
      hasNextPage: false,
    });
    const after = { score: 0.1, kind: "Paper", id: nodeId("paper:0"), rank: DEEPEST_HIT } as const;
    await expect(askSearch(store, { text: "graph", kinds: NODE_KINDS, first: 5, after })).rejects.toMatchObject({
      code: "LIMIT_EXCEEDED",
    });
  });
});
