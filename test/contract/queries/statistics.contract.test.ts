import { beforeAll, expect, it } from "vitest";
import { NODE_KINDS } from "../../../src/model/node-kind.js";
import { RELATIONSHIP_KINDS, type RelationshipType } from "../../../src/model/relationships.js";
import { askGraphSize } from "../../../src/queries/graph-size.js";
import { runQuery } from "../../../src/queries/query.js";
import { askPapersByYear, lastRuns, papersByYear } from "../../../src/queries/statistics.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { generateGraph, loadGraph } from "../../support/generated-graph.js";
import { describeEachEngine } from "../../support/stores.js";

describeEachEngine("statistics", (open) => {
  const graph = generateGraph(61);
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await loadGraph(store, graph);
  });

  it("counts nodes and relationships", async () => {
    const size = await askGraphSize(store);
    for (const kind of NODE_KINDS) {
      expect(size.nodes[kind], kind).toBe(graph.nodes.filter((node) => node.label === kind).length);
    }
    const shown: readonly RelationshipType[] = RELATIONSHIP_KINDS;
    expect(size.relationships).toBe(graph.relationships.filter(({ type }) => shown.includes(type)).length);
  });

  it("counts papers by year, those without a year too", async () => {
    const counts = new Map<number | null, number>();
    for (const { properties } of graph.nodes.filter(({ label }) => label === "Paper")) {
      const year = (properties.year as number | undefined) ?? null;
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
    const rows = await runQuery(store, papersByYear, {});
    expect(counts.get(null)).toBeGreaterThan(0);
    expect(rows).toEqual(
      [...counts]
        .map(([year, papers]) => ({ year, papers }))
        .sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity)),
    );
  });

  it("gives the runs begun last", async () => {
    const rows = await runQuery(store, lastRuns, { first: 1 });
    expect(rows).toMatchObject([
      { id: "run:second", source: "papergraph-jsonl", file: "part-1.jsonl", startedAt: "2026-01-02T10:00:00.000Z" },
    ]);
    expect(await runQuery(store, lastRuns, { first: 9 })).toHaveLength(2);
  });

  it("follow a write at once, also where it was under way when they were asked", async () => {
    const before = await askGraphSize(store);
    const add = (id: string) =>
      store.write([
        { text: "MERGE (p:Paper {id: $id}) SET p.year = 1843", parameters: { id } },
        {
          text: "MATCH (p:Paper {id: $id}) MATCH (a:Author {id: $author}) MERGE (a)-[:AUTHORED]->(p)",
          parameters: { id, author: graph.nodes.find(({ label }) => label === "Author")?.id ?? "" },
        },
      ]);
    await Promise.all([add("paper:late-1"), askGraphSize(store), askPapersByYear(store)]);
    await add("paper:late-2");
    const after = await askGraphSize(store);
    expect(after.nodes.Paper).toBe(before.nodes.Paper + 2);
    expect(after.relationships).toBe(before.relationships + 2);
    expect(await askPapersByYear(store)).toContainEqual({ year: 1843, papers: 2 });
  });
});
