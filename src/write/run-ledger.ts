import { randomUUID } from "node:crypto";
import type { Statement } from "../store/graph-store.js";

/** What came of the records of a run so far; `read` is the sum of the others. */
export interface RunCounts {
  readonly read: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}

export type WriteOutcome = "inserted" | "updated" | "unchanged";

export const NO_COUNTS: RunCounts = { read: 0, inserted: 0, updated: 0, unchanged: 0, rejected: 0 };

export interface IngestRun {
  readonly id: string;
  readonly source: string;
  readonly file: string;
  /** ISO instant. */
  readonly startedAt: string;
  /** Blocks of names that stand in no record any more, to be told apart when the run ends. */
  readonly openBlocks?: readonly string[];
}

/** A run that begins now. */
export function newRun(source: string, file: string, startedAt: string): IngestRun {
  return { id: `run:${startedAt}-${randomUUID().slice(0, 8)}`, source, file, startedAt };
}

/** The sum of two. */
export function addCounts(left: RunCounts, right: RunCounts): RunCounts {
  return {
    read: left.read + right.read,
    inserted: left.inserted + right.inserted,
    updated: left.updated + right.updated,
    unchanged: left.unchanged + right.unchanged,
    rejected: left.rejected + right.rejected,
  };
}

/** The counts with those of some more records. */
export function addOutcomes(counts: RunCounts, outcomes: readonly WriteOutcome[], rejected: number): RunCounts {
  const of = (kind: WriteOutcome) => outcomes.filter((outcome) => outcome === kind).length;
  return {
    read: counts.read + outcomes.length + rejected,
    inserted: counts.inserted + of("inserted"),
    updated: counts.updated + of("updated"),
    unchanged: counts.unchanged + of("unchanged"),
    rejected: counts.rejected + rejected,
  };
}

/**
 * The ledger's entry of a run after one more batch, to be written in the batch's own transaction. It holds totals, not
 * increments: a transaction that the driver runs twice counts once.
 */
export function ledgerEntry(
  run: IngestRun,
  batches: number,
  counts: RunCounts,
  end?: { finishedAt: string; digest: string; settled: boolean },
): Statement {
  return {
    text: "MERGE (r:IngestRun {id: $id}) SET r += $properties",
    parameters: { id: run.id, properties: { ...run, settled: false, batches, ...counts, ...end } },
  };
}
