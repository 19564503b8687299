import { beforeAll, expect, it } from "vitest";
import { citedPapers } from "../../../src/queries/cited-papers.js";
import { runQuery } from "../../../src/queries/query.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { generateGraph, loadGraph } from "../../support/generated-graph.js";
import { nodeId } from "../../support/node-id.js";
import { Oracle, sortBy } from "../../support/oracle.js";
import { describeEachEngine } from "../../support/stores.js";

describeEachEngine("cited papers", (open) => {
  const oracle = new Oracle(generateGraph(29));
  const papers = oracle.nodes("Paper");
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await loadGraph(store, oracle.graph);
  });

  it("say what reference lists ask for: names in order, venues by name, ids by scheme and value", async () => {
    const rows = await runQuery(store, citedPapers, { ids: papers.map(({ id }) => nodeId(id)) });
    const found = new Map(rows.map(({ id, ...row }) => [String(id), row]));
    expect(found.size).toBe(papers.length);
    for (const { id, properties } of papers) {
      const authors = sortBy(oracle.neighbours(id, "AUTHORED", "in"), [
        { of: ({ relationship }) => relationship.properties.position },
        { of: ({ node }) => node.id },
      ]);
      const venues = sortBy(oracle.neighbours(id, "PUBLISHED_IN", "out"), [
        { of: ({ node }) => node.properties.name },
        { of: ({ node }) => node.id },
      ]);
      const { title, abstract, publishedOn, year, url, authorCount } = properties;
      expect(found.get(id), id).toEqual({
        title,
        abstract: abstract ?? null,
        publishedOn: publishedOn ?? null,
        year: year ?? null,
        url: url ?? null,
        authorCount: authorCount ?? null,
        authors: authors.map(({ node }) => node.properties.name),
        venues: venues.map(({ node }) => node.properties.name),
        externalIds: oracle.graph.relationships
          .filter(({ type, to }) => type === "IDENTIFIES" && to === id)
          .map(({ from }) => from)
          .sort()
          .map((key) => ({ scheme: key.slice(0, key.indexOf(":")), value: key.slice(key.indexOf(":") + 1) })),
      });
    }
  });
});
