import { COUNTERS } from "../model/counters.js";
import { LABELS, type Label } from "../model/graph-schema.js";
import type { RelationshipType } from "../model/relationships.js";
import type { GraphValue, Statement } from "../store/graph-store.js";
import type { Properties } from "./graph-state.js";

interface Edge {
  readonly type: RelationshipType;
  readonly from: { readonly label: Label; readonly key: string };
  readonly to: { readonly label: Label; readonly key: string };
}

/**
 * The changes of one transaction, as statements that may be run again without harm: nodes, relationships, removals,
 * then the counters of every older node whose relationships changed, counted afresh; a new node has no relationships but
 * those of its batch, and comes with its counters.
 */
export class GraphBatch {
  readonly #nodes = new Map<Label, Map<string, Properties>>();
  readonly #inserted = new Map<Label, Set<string>>();
  readonly #edges = new Map<string, Edge & { properties: Properties }>();
  readonly #removed = new Map<string, Edge>();

  get isEmpty(): boolean {
    return this.#nodes.size === 0 && this.#edges.size === 0 && this.#removed.size === 0;
  }

  /** A node that the graph does not have yet. */
  insertNode(label: Label, key: string, properties: Properties): void {
    const inserted = this.#inserted.get(label) ?? new Set<string>();
    this.#inserted.set(label, inserted.add(key));
    this.upsertNode(label, key, properties);
  }

  upsertNode(label: Label, key: string, properties: Properties): void {
    const nodes = this.#nodes.get(label) ?? new Map<string, Properties>();
    this.#nodes.set(label, nodes.set(key, { ...nodes.get(key), ...properties }));
  }

  upsertEdge(edge: Edge, properties: Properties): void {
    const key = edgeKey(edge);
    this.#removed.delete(key);
    this.#edges.set(key, { ...edge, properties: { ...this.#edges.get(key)?.properties, ...properties } });
  }

  removeEdge(edge: Edge): void {
    const key = edgeKey(edge);
    this.#edges.delete(key);
    this.#removed.set(key, edge);
  }

  statements(): readonly Statement[] {
    const counters = this.#insertedCounters();
    const nodes = [...this.#nodes].map(([label, rows]) => ({
      text: `UNWIND $rows AS row MERGE (n:${label} {${LABELS[label].key}: row.key}) SET n += row.properties`,
      parameters: {
        rows: [...rows].map(([key, properties]) => ({
          key,
          properties: { ...properties, ...counters.get(label)?.get(key) },
        })),
      },
    }));
    const edges = groups([...this.#edges.values()]).map(({ first, all }) => ({
      text:
        `UNWIND $rows AS row MATCH (a:${first.from.label} {${LABELS[first.from.label].key}: row.from}) ` +
        `MATCH (b:${first.to.label} {${LABELS[first.to.label].key}: row.to}) ` +
        `MERGE (a)-[r:${first.type}]->(b) SET r += row.properties`,
      parameters: { rows: all.map(({ from, to, properties }) => ({ from: from.key, to: to.key, properties })) },
    }));
    // The far end is filtered, not bound: the embedded engine walks the whole type for a pattern bound at both ends.
    const removals = groups([...this.#removed.values()]).map(({ first, all }) => ({
      text:
        `UNWIND $rows AS row MATCH (a:${first.from.label} {${LABELS[first.from.label].key}: row.from})` +
        `-[r:${first.type}]->(b:${first.to.label}) WHERE b.${LABELS[first.to.label].key} = row.to DELETE r`,
      parameters: { rows: all.map(({ from, to }) => ({ from: from.key, to: to.key })) },
    }));
    return [...nodes, ...removals, ...edges, ...this.#recounts()];
  }

  /** The counters of new nodes. */
  #insertedCounters(): ReadonlyMap<Label, ReadonlyMap<string, { [counter: string]: number }>> {
    const counters = new Map<Label, Map<string, { [counter: string]: number }>>();
    for (const [label, keys] of this.#inserted) {
      const names = COUNTERS.filter((entry) => entry.label === label).map(({ counter }) => counter);
      const zeros = () => Object.fromEntries(names.map((name) => [name, 0]));
      counters.set(label, new Map([...keys].map((key) => [key, zeros()])));
    }
    for (const edge of this.#edges.values()) {
      for (const { label, type, at, counter } of COUNTERS) {
        const node = type === edge.type ? counters.get(label)?.get(edge[at].key) : undefined;
        if (node) node[counter] = (node[counter] ?? 0) + 1;
      }
    }
    return counters;
  }

  #recounts(): readonly Statement[] {
    const changed = [...this.#edges.values(), ...this.#removed.values()];
    return COUNTERS.flatMap(({ label, type, at, counter }) => {
      const inserted = this.#inserted.get(label);
      const keys = new Set<string>();
      for (const edge of changed) if (edge.type === type && !inserted?.has(edge[at].key)) keys.add(edge[at].key);
      return keys.size === 0 ? [] : [recount(label, type, at, counter, [...keys])];
    });
  }
}

/** Counts the relationships of the nodes with these keys and keeps the number on them. */
function recount(
  label: Label,
  type: RelationshipType,
  at: "from" | "to",
  counter: string,
  keys: readonly string[],
): Statement {
  const pattern = at === "from" ? `(n)-[:${type}]->()` : `(n)<-[:${type}]-()`;
  return {
    text: `UNWIND $keys AS key MATCH (n:${label} {${LABELS[label].key}: key}) SET n.${counter} = COUNT { ${pattern} }`,
    parameters: { keys: keys as GraphValue },
  };
}

function edgeKey({ type, from, to }: Edge): string {
  return `${type}\n${from.key}\n${to.key}`;
}

function groups<T extends Edge>(edges: readonly T[]): readonly { first: T; all: readonly T[] }[] {
  const byKind = new Map<string, { first: T; all: T[] }>();
  for (const edge of edges) {
    const kind = `${edge.type} ${edge.from.label} ${edge.to.label}`;
    const group = byKind.get(kind);
    if (group) group.all.push(edge);
    else byKind.set(kind, { first: edge, all: [edge] });
  }
  return [...byKind.values()];
}
