import { COUNTERS } from "../model/counters.js";
import { LABELS, type Label } from "../model/graph-schema.js";
import type { Statement } from "../store/graph-store.js";
import { isShown } from "./count-shown.js";
import type { EdgeEnds, Properties } from "./graph-state.js";
import type { IngestRun } from "./run-ledger.js";
import { sameProperties } from "./same-properties.js";
import { addTally, isLinked, type Tally } from "./tally.js";

/** How much each counter of a node changes. */
export type CounterChanges = { readonly [counter: string]: number };

/**
 * The changes of one transaction, as statements that may be run again without harm. Whoever reports a change of a
 * relationship says what it was and what it is: what nodes are called and what they count follows from that.
 */
export class GraphBatch {
  readonly #run: Pick<IngestRun, "id">;
  readonly #nodes = new Map<Label, Map<string, Properties>>();
  readonly #inserted = new Map<Label, Set<string>>();
  readonly #deleted = new Map<Label, Set<string>>();
  readonly #edges = new Map<string, EdgeEnds & { properties: Properties }>();
  readonly #removed = new Map<string, EdgeEnds>();
  readonly #tallies = new Map<Label, Map<string, Tally>>();
  readonly #counts = new Map<Label, Map<string, { [counter: string]: number }>>();

  constructor(run: Pick<IngestRun, "id">) {
    this.#run = run;
  }

