import { COUNTERS } from "../model/counters.js";
import { isRenamedKind, type RenamedKind } from "../model/decision.js";
import type { Label } from "../model/graph-schema.js";
import { mergeKey, nameNodeId } from "../model/ids.js";
import { textOf } from "../util/text-of.js";
import { textsOf } from "../util/texts-of.js";
import { changeNames } from "./change-names.js";
import type { CounterChanges, GraphBatch } from "./graph-batch.js";
import type { GraphReader, Properties } from "./graph-state.js";
import type { LinkedNode } from "./linked-nodes.js";
import { linkedProperties } from "./linked-properties.js";
import { joinTallies, readTally } from "./tally.js";

/** The wider thing that a method or task is a kind of, by our own knowledge; `undefined` where it has none. */
export type ParentOf = (label: Label, id: string) => LinkedNode | undefined;

/** The name under which a person wants a node shown that is known by its name; `undefined` where nobody cares. */
export type NameOf = (label: Label, id: string) => string | undefined;

/** What is known of linked nodes beside what their relationships say. */
export interface NodeKnowledge {
  readonly parentOf: ParentOf;
  readonly nameOf: NameOf;
}

const PARENT_TYPE = { Method: "VARIANT_OF", Task: "SUBTASK_OF" } as const;

/**
 * Gives every node that relationships of the batch touch what they say of it: linked nodes their names and sources, or
 * their end where nothing points at them any more; nodes with counters their counts. What is written are totals, so that
 * a transaction that runs twice counts once.
 */
export async function finishNodes(
  batch: GraphBatch,
  reader: Pick<GraphReader, "nodes">,
  { parentOf, nameOf }: NodeKnowledge,
): Promise<void> {
  const held = new Map<Label, Map<string, Properties | undefined>>();
  const parents = new ParentEdges(batch, parentOf);
  while (await readTouched(batch, reader, held)) parents.update(held);
  for (const [label, tallies] of batch.tallies) {
    for (const [key, change] of tallies) {
      const before = held.get(label)?.get(key);
      const tally = joinTallies(readTally(before), change);
      const counted = counters(label, before, batch.counts.get(label)?.get(key));
      const after =
        tally.edges > 0 ? { ...linkedProperties(label, key, tally, nameOf(label, key)), ...counted } : undefined;
      batch.changeNode(label, key, before, after);
      if (isRenamedKind(label)) changeNames(batch, { label, key }, otherNames(label, before), otherNames(label, after));
    }
  }
  for (const [label, counts] of batch.counts) {
    if (batch.tallies.has(label)) continue;
    for (const [key, change] of counts) {
      if (batch.isGone(label, key)) continue;
      const before = batch.isNew(label, key) ? undefined : held.get(label)?.get(key);
      batch.setProperties(label, key, counters(label, before, change));
    }
  }
}

/** Reads the touched nodes that are not read yet; false where there are none. */
async function readTouched(
  batch: GraphBatch,
  reader: Pick<GraphReader, "nodes">,
  held: Map<Label, Map<string, Properties | undefined>>,
): Promise<boolean> {
  let hasRead = false;
  for (const touched of [batch.tallies, batch.counts]) {
    for (const [label, keys] of touched) {
      const known = held.get(label) ?? new Map<string, Properties | undefined>();
      held.set(label, known);
      const unread = [...keys.keys()].filter((key) => !known.has(key));
      if (unread.length === 0) continue;
      hasRead = true;
      const found = await reader.nodes(
        label,
        unread.filter((key) => !batch.isNew(label, key)),
      );
      for (const key of unread) known.set(key, found.get(key));
    }
  }
  return hasRead;
}

/** The relationships of methods and tasks to what they are kinds of: they come and go with the narrower node. */
class ParentEdges {
  /** By narrower node, whether the batch as it stands has the relationship. */
  readonly #present = new Map<string, boolean>();

  constructor(
    readonly batch: GraphBatch,
    readonly parentOf: ParentOf,
  ) {}

  update(held: ReadonlyMap<Label, ReadonlyMap<string, Properties | undefined>>): void {
    for (const label of ["Method", "Task"] as const) {
      for (const [key, change] of Array.from(this.batch.tallies.get(label) ?? [])) {
        const parent = this.parentOf(label, key);
        if (!parent || parent.id === key) continue;
        const before = held.get(label)?.get(key);
        const was = this.#present.get(key) ?? before !== undefined;
        const is = readTally(before).edges + change.edges > 0;
        this.#present.set(key, is);
        const properties = { names: [parent.name], sources: ["extract"] };
        const edge = { type: PARENT_TYPE[label], from: { label, key }, to: { label, key: parent.id } } as const;
        this.batch.changeEdge(edge, was ? properties : undefined, is ? properties : undefined);
      }
    }
  }
}

/** The counters of each label that has some, each once. */
const COUNTER_NAMES = new Map<Label, readonly string[]>(
  COUNTERS.map(({ label }) => [
    label,
    [...new Set(COUNTERS.filter((entry) => entry.label === label).map(({ counter }) => counter))],
  ]),
);

function counters(label: Label, before: Properties | undefined, changes: CounterChanges | undefined): Properties {
  const names = COUNTER_NAMES.get(label) ?? [];
  return Object.fromEntries(names.map((name) => [name, Number(before?.[name] ?? 0) + (changes?.[name] ?? 0)] as const));
}

/** The keys under which the index of names has the names of a linked node that do not make its id. */
function otherNames(label: RenamedKind, properties: Properties | undefined): readonly string[] {
  const names = [textOf(properties?.name ?? ""), ...textsOf(properties?.aliases)];
  const keys = names.map(mergeKey).filter((key) => key !== "" && nameNodeId(label, key) !== properties?.id);
  return [...new Set(keys)].map((key) => `${label}:${key}`);
}
