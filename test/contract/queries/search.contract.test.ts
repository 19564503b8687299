import { beforeAll, expect, it } from "vitest";
import type { NodeKind } from "../../../src/model/node-kind.js";
import { NODE_KINDS } from "../../../src/model/node-kind.js";
import { askSearch, countSearch, DEEPEST_HIT, type RankedHit } from "../../../src/queries/search.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { generateGraph, loadGraph, textOf } from "../../support/generated-graph.js";
import { nodeId } from "../../support/node-id.js";
import { expectedSearch } from "../../support/search-oracle.js";
import { describeEachEngine } from "../../support/stores.js";

describeEachEngine("search", (open) => {
  const graph = generateGraph(53);
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await loadGraph(store, graph);
  });

  async function walk(text: string, kinds: readonly NodeKind[], first: number): Promise<readonly RankedHit[]> {
    const seen: RankedHit[] = [];
    for (;;) {
      const last = seen.at(-1);
      const page = await askSearch(store, { text, kinds, first, ...(last ? { after: last } : {}) });
      expect(page.items.length).toBeLessThanOrEqual(first);
      expect(page.hasPreviousPage).toBe(last !== undefined);
      seen.push(...page.items);
      if (!page.hasNextPage) return seen;
    }
  }

  const few = ["Paper", "Task"] as const;
  it.each<{ text: string; kinds: readonly NodeKind[]; matches: readonly string[] }>([
    { text: "sparse retrieval", kinds: NODE_KINDS, matches: ["text", "words", "some-words"] },
    { text: "sparse", kinds: NODE_KINDS, matches: ["prefix", "words", "text"] },
    { text: "method", kinds: ["Method", "Paper"], matches: ["words"] },
    { text: "Common Method", kinds: NODE_KINDS, matches: ["name", "some-words"] },
    { text: "commonmethod", kinds: NODE_KINDS, matches: ["name"] },
    { text: "Müller", kinds: NODE_KINDS, matches: ["words"] },
    { text: "naïve", kinds: few, matches: ["prefix", "words", "text"] },
    { text: "naive", kinds: few, matches: ["prefix", "words"] },
    { text: "spasre", kinds: NODE_KINDS, matches: ["typo"] },
    { text: "laetnt retreival", kinds: NODE_KINDS, matches: ["typo"] },
    { text: "注意力", kinds: NODE_KINDS, matches: ["prefix", "words"] },
    { text: "意力", kinds: NODE_KINDS, matches: ["words"] },
    { text: "学", kinds: NODE_KINDS, matches: ["prefix", "words"] },
    { text: "code", kinds: ["Repository"], matches: ["prefix"] },
    { text: "ME-1", kinds: NODE_KINDS, matches: [] },
    { text: "solo code-3", kinds: NODE_KINDS, matches: ["alias", "some-words"] },
  ])(
    "finds for “$text” what the definition says, in its order, in pages of any size",
    async ({ text, kinds, matches }) => {
      const whole = (await askSearch(store, { text, kinds, first: 1_000 })).items;
      const expected = expectedSearch(graph, text, kinds);
      const found = new Set(expected.map(({ match }) => match));
      for (const match of matches) expect(found).toContain(match);
      const bare = (hits: readonly { id: string; match: string }[]) => hits.map(({ id, match }) => `${match} ${id}`);
      // Where texts are compared the engine's BM25 orders them.
      const isOrdered = (hit: { match: string }) => hit.match !== "text" && hit.match !== "some-words";
      expect(bare(whole).sort()).toEqual(bare(expected).sort());
      expect(bare(whole.filter(isOrdered))).toEqual(bare(expected.filter(isOrdered)));
      expect(whole.map(({ match }) => match)).toEqual(expected.map(({ match }) => match));
      expect(whole.map(({ rank }) => rank)).toEqual(whole.map((_, at) => at + 1));
      expect(await walk(text, kinds, 13)).toEqual(whole);
      expect(await countSearch(store, { text, kinds })).toBe(whole.length);
    },
  );

  it("gives the best text of each kind first", async () => {
    const text = "adaptive retrieval graph";
    const { items } = await askSearch(store, { text, kinds: NODE_KINDS, first: 1_000 });
    const some = items.filter(({ match }) => match === "some-words");
    const kinds = new Set(some.map(({ kind }) => kind));
    expect(kinds.size).toBeGreaterThan(1);
    for (const kind of kinds) {
      const worse = some.filter((hit) => hit.kind === kind).map((hit) => hit.worse);
      expect(worse).toEqual([...worse].sort((a, b) => a - b));
    }
  });

  it("answers an id, an external id and an address with their node alone", async () => {
    const hits = async (text: string, kinds: readonly NodeKind[] = NODE_KINDS) => {
      const { items, hasNextPage } = await askSearch(store, { text, kinds, first: 5 });
      expect(hasNextPage).toBe(false);
      expect(await countSearch(store, { text, kinds })).toBe(items.length);
      return items.map(({ id, match }) => `${match} ${id}`);
    };
    expect(await hits("method:commonmethod")).toEqual(["address method:commonmethod"]);
    const repository = graph.nodes.find(({ id }) => id.startsWith("repository:github.com/lab/"));
    const path = textOf(repository?.properties.path);
    expect(await hits(`https://${path}`)).toEqual([`address ${repository?.id}`]);
    expect(await hits(path)).toEqual([`address ${repository?.id}`]);
    const names = graph.relationships.filter(({ type }) => type === "IDENTIFIES");
    expect(names.length).toBeGreaterThan(5);
    for (const { from, to } of names.slice(0, 20)) {
      expect(await hits(from)).toEqual([`address ${to}`]);
      if (from.startsWith("arxiv:"))
        expect(await hits(`https://arxiv.org/pdf/${from.slice(6)}v2`)).toEqual([`address ${to}`]);
    }
  });

  it("finds nothing for a word that is nowhere or for marks alone, and refuses to go too deep", async () => {
    for (const text of ["zyzzyva", "()[]{} ++ -- \u0000", 'xq" *:*\\ ~']) {
      expect(await askSearch(store, { text, kinds: NODE_KINDS, first: 5 })).toMatchObject({
        items: [],
        hasNextPage: false,
      });
      expect(await countSearch(store, { text, kinds: NODE_KINDS })).toBe(0);
    }
    const after = {
      match: "words",
      worse: 0,
      length: 1,
      kind: "Paper",
      id: nodeId("paper:0"),
      rank: DEEPEST_HIT,
    } as const;
    await expect(askSearch(store, { text: "graph", kinds: NODE_KINDS, first: 5, after })).rejects.toMatchObject({
      code: "LIMIT_EXCEEDED",
    });
  });
});
