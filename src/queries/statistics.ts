import type { GraphRow, GraphStore, Parameters } from "../store/graph-store.js";
import { keptUntilWritten } from "./kept-until-written.js";
import { type Query, runQuery } from "./query.js";

type YearRow = GraphRow & { readonly year: number | null; readonly papers: number };

/** Papers of each year; `year` null for those without one. */
export const papersByYear: Query<Parameters, YearRow> = {
  name: "papersByYear",
  text: () => "MATCH (p:Paper) WITH p.year AS year, count(p) AS papers RETURN year, papers ORDER BY year",
};

/** The rows of {@link papersByYear}. */
export const askPapersByYear: (store: GraphStore) => Promise<readonly YearRow[]> = keptUntilWritten((store) =>
  runQuery(store, papersByYear, {}),
);

export interface IngestRunRow extends GraphRow {
  readonly id: string;
  readonly source: string;
  readonly file: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly read: number | null;
  readonly inserted: number | null;
  readonly updated: number | null;
  readonly unchanged: number | null;
  readonly rejected: number | null;
}

/** The ingest runs begun last, newest first. */
export const lastRuns: Query<{ readonly first: number }, IngestRunRow> = {
  name: "lastRuns",
  text: () => `MATCH (r:IngestRun) WHERE r.startedAt IS NOT NULL
RETURN r.id AS id, r.source AS source, r.file AS file, r.startedAt AS startedAt, r.finishedAt AS finishedAt,
  r.read AS read, r.inserted AS inserted, r.updated AS updated, r.unchanged AS unchanged, r.rejected AS rejected
ORDER BY startedAt DESC, id LIMIT $first`,
};
