import {
  type Decision,
  isLinkDecision,
  isMentionDecision,
  isNameDecision,
  type NameDecision,
} from "../model/decision.js";
import { decisionsInForce, type Pending, pendingDecisions } from "../queries/decisions.js";
import { runQuery } from "../queries/query.js";
import type { GraphStore, Statement } from "../store/graph-store.js";
import { renameNodes } from "../write/rename-nodes.js";
import { type IngestRun, ledgerEntry, NO_COUNTS, newRun } from "../write/run-ledger.js";
import { BatchWriter, type BatchWriterOptions } from "./batch-writer.js";
import { decidedBlocks } from "./decided-blocks.js";
import { decidedNames } from "./decided-names.js";
import { graphReader } from "./graph-reader.js";
import { nodesOfKeys } from "./judged-keys.js";
import { settlePeople } from "./settle-people.js";

const PAGE = 200;

/**
 * Makes the graph what the decisions that wait for it say, and deletes those that cannot be, because something stronger
 * forbids it. A decision waits from the transaction that writes it or takes it back: cut short anywhere, this is done
 * by whoever comes next.
 */
export async function settleDecisions(options: BatchWriterOptions): Promise<void> {
  const { store } = options;
  const pending = await runQuery(store, pendingDecisions, {});
  if (pending.length === 0) return;
  await deriveAgain(pending, options);
  const refused: Decision[] = [];
  for (const decision of pending)
    if (decision.pending === "kept" && !(await holds(store, decision))) refused.push(decision);
  const isGone = new Set([...refused, ...pending.filter((each) => each.pending === "refused")].map(({ id }) => id));
  await store.write([
    setPending(
      pending.map(({ id }) => id).filter((id) => !isGone.has(id)),
      null,
    ),
    setPending([...isGone], "refused"),
  ]);
  if (refused.length > 0) await deriveAgain(refused, options);
  await store.write([
    { text: "UNWIND $ids AS id MATCH (d:Decision {id: id}) DELETE d", parameters: { ids: [...isGone] } },
  ]);
}

/** A decision to be written, for which the graph is to be settled then; one that was taken back changes nothing. */
export function decisionWritten(decision: Decision): Statement {
  const pending: Pending | null = decision.undone ? null : "kept";
  return {
    text: "MERGE (d:Decision {id: $id}) SET d += $properties",
    parameters: { id: decision.id, properties: { ...decision, pending } },
  };
}

/** A decision to be taken back, for which the graph is to be settled then. */
export function takenBack(id: string): Statement {
  return setPending([id], "undone");
}

function setPending(ids: readonly string[], pending: "undone" | "refused" | null): Statement {
  return {
    text: `UNWIND $ids AS id MATCH (d:Decision {id: id}) SET d.pending = $pending${pending === null ? "" : ", d.undone = true"}`,
    parameters: { ids, pending },
  };
}

/** Whether the graph is as the decision says, as far as the records that it is told by are there. */
async function holds(store: GraphStore, decision: Decision): Promise<boolean> {
  if (!isLinkDecision(decision)) return true;
  const { verb, kind, keys } = decision;
  const nodes = await nodesOfKeys(store, kind, keys);
  return new Set(nodes).size === (verb === "same" ? Math.min(nodes.length, 1) : nodes.length);
}

/** Derives again what decisions are about. */
async function deriveAgain(decisions: readonly Decision[], options: BatchWriterOptions): Promise<void> {
  const { store } = options;
  const verbs = [...new Set(decisions.map(({ verb }) => verb))].join(", ");
  const run = newRun("person", `decide ${verbs}`, new Date().toISOString());
  const people = decisions.filter(({ kind }) => kind === "Author");
  const names = decisions.filter(isNameDecision).filter(({ kind }) => kind !== "Author");
  const ofPapers = decisions.filter((each) => each.kind === "Paper" || isMentionDecision(each));
  const papers = [
    ...new Set(
      await nodesOfKeys(
        store,
        "Paper",
        ofPapers.flatMap(({ keys }) => keys),
      ),
    ),
  ];
  const writer = await BatchWriter.open(options);
  for (let start = 0; start < papers.length; start += PAGE)
    await writer.again(papers.slice(start, start + PAGE), run, start / PAGE + 1, NO_COUNTS);
  await rename(names, options, run);
  const [blocks = new Set<string>()] = await decidedBlocks(store, [people.flatMap(({ keys }) => keys)]);
  const named = newRun("person", run.file, run.startedAt);
  if (blocks.size > 0) await store.write([ledgerEntry({ ...named, openBlocks: [...blocks].sort() }, 1, NO_COUNTS)]);
  await settlePeople(store);
  const end = { finishedAt: new Date().toISOString(), digest: "", settled: true };
  const runs = [...(papers.length > 0 ? [run] : []), ...(blocks.size > 0 ? [named] : [])];
  await store.write(runs.map((each) => ledgerEntry(each, 1, NO_COUNTS, end)));
}

async function rename(
  names: readonly NameDecision[],
  { store, parentOf = () => undefined }: BatchWriterOptions,
  run: IngestRun,
): Promise<void> {
  if (names.length === 0) return;
  const nameOf = decidedNames(await runQuery(store, decisionsInForce, {}));
  const knowledge = { parentOf, nameOf: (label: string, id: string) => nameOf(label, [id]) };
  const nodes = names.flatMap(({ kind, keys }) => keys.map((key) => ({ label: kind, key })));
  await renameNodes(nodes, store, graphReader(store), knowledge, run);
}
