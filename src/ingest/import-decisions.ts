import { AppError } from "../errors.js";
import { type Decision, isNameDecision } from "../model/decision.js";
import { readMentionKey } from "../model/mention-key.js";
import { decisionsById, judgedRecords } from "../queries/decisions.js";
import { askAll } from "../queries/nodes-by-external-id.js";
import { nodesOf } from "../queries/paper-states.js";
import type { GraphStore } from "../store/graph-store.js";
import { canonicalJson } from "../util/canonical-json.js";
import type { BatchWriterOptions } from "./batch-writer.js";
import { readDecisionLine } from "./decision-line.js";
import { decisionWritten, settleDecisions, takenBack } from "./settle-decisions.js";

/** A line of a file of decisions, counted from 1. */
export interface DecisionLine {
  readonly line: number;
  readonly text: string;
}

/** What came of the lines: `read` is the sum of the other numbers and of the rejected. */
export interface ImportCounts {
  readonly read: number;
  /** The graph is as they say. */
  readonly applied: number;
  /** A record or node that they are of is not there yet: they hold once it is. */
  readonly waiting: number;
  readonly alreadyThere: number;
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
}

/**
 * Takes decisions over, and makes the graph what they say. A decision is known by its id: one that is there already is
 * left as it is, but that it is taken back where the line says so. What cannot be is rejected, as by `decide`.
 */
export async function importDecisions(
  lines: readonly DecisionLine[],
  options: BatchWriterOptions,
): Promise<ImportCounts> {
  const { store } = options;
  await settleDecisions(options);
  const rejected: { line: number; reason: string }[] = [];
  const read = readLines(lines, rejected);
  const held = new Map(
    (await askAll(store, decisionsById, [...new Set(read.map(({ id }) => id))])).map((row) => [row.id, row]),
  );
  const known = new Map<string, Decision>(held);
  const fresh = new Map<string, { readonly line: number; readonly decision: Decision }>();
  const undone = new Set<string>();
  let alreadyThere = 0;
  for (const { line, decision } of read) {
    const other = known.get(decision.id);
    if (other && canonicalJson(said(other)) !== canonicalJson(said(decision))) {
      rejected.push({ line, reason: `expected a decision of its own, but ${decision.id} says something else already` });
    } else if (!other) {
      known.set(decision.id, decision);
      fresh.set(decision.id, { line, decision });
    } else if (decision.undone && !other.undone && held.has(decision.id) && !undone.has(decision.id)) {
      undone.add(decision.id);
    } else alreadyThere += 1;
  }
  const statements = [
    ...[...fresh.values()].map(({ decision }) => decisionWritten(decision)),
    ...[...undone].map(takenBack),
  ];
  if (statements.length > 0) await store.write(statements);
  await settleDecisions(options);
  const kept = new Set((await askAll(store, decisionsById, [...fresh.keys()])).map(({ id }) => id));
  for (const [id, { line }] of fresh)
    if (!kept.has(id))
      rejected.push({ line, reason: "expected what can be, but a record or another decision forbids it" });
  const waiting = await countWaiting(
    store,
    [...fresh.values()].flatMap(({ decision }) => (kept.has(decision.id) && !decision.undone ? decision : [])),
  );
  return {
    read: lines.length,
    applied: kept.size + undone.size - waiting,
    waiting,
    alreadyThere,
    rejected: rejected.sort((a, b) => a.line - b.line),
  };
}

function readLines(lines: readonly DecisionLine[], rejected: { line: number; reason: string }[]) {
  const now = new Date().toISOString();
  return lines.flatMap(({ line, text }) => {
    try {
      const decision = readDecisionLine(text, now);
      return { line, decision, id: decision.id };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      rejected.push({ line, reason: error.message });
      return [];
    }
  });
}

/** What makes two decisions of one id the same. */
function said({ verb, kind, keys, name, role }: Decision): object {
  return { verb, kind, keys, name, role };
}

/** How many decisions are of something that is not there. */
async function countWaiting(store: GraphStore, decisions: readonly Decision[]): Promise<number> {
  let waiting = 0;
  for (const decision of decisions) if (!(await isThere(store, decision))) waiting += 1;
  return waiting;
}

async function isThere(store: GraphStore, decision: Decision): Promise<boolean> {
  const { kind, keys } = decision;
  if (isNameDecision(decision) && kind !== "Author") return (await askAll(store, nodesOf(kind), keys)).length > 0;
  const places = keys.map((key) => (kind === "Author" ? readMentionKey(key) : { record: key, position: 0 }));
  const rows = await askAll(store, judgedRecords, [...new Set(places.map(({ record }) => record))]);
  const sizes = new Map(rows.map(({ key, authorIds }) => [key, authorIds.length]));
  return places.every(({ record, position }) => (sizes.get(record) ?? -1) >= position);
}
