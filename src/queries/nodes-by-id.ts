import { LABELS } from "../model/graph-schema.js";
import type { NodeId } from "../model/ids.js";
import type { NodeKind } from "../model/node-kind.js";
import type { GraphRow, Parameters } from "../store/graph-store.js";
import { type NodeFields, nodeFields } from "./node-fields.js";
import type { Query } from "./query.js";

/** The shown properties of nodes of one kind by id; ids that name nothing give no row. */
export function nodesById<Kind extends NodeKind>(
  kind: Kind,
): Query<{ readonly ids: readonly NodeId[] } & Parameters, GraphRow & { readonly node: NodeFields[Kind] }> {
  return {
    name: `nodesById ${kind}`,
    text: () => `UNWIND $ids AS id MATCH (n:${kind} {${LABELS[kind].key}: id}) RETURN ${nodeFields(kind, "n")} AS node`,
  };
}
