import { kindOf, type NodeId } from "../model/ids.js";
import { NODE_KINDS, type NodeKind } from "../model/node-kind.js";
import { currentIds } from "../queries/current-ids.js";
import type { AnyFields, NodeFields } from "../queries/node-fields.js";
import { nodesById } from "../queries/nodes-by-id.js";
import { runQuery } from "../queries/query.js";
import type { GraphStore } from "../store/graph-store.js";
import type { LoaderDefinition } from "./loader.js";

/** Any node by its id, an id it had before too; null where there is none. One statement for each kind among the ids. */
export const nodeLoader: LoaderDefinition<NodeId, AnyFields | null> = {
  name: "node",
  async load(store, ids) {
    const found = await readNodes(store, ids);
    const today = await currentIds(
      store,
      ids.filter((id) => !found.has(id)),
    );
    const moved = today.size === 0 ? found : await readNodes(store, [...today.values()]);
    return ids.map((id) => found.get(id) ?? moved.get(today.get(id) ?? id) ?? null);
  },
};

async function readNodes(store: GraphStore, ids: readonly NodeId[]): Promise<ReadonlyMap<NodeId, AnyFields>> {
  const idsOf = new Map<NodeKind, NodeId[]>();
  for (const id of ids) {
    const kind = kindOf(id);
    idsOf.set(kind, [...(idsOf.get(kind) ?? []), id]);
  }
  const rows = await Promise.all(
    NODE_KINDS.filter((kind) => idsOf.has(kind)).map((kind) =>
      runQuery(store, nodesById(kind), { ids: idsOf.get(kind) ?? [] }),
    ),
  );
  return new Map(rows.flat().map(({ node }) => [node.id, node]));
}

/** Narrows a node of any kind to the fields of the kind its id says. */
export function isKind<Kind extends NodeKind>(kind: Kind, node: AnyFields | null): node is NodeFields[Kind] {
  return node !== null && kindOf(node.id) === kind;
}
