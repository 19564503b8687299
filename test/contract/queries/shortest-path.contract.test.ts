import { beforeAll, expect, it } from "vitest";
import type { NodeId } from "../../../src/model/ids.js";
import { NODE_KINDS } from "../../../src/model/node-kind.js";
import { RELATIONSHIP_KINDS, type RelationshipKind } from "../../../src/model/relationships.js";
import { askShortestPath, type FoundPath, type PathStep } from "../../../src/queries/shortest-path.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { countingStore } from "../../support/counting-store.js";
import {
  type GeneratedGraph,
  type GeneratedRelationship,
  generateGraph,
  loadGraph,
  randomNumbers,
} from "../../support/generated-graph.js";
import { nodeId } from "../../support/node-id.js";
import { describeEachEngine } from "../../support/stores.js";

type Neighbours = ReadonlyMap<NodeId, readonly { readonly to: NodeId; readonly step: PathStep }[]>;

function neighbours(graph: GeneratedGraph, via: readonly RelationshipKind[], minConfidence: number): Neighbours {
  const map = new Map<NodeId, { to: NodeId; step: PathStep }[]>();
  const usable = ({ type, properties }: GeneratedRelationship) =>
    via.some((kind) => kind === type) && Number(properties.confidence ?? 1) >= minConfidence;
  for (const { type, ...ends } of graph.relationships.filter(usable)) {
    const [from, to] = [nodeId(ends.from), nodeId(ends.to)];
    const step = { kind: type as RelationshipKind, from, to };
    map.set(from, [...(map.get(from) ?? []), { to, step }]);
    map.set(to, [...(map.get(to) ?? []), { to: from, step }]);
  }
  return map;
}

/** Distances from the far end by plain breadth-first search; then from the near end always the first neighbour on. */
function expectedPath(graph: Neighbours, from: NodeId, to: NodeId, maxHops: number): FoundPath | undefined {
  const distance = new Map([[to, 0]]);
  const queue = [to];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const { to: next } of graph.get(at) ?? []) {
      if (distance.has(next)) continue;
      distance.set(next, (distance.get(at) ?? 0) + 1);
      queue.push(next);
    }
  }
  const length = distance.get(from);
  if (length === undefined || length > maxHops) return undefined;
  const nodes = [from];
  const steps: PathStep[] = [];
  for (let at = from, left = length; left > 0; left--) {
    const ways = (graph.get(at) ?? []).filter(({ to }) => distance.get(to) === left - 1);
    const [way] = ways.toSorted((a, b) => (name(a) < name(b) ? -1 : 1));
    if (!way) throw new Error("no way on");
    nodes.push(way.to);
    steps.push(way.step);
    at = way.to;
  }
  return { nodes, steps };
}

const name = ({ to, step }: { to: string; step: PathStep }) => `${to}\n${step.kind}\n${step.from}`;

describeEachEngine("shortestPath", (open) => {
  const graph = generateGraph(41, { papers: 70, authors: 60, methods: 30, datasets: 15, tasks: 12, repositories: 25 });
  const ids = graph.nodes
    .filter(({ label }) => NODE_KINDS.some((kind) => kind === label))
    .map(({ id }) => id)
    .map(nodeId);
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await loadGraph(store, graph);
  });

  it.each([
    { via: RELATIONSHIP_KINDS, maxHops: 6, minConfidence: 0.8 },
    { via: ["AUTHORED"], maxHops: 8, minConfidence: 0.8 },
    { via: ["CITES"], maxHops: 8, minConfidence: 0.8 },
    { via: ["USES_METHOD", "VARIANT_OF"], maxHops: 6, minConfidence: 0.9 },
    { via: ["HAS_CODE", "PUBLISHED_IN", "AFFILIATED_WITH", "AUTHORED"], maxHops: 3, minConfidence: 0 },
  ] as const)("finds what a plain search finds: $via, $maxHops hops", async ({ via, maxHops, minConfidence }) => {
    const random = randomNumbers(7);
    const pick = () => ids[Math.floor(random() * ids.length)] ?? nodeId("paper:none");
    const map = neighbours(graph, via, minConfidence);
    let found = 0;
    for (let pair = 0; pair < 60; pair++) {
      const [from, to] = [pick(), pick()];
      const path = await askShortestPath(store, { from, to, via: [...via], maxHops, minConfidence });
      const expected = expectedPath(map, from, to, maxHops);
      expect(path, `${from} to ${to}`).toEqual(expected);
      if (expected && expected.steps.length > 1) found++;
    }
    expect(found).toBeGreaterThan(0);
  });

  it("needs one statement a level, and none from a node to itself", async () => {
    const { store: counted, count } = countingStore(store);
    const [from = nodeId("paper:none"), to = from] = ids.filter((id) => id.startsWith("paper:"));
    const request = { via: RELATIONSHIP_KINDS, maxHops: 6, minConfidence: 0.8 };
    expect(await askShortestPath(counted, { ...request, from, to: from })).toEqual({ nodes: [from], steps: [] });
    expect(count()).toBe(0);
    const path = await askShortestPath(counted, { ...request, from, to });
    expect(count()).toBe(path?.steps.length);
  });
});
