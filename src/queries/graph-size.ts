import { NODE_KINDS, type NodeKind } from "../model/node-kind.js";
import { RELATIONSHIP_KINDS } from "../model/relationships.js";
import type { GraphRow, GraphStore, Parameters } from "../store/graph-store.js";
import { keptUntilWritten } from "./kept-until-written.js";
import { type Query, runQuery } from "./query.js";

type Count = GraphRow & { readonly n: number };

/** Whether any ingest has been finished. */
export const finishedRuns: Query<Parameters, Count> = {
  name: "finishedRuns",
  text: () => "MATCH (r:IngestRun) WHERE r.finishedAt IS NOT NULL RETURN count(r) AS n",
};

/** How many nodes each kind and relationships each type has, by its name: all in one statement. */
export const graphSize: Query<Parameters, Count & { readonly name: string }> = {
  name: "graphSize",
  text: () =>
    [
      ...NODE_KINDS.map((kind) => `MATCH (n:${kind}) WITH count(n) AS n RETURN '${kind}' AS name, n`),
      ...RELATIONSHIP_KINDS.map((type) => `MATCH ()-[r:${type}]->() WITH count(r) AS n RETURN '${type}' AS name, n`),
    ].join("\nUNION ALL\n"),
};

export interface GraphSize {
  readonly nodes: Readonly<Record<NodeKind, number>>;
  readonly relationships: number;
}

/** Nodes by kind and all relationships between them; external ids and the ledger are not counted. */
export const askGraphSize: (store: GraphStore) => Promise<GraphSize> = keptUntilWritten(count);

async function count(store: GraphStore): Promise<GraphSize> {
  const rows = await runQuery(store, graphSize, {});
  const counted = new Map(rows.map(({ name, n }) => [name, n]));
  const nodes = NODE_KINDS.map((kind) => [kind, counted.get(kind) ?? 0]);
  return {
    nodes: Object.fromEntries(nodes) as Record<NodeKind, number>,
    relationships: RELATIONSHIP_KINDS.reduce((sum, type) => sum + (counted.get(type) ?? 0), 0),
  };
}
