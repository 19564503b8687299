import { randomUUID } from "node:crypto";
import type { Extractor } from "./extract/extractor.js";
import { refineAll } from "./extract/refine-all.js";
import { graphReader } from "./ingest-reads.js";
import type { IdentifiedPaper } from "./model/identified-paper.js";
import type { NodeId } from "./model/ids.js";
import { type PaperTextRow, paperIds, paperTexts } from "./queries/paper-texts.js";
import { runQuery } from "./queries/query.js";
import type { GraphStore } from "./store/graph-store.js";
import { parseOrigin } from "./write/claim.js";
import { GraphWriter } from "./write/graph-writer.js";
import { ledgerEntry, NO_COUNTS, type RunCounts } from "./write/run-ledger.js";

const PAGE = 500;

/**
 * Reads every paper's title and abstract again with today's rules and lexicon: adds, updates and withdraws what our own
 * reading had found, and leaves alone what a source or a person has said.
 */
export async function reextract(
  store: GraphStore,
  extractor: Extractor,
  onProgress?: (counts: RunCounts) => void,
): Promise<RunCounts> {
  const startedAt = new Date().toISOString();
  const run = {
    id: `run:${startedAt}-${randomUUID().slice(0, 8)}`,
    source: "extract",
    file: extractor.version,
    startedAt,
  };
  const writer = new GraphWriter(store, graphReader(store));
  const ids = (await runQuery(store, paperIds, {})).map(({ id }) => id);
  let counts = NO_COUNTS;
  let batches = 0;
  for (let start = 0; start < ids.length; start += PAGE) {
    const rows = await runQuery(store, paperTexts, { ids: ids.slice(start, start + PAGE) });
    batches += 1;
    const before = counts;
    const after = (outcomes: readonly string[]): RunCounts => {
      const updated = outcomes.filter((outcome) => outcome !== "unchanged").length;
      const unchanged = outcomes.length - updated;
      return {
        ...before,
        read: before.read + outcomes.length,
        updated: before.updated + updated,
        unchanged: before.unchanged + unchanged,
      };
    };
    const read = rows.map((row) => again(row, extractor));
    const papers = await refineAll(extractor, read, ({ record }) => record);
    const outcomes = await writer.write(papers, run, (results) => ({ batches, counts: after(results) }));
    counts = after(outcomes);
    onProgress?.(counts);
  }
  if (counts.updated > 0) {
    await store.write([
      ledgerEntry(run, batches, counts, { finishedAt: new Date().toISOString(), digest: extractor.version }),
    ]);
  }
  return counts;
}

/** The record that gave a paper its text, with nothing else in it, and what it names today. */
function again({ id, title, abstract, origins }: PaperTextRow, extractor: Extractor): IdentifiedPaper {
  const { text } = JSON.parse(origins) as { readonly text?: string };
  const origin = parseOrigin(text ?? "");
  const stated = { title, ...(abstract === null ? {} : { abstract }) };
  const empty = {
    authors: [],
    methods: [],
    datasets: [],
    tasks: [],
    repositories: [],
    topics: [],
    organizations: [],
    references: [],
  };
  return {
    id: id as NodeId<"Paper">,
    record: {
      source: origin?.source ?? "papergraph-jsonl",
      at: { file: id, line: 1 },
      ...(origin?.seenOn ? { seenOn: origin.seenOn } : {}),
      externalIds: [],
      ...stated,
      ...empty,
    },
    mentions: extractor.extract(stated),
    authors: [],
  };
}
