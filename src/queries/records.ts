import type { GraphRow, GraphValue, Parameters } from "../store/graph-store.js";
import type { Query } from "./query.js";

type Keys = { readonly keys: readonly string[] } & Parameters;
type Held = { readonly [name: string]: GraphValue };

/** Properties of a record by which it is found again. */
export const RECORD_BLOCKS = ["titleKey", "textKey", "sketch1", "sketch2", "sketch3", "sketch4"] as const;

export type RecordBlock = (typeof RECORD_BLOCKS)[number];

export interface RecordRow extends GraphRow {
  readonly paper: string;
  readonly title: string;
  readonly abstract: string | null;
  readonly properties: Held;
}

/** Records by key, with the text of the papers that they state. */
export const recordsByKey: Query<Keys, RecordRow> = {
  name: "recordsByKey",
  text: () => `UNWIND $keys AS key MATCH (r:Record {key: key})-[:STATES]->(p:Paper)
RETURN p.id AS paper, p.title AS title, p.abstract AS abstract, properties(r) AS properties`,
};

/** Keys of records in their order, from beyond one on. */
export const recordKeysAfter: Query<
  Parameters & { readonly after: string; readonly limit: number },
  GraphRow & { readonly key: string }
> = {
  name: "recordKeysAfter",
  text: () => "MATCH (r:Record) WHERE r.key > $after RETURN r.key AS key ORDER BY key LIMIT $limit",
};

/** The records of papers. */
export const recordsOfPapers: Query<Keys, RecordRow> = {
  name: "recordsOfPapers",
  text: () => `UNWIND $keys AS key MATCH (p:Paper {id: key})<-[:STATES]-(r:Record)
RETURN p.id AS paper, p.title AS title, p.abstract AS abstract, properties(r) AS properties`,
};

export type PaperIdRow = GraphRow & { readonly paper: string };

/** Papers that have a record in one of the blocks. */
export function papersInBlock(block: RecordBlock): Query<Keys, PaperIdRow> {
  return {
    name: `papersInBlock ${block}`,
    text: () =>
      `UNWIND $keys AS key MATCH (r:Record {${block}: key})-[:STATES]->(p:Paper) RETURN DISTINCT p.id AS paper`,
  };
}

/** Papers that external ids name. */
export const papersNamed: Query<Keys, PaperIdRow> = {
  name: "papersNamed",
  text: () =>
    "UNWIND $keys AS key MATCH (x:ExternalId {key: key})-[:IDENTIFIES]->(p:Paper) RETURN DISTINCT p.id AS paper",
};

/** Papers of records that give external ids which name another paper. */
export const papersThatClaim: Query<Keys, PaperIdRow> = {
  name: "papersThatClaim",
  text: () => `UNWIND $keys AS key MATCH (x:ExternalId {key: key})<-[:CLAIMS]-(r:Record)
MATCH (r)-[:STATES]->(p:Paper) RETURN DISTINCT p.id AS paper`,
};

/** The records that runs wrote last: which papers they state and whom they name. */
export const recordsOfRuns: Query<Keys, PaperIdRow & { readonly authors: string }> = {
  name: "recordsOfRuns",
  text: () =>
    "UNWIND $keys AS key MATCH (r:Record {lastRun: key})-[:STATES]->(p:Paper) RETURN p.id AS paper, r.authors AS authors",
};

/** Ingest runs whose authors have not been told apart yet. */
export const unsettledRuns: Query<
  Record<string, never>,
  GraphRow & { readonly id: string; readonly openBlocks: readonly string[] | null }
> = {
  name: "unsettledRuns",
  text: () => "MATCH (r:IngestRun) WHERE r.settled = false RETURN r.id AS id, r.openBlocks AS openBlocks ORDER BY id",
};

/** Keys of the records of a source, and of those that a run was first to write. */
export const recordsOfSource: Query<Parameters & { readonly source: string }, GraphRow & { readonly key: string }> = {
  name: "recordsOfSource",
  text: () => "MATCH (r:Record) WHERE $source IN r.sources RETURN r.key AS key ORDER BY key",
};

export const recordsFirstOfRun: Query<Parameters & { readonly run: string }, GraphRow & { readonly key: string }> = {
  name: "recordsFirstOfRun",
  text: () => "MATCH (r:Record) WHERE r.firstRun = $run RETURN r.key AS key ORDER BY key",
};

const STATED_BY = { source: "r.sources[0]", run: "r.firstRun" } as const;

/** How many records there are of each source, or of each run that was the first to write them: the fifty with the most. */
export function recordCounts(
  by: keyof typeof STATED_BY,
): Query<Record<string, never>, GraphRow & { readonly name: string; readonly records: number }> {
  return {
    name: `recordCounts ${by}`,
    text: () =>
      `MATCH (r:Record) WITH ${STATED_BY[by]} AS name, count(r) AS records RETURN name, records ORDER BY records DESC, name LIMIT 50`,
  };
}
