import { CHECKS, type FaultRow } from "../queries/faults.js";
import { streamQuery } from "../queries/query.js";
import type { GraphStore } from "../store/graph-store.js";
import { papersOfTwoIds } from "./check-ids.js";
import { danglingIds } from "./check-redirects.js";
import { wrongTallies } from "./check-tallies.js";

/** One kind of fault, how many there are of it, and the first. */
export interface Finding {
  readonly fault: string;
  readonly total: number;
  readonly first: readonly FaultRow[];
}

const SHOWN = 10;

/** Looks at the whole graph, and gives what is not as it must be. */
export async function checkGraph(store: GraphStore): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { fault, query } of CHECKS) findings.push(await gather(fault, streamQuery(store, query, {})));
  findings.push(await gather("papers with two ids of one scheme", papersOfTwoIds(store)));
  findings.push(await gather("ids that lead to no node", danglingIds(store)));
  findings.push(await gather("nodes that do not say what their relationships say of them", wrongTallies(store)));
  return findings.filter(({ total }) => total > 0);
}

async function gather(fault: string, rows: AsyncIterable<FaultRow>): Promise<Finding> {
  const first: FaultRow[] = [];
  let total = 0;
  for await (const row of rows) {
    total += 1;
    if (first.length < SHOWN) first.push(row);
  }
  return { fault, total, first };
}
