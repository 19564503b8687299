import type { NodeId } from "../model/ids.js";
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

/** Which sources stated papers, and the ids of the runs that first and last wrote them. */
export const sourcesOf: Query<
  Ids,
  GraphRow & {
    readonly id: NodeId;
    readonly sources: readonly string[];
    readonly firstRun: string | null;
    readonly lastRun: string | null;
  }
> = {
  name: "sourcesOf",
  text: () =>
    "UNWIND $ids AS id MATCH (n:Paper {id: id}) RETURN n.id AS id, n.sources AS sources, n.firstRun AS firstRun, n.lastRun AS lastRun",
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
