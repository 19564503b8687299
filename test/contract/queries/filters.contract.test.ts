import { beforeAll, expect, it } from "vitest";
import { NODE_KINDS } from "../../../src/model/node-kind.js";
import type { Filter } from "../../../src/queries/filter.js";
import { askListCount, askListPage } from "../../../src/queries/list-page.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { countingStore } from "../../support/counting-store.js";
import { holds } from "../../support/filter-oracle.js";
import { generateGraph, loadGraph, randomNumbers } from "../../support/generated-graph.js";
import { hubGraph } from "../../support/hub-graph.js";
import { nodeIds } from "../../support/node-id.js";
import { Oracle, sortBy } from "../../support/oracle.js";
import { RandomFilters } from "../../support/random-filter.js";
import { describeEachEngine } from "../../support/stores.js";

const graph = generateGraph(43, { papers: 60, authors: 30, methods: 15, datasets: 8, tasks: 6, repositories: 12 });
const oracle = new Oracle(graph);
/** Neo4j plans each text afresh, which takes it longer than to answer. */
const FILTERS = { embedded: 160, neo4j: 40 };
const LONGEST_MS = 240_000;
/** So many are asked at once. */
const TOGETHER = 8;

describeEachEngine("filters drawn at random", (open) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await loadGraph(store, graph);
  });

  it.each([1, 2])(
    "give the nodes that plain search gives, from either end: seed %i",
    { timeout: LONGEST_MS },
    async (seed) => {
      const filters = new RandomFilters(graph, randomNumbers(seed));
      const cases = Array.from({ length: FILTERS[store.engine] }, (_, at) => {
        const kind = NODE_KINDS[at % NODE_KINDS.length] ?? "Paper";
        return { kind, filter: filters.filter(kind) };
      });
      let some = 0;
      for (let at = 0; at < cases.length; at += TOGETHER) {
        await Promise.all(
          cases.slice(at, at + TOGETHER).map(async ({ kind, filter }) => {
            const wanted = oracle.nodes(kind).filter((node) => holds(oracle, filter, node));
            const expected = sortBy(wanted, [{ of: ({ id }) => id }]).map(({ id }) => id);
            const told = JSON.stringify(filter);
            some += expected.length > 0 ? 1 : 0;
            expect(await askListCount(store, { kind, filter }), told).toBe(expected.length);
            for (const backward of [false, true]) {
              const page = await askListPage(store, { kind, filter }, [], { size: 7, backward });
              const ids = page.items.map(({ node }) => node.id);
              expect(ids, told).toEqual(backward ? expected.slice(-7) : expected.slice(0, 7));
            }
          }),
        );
      }
      expect(some).toBeGreaterThan(cases.length / 4);
    },
  );
});

describeEachEngine("filters by key after a write", (open) => {
  it("give what has come and leave what has gone", async () => {
    const store = await open();
    await loadGraph(store, graph);
    const filter: Filter = {
      kind: "neighbour",
      quantifier: "some",
      relation: "paperMethods",
      mention: { minConfidence: 0 },
      where: { kind: "ids", ids: nodeIds("method:late") },
    };
    const ask = async () => {
      const { items } = await askListPage(store, { kind: "Paper", filter }, [], { size: 7, backward: false });
      return { ids: items.map(({ node }) => node.id), total: await askListCount(store, { kind: "Paper", filter }) };
    };
    const [first = "", second = ""] = oracle
      .nodes("Paper")
      .map(({ id }) => id)
      .toSorted();
    const use = (paper: string) => ({
      text: "MERGE (m:Method {id: 'method:late'}) SET m.paperCount = coalesce(m.paperCount, 0) + 1 WITH m MATCH (p:Paper {id: $paper}) MERGE (p)-[:USES_METHOD {role: 'USED', confidence: 1.0}]->(m)",
      parameters: { paper },
    });
    expect(await ask()).toEqual({ ids: [], total: 0 });
    await store.write([use(first)]);
    expect(await ask()).toEqual({ ids: [first], total: 1 });
    await store.write([use(second)]);
    expect(await ask()).toEqual({ ids: [first, second], total: 2 });
    await store.write([{ text: "MATCH (m:Method {id: 'method:late'}) DETACH DELETE m", parameters: {} }]);
    expect(await ask()).toEqual({ ids: [], total: 0 });
  });
});

describeEachEngine("filters among hubs", (open) => {
  const hubs = hubGraph(3, 1_500);
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await loadGraph(store, hubs);
  });
  const tied = (relation: "paperMethods" | "methodPapers" | "authorPapers", every: boolean, where: Filter): Filter => ({
    kind: "neighbour",
    quantifier: every ? "every" : "some",
    relation,
    mention: { minConfidence: 0.8 },
    where,
  });

  it("are refused before any walk where they would meet too much, whatever the list", async () => {
    const all: Filter = { kind: "all", of: [] };
    const deep = tied("methodPapers", true, tied("paperMethods", true, tied("methodPapers", false, all)));
    const filter = tied("paperMethods", true, deep);
    await askListCount(store, { kind: "Paper", filter: all });
    await askListCount(store, { kind: "Method", filter: tied("methodPapers", false, all) });
    const counting = countingStore(store);
    const asked = askListCount(counting.store, { kind: "Paper", filter });
    await expect(asked).rejects.toMatchObject({
      code: "LIMIT_EXCEEDED",
      message: expect.stringContaining("methods.papers"),
    });
    expect(counting.texts().filter((text) => text.includes("CALL"))).toEqual([]);
  });

  it("are counted without a walk where a node keeps the number of what is asked for", async () => {
    const counting = countingStore(store);
    for (const id of ["method:0", "method:7", "method:1200"]) {
      const uses = hubs.relationships.filter(({ to, properties }) => to === id && Number(properties.confidence) >= 0.8);
      const where: Filter = { kind: "ids", ids: nodeIds(id) };
      const filter = tied("paperMethods", false, where);
      expect(await askListCount(counting.store, { kind: "Paper", filter }), id).toBe(uses.length);
    }
    expect(counting.texts().filter((text) => text.includes("USES_METHOD"))).toEqual([]);
  });

  it("are answered from the far end where a rare node is two hops away", async () => {
    const rare = "method:1200";
    const users = hubs.relationships.filter(
      ({ type, to, properties }) => type === "USES_METHOD" && to === rare && Number(properties.confidence) >= 0.8,
    );
    const papers = new Set(users.map(({ from }) => from));
    const authors = new Set(
      hubs.relationships.filter(({ type, to }) => type === "AUTHORED" && papers.has(to)).map(({ from }) => from),
    );
    const where: Filter = { kind: "ids", ids: nodeIds(rare) };
    const wanted = { kind: "Author", filter: tied("authorPapers", false, tied("paperMethods", false, where)) } as const;
    const page = await askListPage(store, wanted, [], { size: 100, backward: false });
    expect(page.items.map(({ node }) => node.id)).toEqual([...authors].sort());
  });
});
