import { LABELS, type Label } from "../../src/model/graph-schema.js";
import { RELATIONSHIPS, type RelationshipType } from "../../src/model/relationships.js";
import type { GraphRow, GraphStore } from "../../src/store/graph-store.js";

/** Properties that say which run wrote a thing: they may differ between two histories. */
const OF_HISTORY = new Set(["firstRun", "lastRun"]);
const LEDGER: ReadonlySet<Label> = new Set(["IngestRun", "Decision", "FetchPlace"]);

interface Held {
  readonly [name: string]: unknown;
}

/**
 * The whole graph, ids included, as sorted lines: two histories that tell the same facts give the same lines. The ledger
 * is left out.
 */
export async function graphDigest(store: GraphStore): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const label of Object.keys(LABELS) as Label[]) {
    if (LEDGER.has(label)) continue;
    const text = `MATCH (n:${label}) RETURN n.${LABELS[label].key} AS key, properties(n) AS properties`;
    for (const { key, properties } of await store.read<GraphRow & { key: string; properties: never }>({
      text,
      parameters: {},
    }))
      lines.push(`(${label} ${key}) ${shown(properties)}`);
  }
  for (const [type, { from }] of Object.entries(RELATIONSHIPS) as [RelationshipType, { from: Label }][]) {
    const text = `MATCH (a:${from})-[r:${type}]->(b) RETURN a.${LABELS[from].key} AS start, b.id AS node, b.key AS key, properties(r) AS properties`;
    for (const { start, node, key, properties } of await store.read<
      GraphRow & { start: string; node: string | null; key: string | null; properties: never }
    >({ text, parameters: {} }))
      lines.push(`(${start})-[${type}]->(${node ?? key}) ${shown(properties)}`);
  }
  return lines.sort();
}

function shown(properties: Held): string {
  const kept = Object.entries(properties).filter(([name, value]) => !OF_HISTORY.has(name) && value !== null);
  return JSON.stringify(Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))));
}
