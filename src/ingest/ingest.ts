import type { Source, SourceInput } from "../sources/source.js";
import { ledgerEntry, NO_COUNTS, newRun, type RunCounts } from "../write/run-ledger.js";
import type { BatchWriterOptions } from "./batch-writer.js";
import { openWriter } from "./open-writer.js";
import { type PrepareOptions, prepareBatches } from "./prepare-batches.js";
import { settlePeople } from "./settle-people.js";

export interface IngestOptions extends PrepareOptions, Omit<BatchWriterOptions, "extractor"> {
  /** Called after each batch with the counts so far. */
  readonly onProgress?: (counts: RunCounts) => void;
  readonly batchSize?: number;
  /** Whether the authors are told apart later, by {@link settlePeople} after the last of several inputs. */
  readonly leavesPeople?: boolean;
}

export interface IngestReport extends RunCounts {
  readonly file: string;
  readonly format: string;
  readonly batches: number;
  readonly seconds: number;
  /** The run's entry in the ledger; absent when nothing had to be written. */
  readonly runId?: string;
}

const BATCH_SIZE = 500;

/**
 * Brings one input into the graph, batch by batch: read, extract, identify, write; at the end the people whose names it
 * touched are told apart. The next batch is read and extracted while the database writes. Counts balance:
 * `read = inserted + updated + unchanged + rejected`.
 */
export async function ingest(
  input: SourceInput & { readonly digest?: () => string },
  source: Source,
  options: IngestOptions,
): Promise<IngestReport> {
  const started = new Date();
  const run = newRun(source.format, input.name, started.toISOString());
  const writer = await openWriter(options);
  let counts = NO_COUNTS;
  let batches = 0;
  const prepared = prepareBatches(input, source, options.batchSize ?? BATCH_SIZE, options)[Symbol.asyncIterator]();
  let next = prepared.next();
  for (;;) {
    const { value, done } = await next;
    if (done) break;
    next = prepared.next();
    // Awaited at the top of the loop: a failure of the batch at hand must not leave it unhandled.
    next.catch(() => undefined);
    batches += 1;
    counts = await writer.write(value, run, batches, counts);
    options.onProgress?.(counts);
  }
  const written = counts.inserted + counts.updated > 0;
  const { leavesPeople = false } = options;
  if (!leavesPeople) await settlePeople(options.store);
  const finished = new Date();
  if (written) {
    const end = { finishedAt: finished.toISOString(), digest: input.digest?.() ?? "", settled: !leavesPeople };
    await options.store.write([ledgerEntry(run, batches, counts, end)]);
  }
  const seconds = (finished.getTime() - started.getTime()) / 1000;
  return {
    file: input.name,
    format: source.format,
    batches,
    seconds,
    ...(written ? { runId: run.id } : {}),
    ...counts,
  };
}
