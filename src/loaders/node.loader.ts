import { parseNodeId } from "../model/ids.js";
import { NODE_KINDS, type NodeKind } from "../model/node-kind.js";
import type { AnyFields, NodeFields } from "../queries/node-fields.js";
import { nodesById } from "../queries/nodes-by-id.js";
import { runQuery } from "../queries/query.js";
import type { LoaderDefinition } from "./loader.js";

/** Any node by its id; null where there is none. One statement for each kind among the ids. */
export const nodeLoader: LoaderDefinition<string, AnyFields | null> = {
  name: "node",
  async load(store, ids) {
    const idsOf = new Map<NodeKind, string[]>();
    for (const id of ids) {
      const kind = parseNodeId(id)?.kind;
      if (kind) idsOf.set(kind, [...(idsOf.get(kind) ?? []), id]);
    }
    const rows = await Promise.all(
      NODE_KINDS.filter((kind) => idsOf.has(kind)).map((kind) =>
        runQuery(store, nodesById(kind), { ids: idsOf.get(kind) ?? [] }),
      ),
    );
    const found = new Map(rows.flat().map(({ node }) => [node.id, node]));
    return ids.map((id) => found.get(id) ?? null);
  },
};

/** Narrows a node of any kind to the fields of the kind its id says. */
export function isKind<Kind extends NodeKind>(kind: Kind, node: AnyFields | null): node is NodeFields[Kind] {
  return node !== null && parseNodeId(node.id)?.kind === kind;
}
