import type { Label } from "../model/graph-schema.js";
import { NODE_KINDS, type NodeKind } from "../model/node-kind.js";
import { RELATIONSHIP_KINDS, type RelationshipType } from "../model/relationships.js";
import type { GraphRow, GraphStore, Parameters } from "../store/graph-store.js";
import { keptUntilWritten } from "./kept-until-written.js";
import { type Query, runQuery } from "./query.js";

type Count = GraphRow & { readonly n: number };

/** How many nodes a label has. */
export function countNodes(label: Label): Query<Parameters, Count> {
  return { name: `count${label}`, text: () => `MATCH (n:${label}) RETURN count(n) AS n` };
}

/** How many relationships a type has. */
export function countRelationships(type: RelationshipType): Query<Parameters, Count> {
  return { name: `count${type}`, text: () => `MATCH ()-[r:${type}]->() RETURN count(r) AS n` };
}

/** Whether any ingest has been finished. */
export const finishedRuns: Query<Parameters, Count> = {
  name: "finishedRuns",
  text: () => "MATCH (r:IngestRun) WHERE r.finishedAt IS NOT NULL RETURN count(r) AS n",
};

export interface GraphSize {
  readonly nodes: Readonly<Record<NodeKind, number>>;
  readonly relationships: number;
}

/** Nodes by kind and all relationships between them; external ids and the ledger are not counted. */
export const askGraphSize: (store: GraphStore) => Promise<GraphSize> = keptUntilWritten(count);

async function count(store: GraphStore): Promise<GraphSize> {
  const one = async (query: Query<Parameters, Count>) => (await runQuery(store, query, {}))[0]?.n ?? 0;
  const nodes = await Promise.all(NODE_KINDS.map(async (kind) => [kind, await one(countNodes(kind))] as const));
  const counts = await Promise.all(RELATIONSHIP_KINDS.map((type) => one(countRelationships(type))));
  return {
    nodes: Object.fromEntries(nodes) as Record<NodeKind, number>,
    relationships: counts.reduce((a, b) => a + b, 0),
  };
}
