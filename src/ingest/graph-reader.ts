import type { Label } from "../model/graph-schema.js";
import type { NodeId } from "../model/ids.js";
import { askAll, nodesByExternalId } from "../queries/nodes-by-external-id.js";
import { citedBy, edgesOf, nodesOf, referencesTo } from "../queries/paper-states.js";
import type { GraphStore } from "../store/graph-store.js";
import {
  type GraphReader,
  PAPER_EDGE_TYPES,
  PAPER_EDGES,
  type PaperEdge,
  type PaperState,
  type Properties,
} from "../write/graph-state.js";

/** The graph as the writer asks of it. */
export function graphReader(store: GraphStore): GraphReader {
  return {
    async papers(ids) {
      const nodes = await readNodes(store, "Paper", ids);
      const known = [...nodes.keys()];
      const edges = new Map<string, Map<PaperEdge, Map<string, Properties>>>(known.map((id) => [id, new Map()]));
      await Promise.all(
        PAPER_EDGE_TYPES.map(async (type) => {
          const { paperIs, other: label } = PAPER_EDGES[type];
          for (const { paper, other, properties } of await askAll(store, edgesOf(type, paperIs, label), known)) {
            const byType = edges.get(paper);
            byType?.set(type, (byType.get(type) ?? new Map<string, Properties>()).set(other, properties));
          }
        }),
      );
      return new Map(
        [...nodes].map(([id, properties]): [string, PaperState] => [
          id,
          { id: id as NodeId<"Paper">, properties, edges: edges.get(id) ?? new Map() },
        ]),
      );
    },
    nodes: (label, keys) => readNodes(store, label, keys),
    async papersByExternalId(keys) {
      const rows = await askAll(store, nodesByExternalId, keys);
      return new Map(rows.filter(({ id }) => id.startsWith("paper:")).map(({ key, id }) => [key, id]));
    },
    referencesTo: (keys) => askAll(store, referencesTo, keys),
    citedBy: (papers) => askAll(store, citedBy, papers),
  };
}

async function readNodes(
  store: GraphStore,
  label: Label,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Properties>> {
  const rows = await askAll(store, nodesOf(label), keys);
  return new Map(rows.map(({ key, properties }) => [key, properties]));
}
