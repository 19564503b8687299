import { LABELS, type Label } from "../../../src/model/graph-schema.js";
import { RELATIONSHIPS, type RelationshipType } from "../../../src/model/relationships.js";
import type { GraphRow, GraphStore, GraphValue, Statement } from "../../../src/store/graph-store.js";

type Values = { readonly [name: string]: GraphValue };

/** Every row of a graph as one would load it by hand: UNWIND MERGE, a transaction a batch, one label or type each. */
export interface HandWrittenLoad {
  readonly batches: readonly Statement[];
  readonly nodes: number;
  readonly relationships: number;
}

/** Reads the rows out of a filled graph, the ledger aside, and cuts them into batches; to be run into an empty one. */
export async function handWrittenLoad(store: GraphStore, batchSize: number): Promise<HandWrittenLoad> {
  const batches: Statement[] = [];
  let nodes = 0;
  let relationships = 0;
  for (const label of (Object.keys(LABELS) as Label[]).filter((each) => each !== "IngestRun")) {
    const { key } = LABELS[label];
    const rows = await store.read<GraphRow & { key: string; properties: Values }>({
      text: `MATCH (n:${label}) RETURN n.${key} AS key, properties(n) AS properties`,
      parameters: {},
    });
    nodes += rows.length;
    batches.push(
      ...cut(`UNWIND $rows AS row MERGE (n:${label} {${key}: row.key}) SET n += row.properties`, rows, batchSize),
    );
  }
  for (const { type, from, to } of typesByEnds()) {
    const rows = await store.read<GraphRow & { from: string; to: string; properties: Values }>({
      text: `MATCH (a:${from})-[r:${type}]->(b:${to}) RETURN a.${LABELS[from].key} AS from, b.${LABELS[to].key} AS to, properties(r) AS properties`,
      parameters: {},
    });
    relationships += rows.length;
    const text =
      `UNWIND $rows AS row MATCH (a:${from} {${LABELS[from].key}: row.from}) MATCH (b:${to} {${LABELS[to].key}: row.to}) ` +
      `MERGE (a)-[r:${type}]->(b) SET r += row.properties`;
    batches.push(...cut(text, rows, batchSize));
  }
  return { batches, nodes, relationships };
}

function cut(text: string, rows: readonly GraphValue[], batchSize: number): Statement[] {
  const statements: Statement[] = [];
  for (let at = 0; at < rows.length; at += batchSize) {
    statements.push({ text, parameters: { rows: rows.slice(at, at + batchSize) } });
  }
  return statements;
}

interface TypeByEnds {
  readonly type: RelationshipType;
  readonly from: Label;
  readonly to: Label;
}

/** Every type with a label at each end; an external id names papers and authors. */
function typesByEnds(): readonly TypeByEnds[] {
  return (Object.keys(RELATIONSHIPS) as RelationshipType[]).flatMap((type): readonly TypeByEnds[] => {
    const { from, to } = RELATIONSHIPS[type];
    return type === "IDENTIFIES"
      ? [
          { type, from, to },
          { type, from, to: "Author" as const },
        ]
      : [{ type, from, to }];
  });
}
