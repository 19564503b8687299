import { beforeAll, expect, it } from "vitest";
import { NODE_KINDS } from "../../../src/model/node-kind.js";
import { nodesByExternalId } from "../../../src/queries/identity.js";
import { authorByName, nodeByAlias, paperByTitle } from "../../../src/queries/node-by-name.js";
import { nodesById } from "../../../src/queries/nodes-by-id.js";
import { abstractsOf, externalIdsOf, runsById, sourcesOf } from "../../../src/queries/paper-details.js";
import { runQuery } from "../../../src/queries/query.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { generateGraph, loadGraph, textOf } from "../../support/generated-graph.js";
import { Oracle, sortBy } from "../../support/oracle.js";
import { describeEachEngine } from "../../support/stores.js";

const oracle = new Oracle(generateGraph(5));
const papers = oracle.nodes("Paper");
const paperIds = papers.map(({ id }) => id);

describeEachEngine("finding nodes, and a paper's details", (open) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await loadGraph(store, oracle.graph);
  });

  it.each(NODE_KINDS)("finds each %s by id, and none for an unknown id", async (kind) => {
    const ids = oracle.nodes(kind).map(({ id }) => id);
    const rows = await runQuery(store, nodesById(kind), { ids: [...ids, `${kind.toLowerCase()}:unknown`] });
    expect(rows.map(({ node }) => node.id).sort()).toEqual(ids.toSorted());
    for (const { node } of rows) {
      const { properties } = oracle.node(node.id);
      expect(node).toEqual(Object.fromEntries(Object.keys(node).map((name) => [name, properties[name] ?? null])));
    }
  });

  it("gives of papers of one title the most cited", async () => {
    const [best] = sortBy(
      papers.filter(({ properties }) => properties.title === "The Same Title"),
      [{ of: ({ properties }) => properties.citedByCount, descending: true }, { of: ({ id }) => id }],
    );
    const [row] = await runQuery(store, paperByTitle, { key: "the same title" });
    expect(row?.node.id).toBe(best?.id);
    expect(await runQuery(store, paperByTitle, { key: "no such title" })).toEqual([]);
  });

  it("gives of authors of one name the one with most papers", async () => {
    for (const { properties } of oracle.nodes("Author")) {
      const [best] = sortBy(
        oracle.nodes("Author").filter((other) => other.properties.nameKey === properties.nameKey),
        [{ of: (author) => author.properties.paperCount, descending: true }, { of: ({ id }) => id }],
      );
      const [row] = await runQuery(store, authorByName, { key: textOf(properties.nameKey) });
      expect(row?.node.id).toBe(best?.id);
    }
  });

  it("finds a node by another spelling", async () => {
    const aliases = oracle
      .nodes("Method")
      .flatMap(({ id, properties }) =>
        ((properties.aliases ?? []) as readonly string[]).map((alias) => [id, alias] as const),
      );
    const [id, key] = aliases[0] ?? ["", ""];
    expect((await runQuery(store, nodeByAlias("Method"), { key }))[0]?.node.id).toBe(id);
    expect(await runQuery(store, nodeByAlias("Task"), { key })).toEqual([]);
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
    const rows = await runQuery(store, sourcesOf, { ids: paperIds });
    expect(rows.length).toBe(paperIds.length);
    for (const { id, ...row } of rows) {
      const { sources, firstRun, lastRun } = oracle.node(id).properties;
      expect(row).toEqual({ sources, firstRun, lastRun });
    }
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
