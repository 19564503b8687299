import { randomUUID } from "node:crypto";
import { AppError } from "../errors.js";
import type { Decision } from "../model/decision.js";
import { decisionsById } from "../queries/decisions.js";
import { askAll } from "../queries/nodes-by-external-id.js";
import { nodesOf } from "../queries/paper-states.js";
import type { GraphStore } from "../store/graph-store.js";
import { assertNever } from "../util/assert-never.js";
import type { BatchWriterOptions } from "./batch-writer.js";
import { type DecisionRequest, type NameRequest, type ReadRequest, readDecisionRequest } from "./decision-request.js";
import { judgedKeys } from "./judged-keys.js";
import { judgedMention } from "./judged-mention.js";
import { decisionWritten, settleDecisions, takenBack } from "./settle-decisions.js";

/**
 * Keeps what a person says of papers, of people, of what a paper mentions or of names, and makes the graph what it then is.
 * BAD_ARGUMENT where something stronger forbids it: one record that names both, or another decision.
 */
export async function decide(given: DecisionRequest, options: BatchWriterOptions): Promise<Decision> {
  const request = readDecisionRequest(given);
  const { store } = options;
  await settleDecisions(options);
  const at = new Date().toISOString();
  const decision: Decision = {
    id: `decision:${at}-${randomUUID().slice(0, 8)}`,
    verb: request.verb,
    kind: request.kind,
    ...(await factsOf(store, request)),
    reason: given.reason ?? null,
    person: given.person ?? null,
    at,
    undone: false,
  };
  await store.write([decisionWritten(decision)]);
  await settleDecisions(options);
  if ((await askAll(store, decisionsById, [decision.id])).length > 0) return decision;
  throw refusal(request);
}

/** Takes a decision back; NOT_FOUND where there is none of the id. One taken back already stays so. */
export async function undoDecision(id: string, options: BatchWriterOptions): Promise<Decision> {
  await settleDecisions(options);
  const [found] = await askAll(options.store, decisionsById, [id]);
  if (!found) throw new AppError("NOT_FOUND", `expected the id of a decision, but none has ${JSON.stringify(id)}`);
  if (!found.undone) {
    await options.store.write([takenBack(id)]);
    await settleDecisions(options);
  }
  return { ...found, undone: true };
}

async function factsOf(store: GraphStore, request: ReadRequest): Promise<Pick<Decision, "keys" | "name" | "role">> {
  switch (request.verb) {
    case "same":
    case "different":
      return { keys: await judgedKeys(store, request.kind, request.ids), name: null, role: null };
    case "accept":
    case "reject":
      return { ...(await judgedMention(store, request)), role: request.role };
    case "rename":
      return { keys: await namedKeys(store, request), name: request.name, role: null };
    default:
      return assertNever(request);
  }
}

async function namedKeys(store: GraphStore, { kind, node }: NameRequest): Promise<readonly string[]> {
  if (kind === "Author") return judgedKeys(store, kind, [node]);
  if ((await askAll(store, nodesOf(kind), [node])).length > 0) return [node];
  throw new AppError("NOT_FOUND", `expected the id of a ${kind} of the graph, but none has ${node}`);
}

function refusal(request: ReadRequest): AppError {
  const ids = "ids" in request ? request.ids.join(", ") : request.node;
  return new AppError(
    "BAD_ARGUMENT",
    request.verb === "same"
      ? `expected nodes that can be one, but one record names two of ${ids}, or another decision parts them`
      : `expected nodes that can be apart, but other decisions join two of ${ids}`,
  );
}
