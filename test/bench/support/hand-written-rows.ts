import { LABELS, type Label, RELATIONSHIPS, type RelationshipType } from "../../../src/model/graph-schema.js";
import type { GraphRow, GraphStore, GraphValue, Statement } from "../../../src/store/graph-store.js";

type Values = { readonly [name: string]: GraphValue };

/** What someone who writes the load by hand would store: the facts, without provenance, origins and counters. */
const FACTS: Partial<Record<Label, readonly string[]>> = {
  Paper: ["title", "abstract", "publishedOn", "year", "url", "authorCount", "upvotes", "commentCount", "searchText"],
  Author: ["name", "aliases", "orcid", "searchText"],
  Method: ["name", "aliases", "searchText"],
  Dataset: ["name", "aliases", "searchText"],
  Task: ["name", "aliases", "searchText"],
  Organization: ["name", "aliases", "searchText"],
  Topic: ["name", "aliases", "searchText"],
  Repository: ["path", "host", "owner", "name", "url", "stars", "searchText"],
};
const EDGE_FACTS: Partial<Record<RelationshipType, readonly string[]>> = {
  AUTHORED: ["position"],
  USES_METHOD: ["role", "confidence", "evidence"],
  USES_DATASET: ["role", "confidence", "evidence"],
  ADDRESSES: ["role", "confidence", "evidence"],
  HAS_CODE: ["role", "confidence", "evidence", "official"],
  FROM: [],
  ABOUT: [],
  AFFILIATED_WITH: [],
};

/** The load of a graph as one would write it by hand: UNWIND MERGE, a transaction a batch, one label or type each. */
export interface HandWrittenLoad {
  readonly batches: readonly Statement[];
  readonly nodes: number;
  readonly relationships: number;
}

/** Reads the facts out of a filled graph and cuts them into batches; to be run into an empty one. */
export async function handWrittenLoad(store: GraphStore, batchSize: number): Promise<HandWrittenLoad> {
  const batches: Statement[] = [];
  let nodes = 0;
  let relationships = 0;
  for (const [label, names] of Object.entries(FACTS) as [Label, readonly string[]][]) {
    const rows = await store.read<GraphRow & { key: string; properties: Values }>({
      text: `MATCH (n:${label}) RETURN n.id AS key, properties(n) AS properties`,
      parameters: {},
    });
    nodes += rows.length;
    const text = `UNWIND $rows AS row MERGE (n:${label} {id: row.key}) SET n += row.properties`;
    batches.push(
      ...cut(
        text,
        rows.map(({ key, properties }) => ({ key, properties: pick(properties, names) })),
        batchSize,
      ),
    );
  }
  for (const [type, names] of Object.entries(EDGE_FACTS) as [RelationshipType, readonly string[]][]) {
    const { from, to } = RELATIONSHIPS[type];
    const rows = await store.read<GraphRow & { from: string; to: string; properties: Values }>({
      text: `MATCH (a:${from})-[r:${type}]->(b:${to}) RETURN a.${LABELS[from].key} AS from, b.${LABELS[to].key} AS to, properties(r) AS properties`,
      parameters: {},
    });
    relationships += rows.length;
    const text =
      `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) ` +
      `MERGE (a)-[r:${type}]->(b) SET r += row.properties`;
    batches.push(
      ...cut(
        text,
        rows.map((row) => ({ from: row.from, to: row.to, properties: pick(row.properties, names) })),
        batchSize,
      ),
    );
  }
  return { batches, nodes, relationships };
}

function cut(text: string, rows: readonly GraphValue[], batchSize: number): Statement[] {
  const statements: Statement[] = [];
  for (let at = 0; at < rows.length; at += batchSize) {
    statements.push({ text, parameters: { rows: rows.slice(at, at + batchSize) } });
  }
  return statements;
}

function pick(properties: Values, names: readonly string[]): Values {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = properties[name];
      return value === undefined || value === null ? [] : [[name, value]];
    }),
  );
}
