import { DEFAULT_MIN_CONFIDENCE } from "../model/confidence.js";
import { COUNTERS } from "../model/counters.js";
import { believed } from "../queries/mention-cypher.js";
import type { GraphRow, GraphStore } from "../store/graph-store.js";

export interface WrongCounter {
  readonly node: string;
  readonly counter: string;
  readonly kept: number | null;
  readonly counted: number;
}

/** Counts afresh what every counter counts, and gives those that are wrong. */
export async function checkCounters(store: GraphStore): Promise<readonly WrongCounter[]> {
  const wrong: WrongCounter[] = [];
  for (const { label, type, at, counter } of COUNTERS) {
    const shown = believed(type, "r", { minConfidence: String(DEFAULT_MIN_CONFIDENCE) });
    const pattern = `${at === "from" ? `(n)-[r:${type}]->()` : `(n)<-[r:${type}]-()`}${shown && ` WHERE ${shown}`}`;
    const text =
      `MATCH (n:${label}) CALL (n) { MATCH ${pattern} RETURN count(r) AS counted } ` +
      `RETURN n.id AS node, n.${counter} AS kept, counted`;
    for await (const row of store.stream<GraphRow & { node: string; kept: number | null; counted: number }>({
      text,
      parameters: {},
    })) {
      if (row.kept !== row.counted) wrong.push({ node: row.node, counter, kept: row.kept, counted: row.counted });
    }
  }
  return wrong;
}
