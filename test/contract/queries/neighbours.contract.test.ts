import { beforeAll, expect, it } from "vitest";
import type { NodeId } from "../../../src/model/ids.js";
import { RELATIONS, type Relation, type RelationName } from "../../../src/model/relations.js";
import type { MentionFilter } from "../../../src/queries/filter.js";
import { askNeighbourCounts, askNeighbours, type Neighbour } from "../../../src/queries/neighbours.js";
import type { Page, PageRequest } from "../../../src/queries/page.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { textOf } from "../../../src/util/text-of.js";
import { generateGraph, loadGraph } from "../../support/generated-graph.js";
import { nodeId } from "../../support/node-id.js";
import { Oracle, type OracleNeighbour, sortBy } from "../../support/oracle.js";
import { describeEachEngine } from "../../support/stores.js";

const oracle = new Oracle(generateGraph(11));
const MENTIONS: readonly MentionFilter[] = [
  { minConfidence: 0 },
  { minConfidence: 0.8 },
  { minConfidence: 0.5, role: "INTRODUCED" },
];
const NAMES = Object.keys(RELATIONS) as RelationName[];

function expectedNeighbours(
  id: string,
  relation: Relation,
  mention: MentionFilter | undefined,
): readonly OracleNeighbour[] {
  const wanted = oracle.neighbours(id, relation.type, relation.direction).filter(({ relationship: { properties } }) => {
    if (!mention || !relation.mention) return true;
    return (
      Number(properties.confidence) >= mention.minConfidence && (!mention.role || properties.role === mention.role)
    );
  });
  const byId = { of: ({ node }: OracleNeighbour) => node.id };
  const node = (name: string, descending = false) => ({
    of: (n: OracleNeighbour) => n.node.properties[name],
    descending,
  });
  const edge = (name: string, descending = false) => ({
    of: (n: OracleNeighbour) => n.relationship.properties[name],
    descending,
  });
  const byName = [node(relation.node === "Repository" ? "path" : "name"), byId];
  const orders = {
    position: [edge("position"), byId],
    mention: [
      {
        of: (n: OracleNeighbour) => ["INTRODUCED", "USED", "COMPARED"].indexOf(textOf(n.relationship.properties.role)),
      },
      edge("confidence", true),
      ...byName,
    ],
    newest: [node("publishedOn", true), byId],
    name: byName,
  };
  return sortBy(wanted, orders[relation.order]);
}

const plain = ({ items }: Page<Neighbour>) => items.map(({ node, edge }) => ({ id: node.id, edge }));

describeEachEngine("neighbours", (open) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await loadGraph(store, oracle.graph);
  });

  it.each(NAMES)("%s: first pages of all parents at once, whole lists page by page, and their counts", async (name) => {
    const relation: Relation = RELATIONS[name];
    const ids = oracle.nodes(relation.of).map(({ id }) => nodeId(id));
    for (const mention of relation.mention ? MENTIONS : [undefined]) {
      const request = { relation: name, ...(mention ? { mention } : {}) };
      const expected = new Map(
        ids.map((id) => [
          id,
          expectedNeighbours(id, relation, mention).map(({ node, relationship }) => ({
            id: node.id,
            edge: Object.fromEntries(
              relation.edge.map((property) => [property, relationship.properties[property] ?? null]),
            ),
          })),
        ]),
      );
      for (const backward of [false, true]) {
        const page = { size: 3, backward };
        const read = await askNeighbours(store, { ...request, page }, [...ids, nodeId("paper:unknown")]);
        expect(read.size).toBe(ids.length);
        for (const [id, got] of read) {
          const all = expected.get(id) ?? [];
          expect(plain(got), id).toEqual(backward ? all.slice(-3) : all.slice(0, 3));
          expect(backward ? got.hasPreviousPage : got.hasNextPage).toBe(all.length > 3);
        }
      }
      const counts = await askNeighbourCounts(store, request, ids);
      for (const [id, all] of expected) expect(counts.get(id), id).toBe(all.length);

      const [busiest = nodeId("paper:none")] = sortBy(ids, [
        { of: (id) => expected.get(id)?.length, descending: true },
      ]);
      for (const backward of [false, true]) {
        const walked = await walk({ ...request }, busiest, backward);
        expect(walked, `${busiest} ${backward}`).toEqual(expected.get(busiest));
      }
    }
  });

  async function walk(request: { relation: RelationName; mention?: MentionFilter }, id: NodeId, backward: boolean) {
    let page: PageRequest = { size: 4, backward };
    const pages: Page<Neighbour>[] = [];
    for (;;) {
      const got = (await askNeighbours(store, { ...request, page }, [id])).get(id);
      if (!got) throw new Error(`no page for ${id}`);
      pages.push(got);
      const from = got.items.at(backward ? 0 : -1)?.keys;
      if (!from || !(backward ? got.hasPreviousPage : got.hasNextPage)) break;
      page = { ...page, from };
    }
    if (backward) pages.reverse();
    return pages.flatMap(plain);
  }
});
