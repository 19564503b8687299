import type { Extractor } from "../extract/extractor.js";
import { paperIds } from "../queries/paper-texts.js";
import { runQuery } from "../queries/query.js";
import type { GraphStore } from "../store/graph-store.js";
import type { ParentOf } from "../write/finish-nodes.js";
import { ledgerEntry, NO_COUNTS, newRun, type RunCounts } from "../write/run-ledger.js";
import { openWriter } from "./open-writer.js";

const PAGE = 500;

/**
 * Reads every paper's title and abstract again with today's rules and lexicon: adds, updates and withdraws what our own
 * reading had found, and leaves alone what a source or a person has said.
 */
export async function reextract(
  store: GraphStore,
  extractor: Extractor,
  parentOf: ParentOf,
  onProgress?: (counts: RunCounts) => void,
): Promise<RunCounts> {
  const run = newRun("extract", extractor.version, new Date().toISOString());
  const writer = await openWriter({ store, extractor, parentOf });
  const ids = (await runQuery(store, paperIds, {})).map(({ id }) => id);
  let counts = NO_COUNTS;
  let batches = 0;
  for (let start = 0; start < ids.length; start += PAGE) {
    batches += 1;
    counts = await writer.again(ids.slice(start, start + PAGE), run, batches, counts);
    onProgress?.(counts);
  }
  if (counts.updated > 0) {
    const end = { finishedAt: new Date().toISOString(), digest: extractor.version, settled: true };
    await store.write([ledgerEntry(run, batches, counts, end)]);
  }
  return counts;
}
