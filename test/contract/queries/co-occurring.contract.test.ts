import { beforeAll, expect, it } from "vitest";
import {
  askCoOccurring,
  type CoOccurrence,
  type CoOccurrenceChoice,
  coOccurringCounts,
} from "../../../src/queries/co-occurring.js";
import { runQuery } from "../../../src/queries/query.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { type GeneratedGraph, generateGraph, loadGraph, textOf } from "../../support/generated-graph.js";
import { nodeId } from "../../support/node-id.js";
import { describeEachEngine } from "../../support/stores.js";

function expectedCompanions(
  graph: GeneratedGraph,
  method: string,
  { order, minConfidence, minPapers }: CoOccurrenceChoice,
): readonly CoOccurrence[] {
  const properties = new Map(graph.nodes.map((node) => [node.id, node.properties]));
  const total = graph.nodes.filter(({ label }) => label === "Paper").length;
  const uses = graph.relationships.filter(
    ({ type, properties }) => type === "USES_METHOD" && Number(properties.confidence) >= minConfidence,
  );
  const papers = new Set(uses.filter(({ to }) => to === method).map(({ from }) => from));
  const together = new Map<string, number>();
  for (const { from, to } of uses) {
    if (to !== method && papers.has(from)) together.set(to, (together.get(to) ?? 0) + 1);
  }
  const countOf = (id: string) => uses.filter(({ to }) => to === id).length;
  return [...together]
    .filter(([, count]) => count >= minPapers)
    .map(([id, paperCount]) => ({
      id: nodeId(id),
      name: textOf(properties.get(id)?.name),
      paperCount,
      lift: (paperCount * total) / (countOf(method) * countOf(id)),
      rank: order === "COUNT" ? paperCount : paperCount / countOf(id),
    }))
    .sort((a, b) => b.rank - a.rank || compare(a.name, b.name) || compare(a.id, b.id));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

describeEachEngine("coOccurring", (open) => {
  const graph = generateGraph(23);
  const methods = graph.nodes.filter(({ label }) => label === "Method").map(({ id }) => nodeId(id));
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await loadGraph(store, graph);
  });

  it.each([
    { order: "COUNT", minConfidence: 0.8, minPapers: 1 },
    { order: "LIFT", minConfidence: 0.8, minPapers: 1 },
    { order: "LIFT", minConfidence: 0, minPapers: 3 },
  ] as const)("ranks each method's companions: $order, $minConfidence, $minPapers", async (choice) => {
    const pages = await askCoOccurring(store, { ...choice, first: 6 }, methods);
    const counts = new Map(
      (
        await runQuery(store, coOccurringCounts, {
          ids: methods,
          minConfidence: choice.minConfidence,
          minPapers: choice.minPapers,
        })
      ).map(({ method, total }) => [method, total]),
    );
    for (const method of methods) {
      const expected = expectedCompanions(graph, method, choice);
      expect(pages.get(method)?.items ?? [], method).toEqual(expected.slice(0, 6));
      expect(pages.get(method)?.hasNextPage ?? false).toBe(expected.length > 6);
      expect(counts.get(method)).toBe(expected.length);
    }
  });

  it.each(["COUNT", "LIFT"] as const)("walks all pages of the hub: %s", async (order) => {
    const choice = { order, minConfidence: 0, minPapers: 1 } as const;
    const [hub = nodeId("method:none")] = methods;
    const seen: CoOccurrence[] = [];
    for (;;) {
      const last = seen.at(-1);
      const page = (await askCoOccurring(store, { ...choice, first: 4, ...(last ? { after: last } : {}) }, [hub])).get(
        hub,
      );
      seen.push(...(page?.items ?? []));
      if (!page?.hasNextPage) break;
    }
    expect(seen.length).toBeGreaterThan(8);
    expect(seen).toEqual(expectedCompanions(graph, hub, choice));
  });
});
