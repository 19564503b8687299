import type { NodeId } from "../model/ids.js";
import type { SourceName } from "../model/provenance.js";
import { type CitedPaperRow, citedPapers } from "../queries/cited-papers.js";
import {
  abstractsOf,
  type ExternalIdFields,
  externalIdsOf,
  recordsThatState,
  runsById,
} from "../queries/paper-details.js";
import { runQuery } from "../queries/query.js";
import type { IngestRunRow } from "../queries/statistics.js";
import type { LoaderDefinition } from "./loader.js";

/** A paper's abstract by the paper's id; null where it has none. */
export const abstractLoader: LoaderDefinition<NodeId, string | null> = {
  name: "abstract",
  async load(store, ids) {
    const rows = await runQuery(store, abstractsOf, { ids });
    const abstracts = new Map(rows.map(({ id, abstract }) => [id, abstract]));
    return ids.map((id) => abstracts.get(id) ?? null);
  },
};

/** A paper's external ids by the paper's id. */
export const externalIdsLoader: LoaderDefinition<NodeId, readonly ExternalIdFields[]> = {
  name: "externalIds",
  async load(store, ids) {
    const rows = await runQuery(store, externalIdsOf, { ids });
    const found = new Map(rows.map(({ id, externalIds }) => [id, externalIds]));
    return ids.map((id) => found.get(id) ?? []);
  },
};

/** A record that states a paper, with the runs that first and last wrote the record. */
export interface SourceRecordFields {
  readonly source: SourceName;
  readonly key: string;
  readonly seenOn: string | null;
  readonly firstRun: IngestRunRow | null;
  readonly lastRun: IngestRunRow | null;
}

/** The records that state a paper, by the paper's id. */
export const provenanceLoader: LoaderDefinition<NodeId, readonly SourceRecordFields[]> = {
  name: "provenance",
  async load(store, ids) {
    const rows = await runQuery(store, recordsThatState, { ids });
    const runIds = [...new Set(rows.flatMap(({ firstRun, lastRun }) => [firstRun ?? [], lastRun ?? []].flat()))];
    const runs = runIds.length === 0 ? [] : await runQuery(store, runsById, { ids: runIds });
    const runOf = new Map(runs.map(({ run }) => [run.id, run]));
    const recordsOf = new Map<NodeId, SourceRecordFields[]>();
    for (const { id, key, source, seenOn, firstRun, lastRun } of rows) {
      const [first, last] = [runOf.get(firstRun ?? ""), runOf.get(lastRun ?? "")];
      const record = { key, source, seenOn: seenOn || null, firstRun: first ?? null, lastRun: last ?? null };
      recordsOf.set(id, [...(recordsOf.get(id) ?? []), record]);
    }
    return ids.map((id) => recordsOf.get(id) ?? []);
  },
};

/** What reference lists say of a paper, by its id; null where there is no such paper any more. */
export const citedPaperLoader: LoaderDefinition<NodeId, CitedPaperRow | null> = {
  name: "citedPaper",
  async load(store, ids) {
    const rows = await runQuery(store, citedPapers, { ids });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  },
};
