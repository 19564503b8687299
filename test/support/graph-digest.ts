import { LABELS, type Label } from "../../src/model/graph-schema.js";
import { RELATIONSHIPS, type RelationshipType } from "../../src/model/relationships.js";
import type { GraphRow, GraphStore } from "../../src/store/graph-store.js";

/** Properties that say which run wrote a thing, or which id it was minted under: they may differ between two histories. */
const OF_HISTORY = new Set(["id", "firstRun", "lastRun"]);

interface NodeRow extends GraphRow {
  readonly key: string;
  readonly properties: { readonly [name: string]: string };
}

/**
 * The whole graph as sorted lines in which nodes are named by their external ids, or else by their text: two histories
 * that tell the same facts give the same lines. The ledger is left out.
 */
export async function graphDigest(store: GraphStore): Promise<readonly string[]> {
  const names = new Map<string, string>();
  const lines: string[] = [];
  const labels = (Object.keys(LABELS) as Label[]).filter((label) => label !== "IngestRun" && label !== "Decision");
  const external = await store.read<{ id: string; key: string }>({
    text: "MATCH (x:ExternalId)-[:IDENTIFIES]->(n) RETURN n.id AS id, x.key AS key ORDER BY key",
    parameters: {},
  });
  for (const { id, key } of external) if (!names.has(id)) names.set(id, key);
  const nodes = new Map<Label, readonly NodeRow[]>();
  for (const label of labels) {
    const text = `MATCH (n:${label}) RETURN n.${LABELS[label].key} AS key, properties(n) AS properties`;
    nodes.set(label, await store.read<NodeRow>({ text, parameters: {} }));
  }
  for (const [label, rows] of nodes) {
    for (const { key, properties } of rows) {
      if (label === "Paper" || label === "Author")
        names.set(key, names.get(key) ?? `${label}:${properties.titleKey ?? properties.nameKey}`);
      lines.push(`(${names.get(key) ?? key}) ${shown(properties)}`);
    }
  }
  for (const [type, { from }] of Object.entries(RELATIONSHIPS) as [RelationshipType, { from: Label }][]) {
    const text = `MATCH (a:${from})-[r:${type}]->(b) RETURN a.${LABELS[from].key} AS start, b.id AS node, b.key AS key, properties(r) AS properties`;
    for (const row of await store.read<{
      start: string;
      node: string | null;
      key: string | null;
      properties: NodeRow["properties"];
    }>({ text, parameters: {} })) {
      const end = row.node ?? row.key ?? "";
      lines.push(
        `(${names.get(row.start) ?? row.start})-[${type}]->(${names.get(end) ?? end}) ${shown(row.properties)}`,
      );
    }
  }
  return lines.sort();
}

function shown(properties: NodeRow["properties"]): string {
  const kept = Object.entries(properties).filter(([name, value]) => !OF_HISTORY.has(name) && value !== null);
  return JSON.stringify(Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))));
}
