import type { NodeId } from "../model/ids.js";
import type { SourceName } from "../model/provenance.js";
import type { GraphRow, Parameters } from "../store/graph-store.js";
import type { Query } from "./query.js";
import type { IngestRunRow } from "./statistics.js";

type Ids = Parameters & { readonly ids: readonly NodeId[] };

export interface ExternalIdFields extends GraphRow {
  readonly scheme: string;
  readonly value: string;
}

/** The abstracts of papers that have one. */
export const abstractsOf: Query<Ids, GraphRow & { readonly id: NodeId; readonly abstract: string }> = {
  name: "abstractsOf",
  text: () =>
    "UNWIND $ids AS id MATCH (n:Paper {id: id}) WHERE n.abstract IS NOT NULL RETURN n.id AS id, n.abstract AS abstract",
};

/** The external ids of papers, in order of scheme and value. */
export const externalIdsOf: Query<
  Ids,
  GraphRow & { readonly id: NodeId; readonly externalIds: readonly ExternalIdFields[] }
> = {
  name: "externalIdsOf",
  text: () =>
    `UNWIND $ids AS id MATCH (n:Paper {id: id})
CALL (n) { MATCH (n)<-[:IDENTIFIES]-(x:ExternalId) WITH x ORDER BY x.key RETURN collect(x {.scheme, .value}) AS externalIds }
RETURN n.id AS id, externalIds`,
};

export interface SourceRecordRow extends GraphRow {
  readonly id: NodeId;
  readonly key: string;
  readonly source: SourceName;
  readonly seenOn: string | null;
  readonly firstRun: string | null;
  readonly lastRun: string | null;
}

/** The records that state papers, in order of their keys, with the ids of the runs that first and last wrote them. */
export const recordsThatState: Query<Ids, SourceRecordRow> = {
  name: "recordsThatState",
  text: () => `UNWIND $ids AS id MATCH (n:Paper {id: id})<-[:STATES]-(r:Record)
RETURN n.id AS id, r.key AS key, r.sources[0] AS source, r.seenOn AS seenOn, r.firstRun AS firstRun, r.lastRun AS lastRun
ORDER BY id, key`,
};

/** Ingest runs by id. */
export const runsById: Query<
  Parameters & { readonly ids: readonly string[] },
  GraphRow & { readonly run: IngestRunRow }
> = {
  name: "runsById",
  text: () => `UNWIND $ids AS id MATCH (n:IngestRun {id: id})
RETURN n {.id, .source, .file, .startedAt, .finishedAt, .read, .inserted, .updated, .unchanged, .rejected} AS run`,
};
