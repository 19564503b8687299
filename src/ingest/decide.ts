import { randomUUID } from "node:crypto";
import { AppError } from "../errors.js";
import type { Decision } from "../model/decision.js";
import { decisionsById } from "../queries/decisions.js";
import { askAll } from "../queries/nodes-by-external-id.js";
import type { Statement } from "../store/graph-store.js";
import { ledgerEntry, NO_COUNTS, newRun } from "../write/run-ledger.js";
import { BatchWriter, type BatchWriterOptions } from "./batch-writer.js";
import { decidedBlocks } from "./decided-blocks.js";
import { type DecisionRequest, readDecisionRequest } from "./decision-request.js";
import { judgedKeys, nodesOfKeys } from "./judged-keys.js";
import { settlePeople } from "./settle-people.js";

/**
 * Keeps what a person says of papers or of people, and makes the graph what it then is. BAD_ARGUMENT where something
 * stronger forbids it: one record that names both, or another decision.
 */
export async function decide(request: DecisionRequest, options: BatchWriterOptions): Promise<Decision> {
  const { verb, kind, ids } = readDecisionRequest(request);
  const { store } = options;
  const at = new Date().toISOString();
  const decision: Decision = {
    id: `decision:${at}-${randomUUID().slice(0, 8)}`,
    verb,
    kind,
    keys: await judgedKeys(store, kind, ids),
    reason: request.reason ?? null,
    person: request.person ?? null,
    at,
    undone: false,
  };
  await obey(decision, options, {
    text: "CREATE (d:Decision {id: $id}) SET d += $properties",
    parameters: { id: decision.id, properties: { ...decision } },
  });
  const nodes = new Set(await nodesOfKeys(store, kind, decision.keys));
  if (nodes.size === (verb === "same" ? 1 : ids.length)) return decision;
  await obey(decision, options, {
    text: "MATCH (d:Decision {id: $id}) DELETE d",
    parameters: { id: decision.id },
  });
  throw new AppError(
    "BAD_ARGUMENT",
    verb === "same"
      ? `expected nodes that can be one, but one record names two of ${ids.join(", ")}, or another decision parts them`
      : `expected nodes that can be apart, but other decisions join two of ${ids.join(", ")}`,
  );
}

/** Takes a decision back; NOT_FOUND where there is none of the id. One taken back already stays so. */
export async function undoDecision(id: string, options: BatchWriterOptions): Promise<Decision> {
  const [found] = await askAll(options.store, decisionsById, [id]);
  if (!found) throw new AppError("NOT_FOUND", `expected the id of a decision, but none has ${JSON.stringify(id)}`);
  if (!found.undone)
    await obey(found, options, { text: "MATCH (d:Decision {id: $id}) SET d.undone = true", parameters: { id } });
  return { ...found, undone: true };
}

/** Writes a change of decisions, and derives again what it is about. */
async function obey({ verb, kind, keys }: Decision, options: BatchWriterOptions, change: Statement): Promise<void> {
  const { store } = options;
  const run = newRun("person", `decide ${verb}`, new Date().toISOString());
  if (kind === "Paper") {
    await store.write([change]);
    const papers = new Set(await nodesOfKeys(store, kind, keys));
    await (await BatchWriter.open(options)).again([...papers], run, 1, NO_COUNTS);
  } else {
    const [blocks = new Set<string>()] = await decidedBlocks(store, [keys]);
    await store.write([change, ledgerEntry({ ...run, openBlocks: [...blocks].sort() }, 1, NO_COUNTS)]);
  }
  await settlePeople(store);
  const end = { finishedAt: new Date().toISOString(), digest: "", settled: true };
  await store.write([ledgerEntry(run, 1, NO_COUNTS, end)]);
}
