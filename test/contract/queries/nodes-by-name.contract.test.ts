import { beforeAll, expect, it } from "vitest";
import { NODE_KINDS } from "../../../src/model/node-kind.js";
import { nodesByExternalId } from "../../../src/queries/nodes-by-external-id.js";
import { nodesById } from "../../../src/queries/nodes-by-id.js";
import { nodesByName } from "../../../src/queries/nodes-by-name.js";
import { abstractsOf, externalIdsOf, recordsThatState, runsById } from "../../../src/queries/paper-details.js";
import { runQuery } from "../../../src/queries/query.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { generateGraph, loadGraph, textOf } from "../../support/generated-graph.js";
import { nodeId } from "../../support/node-id.js";
import { Oracle, sortBy } from "../../support/oracle.js";
import { describeEachEngine } from "../../support/stores.js";

const oracle = new Oracle(generateGraph(5));
const papers = oracle.nodes("Paper");
const paperIds = papers.map(({ id }) => nodeId(id));

describeEachEngine("finding nodes, and a paper's details", (open) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await loadGraph(store, oracle.graph);
  });

  it.each(NODE_KINDS)("finds each %s by id, and none for an unknown id", async (kind) => {
    const ids = oracle.nodes(kind).map(({ id }) => nodeId(id));
    const rows = await runQuery(store, nodesById(kind), { ids: [...ids, nodeId(`${kind.toLowerCase()}:unknown`)] });
    expect(rows.map(({ node }) => node.id).sort()).toEqual(ids.toSorted());
    for (const { node } of rows) {
      const { properties } = oracle.node(node.id);
      expect(node).toEqual(Object.fromEntries(Object.keys(node).map((name) => [name, properties[name] ?? null])));
    }
  });

  it("gives the papers of one title, the most cited first", async () => {
    const expected = sortBy(
      papers.filter(({ properties }) => properties.title === "The Same Title"),
      [{ of: ({ properties }) => properties.citedByCount, descending: true }, { of: ({ id }) => id }],
    );
    const found = await nodesByName(store, "Paper", ["the  SAME title", "no such title"]);
    expect([...found]).toEqual([["the  SAME title", expected.map(({ id }) => id)]]);
  });

  it("gives the authors of one name, those with most papers first", async () => {
    const names = [...new Set(oracle.nodes("Author").map(({ properties }) => textOf(properties.name)))];
    const found = await nodesByName(store, "Author", names);
    for (const name of names) {
      const expected = sortBy(
        oracle.nodes("Author").filter(({ properties }) => properties.name === name),
        [{ of: (author) => author.properties.paperCount, descending: true }, { of: ({ id }) => id }],
      );
      expect(found.get(name), name).toEqual(expected.map(({ id }) => id));
    }
  });

  it("finds a node by its name without regard to case and spaces, and by another spelling", async () => {
    const { id, properties } = oracle.nodes("Method").find((method) => textOf(method.properties.aliases) === "") ?? {};
    const name = textOf(properties?.name).toUpperCase().replaceAll(" ", "");
    const spelled = oracle
      .nodes("Method")
      .flatMap((method) => ((method.properties.aliases ?? []) as readonly string[]).map((alias) => [method.id, alias]));
    const [other = "", alias = ""] = spelled[0] ?? [];
    const found = await nodesByName(store, "Method", [name, alias, "nothing"]);
    expect(new Map(found)).toEqual(
      new Map([
        [name, [id]],
        [alias, [other]],
      ]),
    );
    expect((await nodesByName(store, "Task", [alias])).size).toBe(0);
  });

  it("knows the abstracts of the papers that have one", async () => {
    const rows = await runQuery(store, abstractsOf, { ids: paperIds });
    const expected = papers.filter(({ properties }) => properties.abstract !== undefined);
    expect(new Map(rows.map(({ id, abstract }) => [id, abstract]))).toEqual(
      new Map(expected.map(({ id, properties }) => [id, properties.abstract])),
    );
  });

  it("knows external ids both ways", async () => {
    const rows = await runQuery(store, externalIdsOf, { ids: paperIds });
    expect(rows.length).toBe(paperIds.length);
    for (const { id, externalIds } of rows) {
      const expected = oracle
        .neighbours(id, "IDENTIFIES", "in")
        .map(({ node: { properties } }) => ({ scheme: properties.scheme, value: properties.value }));
      expect(externalIds, id).toEqual(expected);
    }
    const keys = oracle.graph.nodes.filter(({ label }) => label === "ExternalId").map(({ id }) => id);
    const found = await runQuery(store, nodesByExternalId, { keys: [...keys, "arxiv:0000.00000"] });
    const expected = keys.map((key) => [key, oracle.neighbours(key, "IDENTIFIES", "out")[0]?.node.id]);
    expect(new Map(found.map(({ key, id }) => [key, id]))).toEqual(new Map(expected as [string, string][]));
  });

  it("knows who stated a paper, and in which runs", async () => {
    const rows = await runQuery(store, recordsThatState, { ids: paperIds });
    const expected = paperIds.flatMap((id) =>
      oracle.neighbours(id, "STATES", "in").map(({ node: { id: key, properties } }) => {
        const { sources, seenOn, firstRun, lastRun } = properties;
        return { id, key, source: (sources as readonly string[])[0], seenOn, firstRun, lastRun };
      }),
    );
    const inOrder = (a: { id: string; key: string }, b: { id: string; key: string }) =>
      `${a.id} ${a.key}` < `${b.id} ${b.key}` ? -1 : 1;
    expect(rows).toEqual(expected.sort(inOrder));
    expect(rows.length).toBeGreaterThan(paperIds.length);
    const runs = await runQuery(store, runsById, { ids: ["run:first", "run:none"] });
    expect(runs).toEqual([
      {
        run: {
          id: "run:first",
          source: "papergraph-jsonl",
          file: "part-0.jsonl",
          startedAt: "2026-01-01T10:00:00.000Z",
          finishedAt: null,
          read: null,
          inserted: null,
          updated: null,
          unchanged: null,
          rejected: null,
        },
      },
    ]);
  });
});
