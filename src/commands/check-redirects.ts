import { currentIds } from "../queries/current-ids.js";
import { type FaultRow, idsOf, statedIds } from "../queries/faults.js";
import { askAll, nodesByExternalId } from "../queries/nodes-by-external-id.js";
import { streamQuery } from "../queries/query.js";
import type { GraphStore } from "../store/graph-store.js";
import { statedExternalIds } from "../write/record-node.js";

const PAGE = 500;

/**
 * Ids that must lead to a node and do not: those of papers and people, each of which must lead back to its own node by
 * the key that it says, and the external ids that records give, any of which may have been a paper's id once.
 */
export async function* danglingIds(store: GraphStore): AsyncGenerator<FaultRow> {
  const told = new Set<string>();
  for (const kind of ["Paper", "Author"] as const) {
    for await (const rows of pages(streamQuery(store, idsOf(kind), {}))) {
      const ids = rows.map(({ id }) => id);
      const today = await currentIds(store, ids);
      for (const id of ids.filter((each) => today.get(each) !== each)) {
        told.add(id);
        yield { node: id, detail: `its key leads to ${today.get(id) ?? "no node"}` };
      }
    }
  }
  for await (const rows of pages(streamQuery(store, statedIds, {}))) {
    const given = rows.map(({ key, facts }) => ({ key, ids: statedExternalIds(facts) }));
    const found = await askAll(store, nodesByExternalId, [...new Set(given.flatMap(({ ids }) => ids))]);
    const known = new Set(found.map(({ key }) => key));
    for (const { key, ids } of given) {
      for (const node of ids.filter((id) => !known.has(id)).map((id) => `paper:${id}`)) {
        if (!told.has(node)) yield { node, detail: `given by ${key}, leads to no node` };
        told.add(node);
      }
    }
  }
}

async function* pages<Row>(rows: AsyncIterable<Row>): AsyncGenerator<readonly Row[]> {
  let page: Row[] = [];
  for await (const row of rows) {
    page.push(row);
    if (page.length < PAGE) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}
