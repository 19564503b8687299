import type { SourceName } from "../model/provenance.js";
import { runQuery } from "../queries/query.js";
import { recordsFirstOfRun, recordsOfSource } from "../queries/records.js";
import { forgetPlaces } from "../write/keep-place.js";
import { ledgerEntry, NO_COUNTS, newRun } from "../write/run-ledger.js";
import type { BatchWriterOptions } from "./batch-writer.js";
import { openWriter } from "./open-writer.js";
import { recordReader } from "./record-reader.js";
import { settlePeople } from "./settle-people.js";

/** Whose records are to be forgotten. */
export type Forgotten = { readonly source: string } | { readonly run: string };

export interface ForgetCounts {
  /** Records that are gone. */
  readonly records: number;
  /** Papers that nobody else states: they are gone too. */
  readonly papers: number;
}

const PAGE = 200;

/**
 * Takes back all that only one source said, or that a run was the first to say: its records go, and the graph becomes
 * what the others make it. Cut short, it goes on where it stopped when it is asked again.
 */
export async function forget(
  what: Forgotten,
  options: BatchWriterOptions,
  onProgress?: (records: number) => void,
): Promise<ForgetCounts> {
  const { store } = options;
  const rows =
    "source" in what ? await runQuery(store, recordsOfSource, what) : await runQuery(store, recordsFirstOfRun, what);
  const run = newRun("person", `forget ${"source" in what ? what.source : what.run}`, new Date().toISOString());
  const writer = await openWriter(options);
  const reader = recordReader(store);
  let papers = 0;
  const sources = new Set<SourceName>();
  for (let start = 0; start < rows.length; start += PAGE) {
    const gone = await reader.byKey(rows.slice(start, start + PAGE).map(({ key }) => key));
    for (const { record } of gone) sources.add(record.stated.source);
    papers += await writer.forget(gone, run, start / PAGE + 1);
    onProgress?.(start + gone.length);
  }
  await settlePeople(store);
  // What is gone is fetched again from its beginning, not from where a service was left.
  if (sources.size > 0) await store.write([forgetPlaces([...sources])]);
  if (rows.length > 0) {
    const end = { finishedAt: new Date().toISOString(), digest: "", settled: true };
    await store.write([ledgerEntry(run, Math.ceil(rows.length / PAGE), NO_COUNTS, end)]);
  }
  return { records: rows.length, papers };
}
