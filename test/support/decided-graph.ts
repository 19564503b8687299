import { expect } from "vitest";
import type { Extractor } from "../../src/extract/extractor.js";
import { undoDecision } from "../../src/ingest/decide.js";
import { forget } from "../../src/ingest/forget.js";
import { ingest } from "../../src/ingest/ingest.js";
import { reextract } from "../../src/ingest/reextract.js";
import type { Decision } from "../../src/model/decision.js";
import type { PaperRecord } from "../../src/model/paper-record.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { graphDigest } from "./graph-digest.js";
import { NO_INPUT, recordSource } from "./record-source.js";
import { arxiv, authorRecord, paperRecord } from "./records.js";

interface Told {
  readonly store: GraphStore;
  readonly extractor: Extractor;
}

/** A record of another source, that has nothing to do with any other. */
export const OTHER = paperRecord({
  source: "huggingface-daily",
  title: "A paper about leaves alone",
  externalIds: [arxiv("2403.00009")],
  authors: [authorRecord("Ann Fir")],
});

/** Ingests records in one go. */
export async function tellAll({ store, extractor }: Told, records: readonly PaperRecord[]): Promise<void> {
  await ingest(NO_INPUT, recordSource(records), { store, extractor });
}

/**
 * Expects that a decision which made the graph what it is outlives all that can happen to these records of one source, and
 * that nothing of it stays when it is taken back.
 */
export async function outlives(
  told: Told,
  records: readonly PaperRecord[],
  decision: Decision,
  { before, decided }: { readonly before: readonly string[]; readonly decided: readonly string[] },
): Promise<void> {
  const { store, extractor } = told;
  await tellAll(told, records);
  expect(await graphDigest(store)).toEqual(decided);
  await reextract(store, extractor, () => undefined);
  expect(await graphDigest(store)).toEqual(decided);
  await tellAll(told, [OTHER]);
  await forget({ source: "huggingface-daily" }, told);
  expect(await graphDigest(store)).toEqual(decided);

  // What was decided is obeyed when the records come one by one and in the other order.
  await forget({ source: "papergraph-jsonl" }, told);
  expect(await graphDigest(store)).toEqual([]);
  for (const record of records.toReversed()) await tellAll(told, [record]);
  expect(await graphDigest(store)).toEqual(decided);

  expect(await undoDecision(decision.id, told)).toEqual({ ...decision, undone: true });
  expect(await graphDigest(store)).toEqual(before);
  await undoDecision(decision.id, told);
  expect(await graphDigest(store)).toEqual(before);
}