  get isEmpty(): boolean {
    return [this.#nodes, this.#deleted, this.#edges, this.#removed].every(({ size }) => size === 0);
  }

  /** How the spellings, sources and values that relationships give to linked nodes change, by label and key. */
  get tallies(): ReadonlyMap<Label, ReadonlyMap<string, Tally>> {
    return this.#tallies;
  }

  /** How counters change, by label and key. */
  get counts(): ReadonlyMap<Label, ReadonlyMap<string, CounterChanges>> {
    return this.#counts;
  }

  isNew(label: Label, key: string): boolean {
    return this.#inserted.get(label)?.has(key) ?? false;
  }

  isGone(label: Label, key: string): boolean {
    return this.#deleted.get(label)?.has(key) ?? false;
  }

  /** A node as it was and as it is, absent before it is made and after it is gone; false where nothing changes. */
  changeNode(label: Label, key: string, before: Properties | undefined, after: Properties | undefined): boolean {
    if (!after) {
      if (before) enter(this.#deleted, label, () => new Set<string>()).add(key);
      this.#nodes.get(label)?.delete(key);
      return before !== undefined;
    }
    if (before && sameStated(before, after)) return false;
    if (!before) enter(this.#inserted, label, () => new Set<string>()).add(key);
    this.setProperties(label, key, this.#stamp(before, cleared(before, after)));
    return true;
  }

  /** Some properties of a node that is there, or that this batch makes. */
  setProperties(label: Label, key: string, properties: Properties): void {
    const nodes = enter(this.#nodes, label, () => new Map<string, Properties>());
    const held = nodes.get(key);
    nodes.set(key, held ? { ...held, ...properties } : properties);
  }

  /** A relationship as it was and as it is, absent before it is made and after it is gone; false where nothing changes. */
  changeEdge(edge: EdgeEnds, before: Properties | undefined, after: Properties | undefined): boolean {
    if (before === after || (before && after && sameStated(before, after))) return false;
    const key = `${edge.type}\n${edge.from.key}\n${edge.to.key}`;
    if (after) {
      this.#removed.delete(key);
      this.#edges.set(key, { ...edge, properties: this.#stamp(before, cleared(before, after)) });
    } else {
      this.#edges.delete(key);
      if (before) this.#removed.set(key, edge);
    }
    for (const end of [edge.from, edge.to]) {
      if (!isLinked(edge, end)) continue;
      const tallies = enter(this.#tallies, end.label, () => new Map<string, Tally>());
      tallies.set(end.key, addTally(addTally(tallies.get(end.key), before, -1), after, 1));
    }
    const shown = (properties: Properties | undefined) => (properties && isShown(edge.type, properties) ? 1 : 0);
    const change = shown(after) - shown(before);
    for (const { label, type, at, counter } of COUNTERS) {
      if (change === 0 || type !== edge.type || edge[at].label !== label) continue;
      const counts = enter(
        enter(this.#counts, label, () => new Map()),
        edge[at].key,
        () => ({}) as Record<string, number>,
      );
      counts[counter] = (counts[counter] ?? 0) + change;
    }
    return true;
  }

  /** Has a linked node say again what its relationships say of it. */
  touch(label: Label, key: string): void {
    const tallies = enter(this.#tallies, label, () => new Map<string, Tally>());
    tallies.set(key, addTally(tallies.get(key), undefined, 1));
  }

  statements(): readonly Statement[] {
    return [
      ...this.#upsertedNodes(),
      ...this.#removedEdges(),
      ...this.#upsertedEdges(),
      ...this.#deletedNodes(),
      ...this.#uselessNames(),
    ];
  }

  /** Other names that no node bears any more go. */
  #uselessNames(): readonly Statement[] {
    const keys = [...this.#removed.values()].filter(({ type }) => type === "NAMES").map(({ from }) => from.key);
    const text =
      "UNWIND $keys AS key MATCH (k:Name {key: key}) CALL (k) { MATCH (k)-[r:NAMES]->() RETURN count(r) AS bearers } " +
      "WITH k, bearers WHERE bearers = 0 DELETE k";
    return keys.length === 0 ? [] : [{ text, parameters: { keys: [...new Set(keys)] } }];
  }

  #upsertedNodes(): readonly Statement[] {
    return [...this.#nodes]
      .filter(([, rows]) => rows.size > 0)
      .map(([label, rows]) => ({
        text: `UNWIND $rows AS row MERGE (n:${label} {${LABELS[label].key}: row.key}) SET n += row.properties`,
        parameters: { rows: [...rows].map(([key, properties]) => ({ key, properties })) },
        changes: [{ label, keys: [...rows.keys()] }],
      }));
  }

  #upsertedEdges(): readonly Statement[] {
    return groups([...this.#edges.values()]).map(({ first, all }) => ({
      text:
        `UNWIND $rows AS row MATCH (a:${first.from.label} {${LABELS[first.from.label].key}: row.from}) ` +
        `MATCH (b:${first.to.label} {${LABELS[first.to.label].key}: row.to}) ` +
        `MERGE (a)-[r:${first.type}]->(b) SET r += row.properties`,
      parameters: { rows: all.map(({ from, to, properties }) => ({ from: from.key, to: to.key, properties })) },
      changes: [],
    }));
  }

  #removedEdges(): readonly Statement[] {
    // The far end is filtered, not bound: the embedded engine walks the whole type for a pattern bound at both ends.
    return groups([...this.#removed.values()]).map(({ first, all }) => ({
      text:
        `UNWIND $rows AS row MATCH (a:${first.from.label} {${LABELS[first.from.label].key}: row.from})` +
        `-[r:${first.type}]->(b:${first.to.label}) WHERE b.${LABELS[first.to.label].key} = row.to DELETE r`,
      parameters: { rows: all.map(({ from, to }) => ({ from: from.key, to: to.key })) },
      changes: [],
    }));
  }

  #deletedNodes(): readonly Statement[] {
    return [...this.#deleted].map(([label, keys]) => ({
      text: `UNWIND $keys AS key MATCH (n:${label} {${LABELS[label].key}: key}) DETACH DELETE n`,
      parameters: { keys: [...keys] },
      changes: [{ label, keys: [...keys] }],
    }));
  }

  /** Which runs first and last wrote it. */
  #stamp(before: Properties | undefined, after: Properties): Properties {
    return { ...after, firstRun: before?.firstRun ?? this.#run.id, lastRun: this.#run.id };
  }
}

/** Whether two property maps say the same, whatever runs wrote them. */
function sameStated(before: Properties, after: Properties): boolean {
  const { firstRun: _, lastRun: __, ...stated } = before;
  return sameProperties(stated, after);
}

/** What is to be set so that nothing stays of what was before. */
function cleared(before: Properties | undefined, after: Properties): Properties {
  const gone = Object.keys(before ?? {}).filter((name) => !(name in after));
  if (gone.length === 0) return after;
  return { ...Object.fromEntries(gone.map((name) => [name, null])), ...after };
}

function enter<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const held = map.get(key);
  if (held !== undefined) return held;
  const made = make();
  map.set(key, made);
  return made;
}

function groups<T extends EdgeEnds>(edges: readonly T[]): readonly { first: T; all: readonly T[] }[] {
  const byKind = new Map<string, { first: T; all: T[] }>();
  for (const edge of edges) {
    const kind = `${edge.type} ${edge.from.label} ${edge.to.label}`;
    const group = byKind.get(kind);
    if (group) group.all.push(edge);
    else byKind.set(kind, { first: edge, all: [edge] });
  }
  return [...byKind.values()];
}
