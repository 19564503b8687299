import type { GraphRow, GraphStore, Parameters } from "../store/graph-store.js";
import { type Query, runQuery } from "./query.js";

type Keys = { readonly keys: readonly string[] } & Parameters;

/** The nodes that external ids name. */
export const nodesByExternalId: Query<Keys, GraphRow & { readonly key: string; readonly id: string }> = {
  name: "nodesByExternalId",
  text: () => "UNWIND $keys AS key MATCH (x:ExternalId {key: key})-[:IDENTIFIES]->(n) RETURN key AS key, n.id AS id",
};

/** Asks a question only where there is something to ask. */
export function askAll<Row extends GraphRow>(
  store: GraphStore,
  query: Query<Keys, Row>,
  keys: readonly string[],
): Promise<readonly Row[]> {
  return keys.length === 0 ? Promise.resolve([]) : runQuery(store, query, { keys });
}
