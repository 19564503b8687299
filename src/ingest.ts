import { randomUUID } from "node:crypto";
import type { Extractor } from "./extract/extractor.js";
import { refineAll } from "./extract/refine-all.js";
import { identifyAuthors } from "./identity/identify-authors.js";
import { identifyPapers } from "./identity/identify-papers.js";
import { graphReader, identityLookup } from "./ingest-reads.js";
import type { IdentifiedPaper } from "./model/identified-paper.js";
import type { Mention } from "./model/mention.js";
import type { PaperRecord } from "./model/paper-record.js";
import type { Source, SourceInput, SourceItem } from "./sources/source.js";
import type { GraphStore } from "./store/graph-store.js";
import { GraphWriter } from "./write/graph-writer.js";
import { type IngestRun, ledgerEntry, NO_COUNTS, type RunCounts } from "./write/run-ledger.js";

export type Rejection = Extract<SourceItem, { readonly type: "rejected" }>;

export interface IngestOptions {
  readonly store: GraphStore;
  readonly extractor: Extractor;
  /** Spells the names a source states as the lexicon does. */
  readonly canonicalize?: (record: PaperRecord) => PaperRecord;
  /** Called for each refused record, before the batch around it is written. */
  readonly onRejected?: (rejection: Rejection, file: string) => Promise<void>;
  /** Called after each batch with the counts so far. */
  readonly onProgress?: (counts: RunCounts) => void;
  readonly batchSize?: number;
}

export interface IngestReport extends RunCounts {
  readonly file: string;
  readonly format: string;
  readonly batches: number;
  readonly seconds: number;
  /** The run's entry in the ledger; absent when nothing had to be written. */
  readonly runId?: string;
}

interface Prepared {
  readonly records: readonly { readonly record: PaperRecord; readonly mentions: readonly Mention[] }[];
  readonly rejected: number;
}

const BATCH_SIZE = 500;

/**
 * Brings one input into the graph, batch by batch: read, extract, identify, write. The next batch is read and extracted
 * while the database writes. Counts balance: `read = inserted + updated + unchanged + rejected`.
 */
export async function ingest(
  input: SourceInput & { readonly digest?: () => string },
  source: Source,
  options: IngestOptions,
): Promise<IngestReport> {
  const started = new Date();
  const run: IngestRun = {
    id: `run:${started.toISOString()}-${randomUUID().slice(0, 8)}`,
    source: source.format,
    file: input.name,
    startedAt: started.toISOString(),
  };
  const lookup = identityLookup(options.store);
  const writer = new GraphWriter(options.store, graphReader(options.store));
  let counts = NO_COUNTS;
  let batches = 0;
  let written = false;
  const prepared = prepare(input, source, options)[Symbol.asyncIterator]();
  let next = prepared.next();
  for (;;) {
    const { value, done } = await next;
    if (done) break;
    next = prepared.next();
    // Awaited at the top of the loop: a failure of the batch at hand must not leave it unhandled.
    next.catch(() => undefined);
    const identified = await identify(value.records, lookup);
    batches += 1;
    const before = counts;
    const outcomes = await writer.write(identified, run, (results) => {
      written = true;
      return { batches, counts: add(before, results, value.rejected) };
    });
    counts = add(before, outcomes, value.rejected);
    options.onProgress?.(counts);
  }
  const finished = new Date();
  if (written) {
    const end = { finishedAt: finished.toISOString(), digest: input.digest?.() ?? "" };
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

async function* prepare(input: SourceInput, source: Source, options: IngestOptions): AsyncGenerator<Prepared> {
  const size = options.batchSize ?? BATCH_SIZE;
  let records: { record: PaperRecord; mentions: readonly Mention[] }[] = [];
  let rejected = 0;
  for await (const item of source.read(input)) {
    if (item.type === "rejected") {
      rejected += 1;
      await options.onRejected?.(item, input.name);
    } else {
      const record = options.canonicalize?.(item.record) ?? item.record;
      records.push({ record, mentions: options.extractor.extract(record) });
    }
    if (records.length + rejected >= size) {
      yield { records: await refineAll(options.extractor, records, ({ record }) => record), rejected };
      records = [];
      rejected = 0;
    }
  }
  if (records.length + rejected > 0) {
    yield { records: await refineAll(options.extractor, records, ({ record }) => record), rejected };
  }
}

async function identify(
  batch: Prepared["records"],
  lookup: ReturnType<typeof identityLookup>,
): Promise<readonly IdentifiedPaper[]> {
  const ids = await identifyPapers(
    batch.map(({ record }) => record),
    lookup,
  );
  const papers = batch.flatMap(({ record, mentions }, index) => {
    const id = ids[index];
    return id ? [{ id, record, mentions }] : [];
  });
  const authors = await identifyAuthors(papers, lookup);
  return papers.map((paper, index) => ({ ...paper, authors: authors[index] ?? [] }));
}

function add(
  counts: RunCounts,
  outcomes: readonly ("inserted" | "updated" | "unchanged")[],
  rejected: number,
): RunCounts {
  const of = (kind: string) => outcomes.filter((outcome) => outcome === kind).length;
  return {
    read: counts.read + outcomes.length + rejected,
    inserted: counts.inserted + of("inserted"),
    updated: counts.updated + of("updated"),
    unchanged: counts.unchanged + of("unchanged"),
    rejected: counts.rejected + rejected,
  };
}
