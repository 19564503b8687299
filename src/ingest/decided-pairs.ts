import type { JudgedKind } from "../model/decision.js";
import { decisionsInForce } from "../queries/decisions.js";
import { runQuery } from "../queries/query.js";
import type { GraphStore } from "../store/graph-store.js";

type Pair = readonly [string, string];

/** What people have decided of one kind and not taken back, as pairs of keys. */
export async function decidedPairs(
  store: GraphStore,
  kind: JudgedKind,
): Promise<{ readonly same: readonly Pair[]; readonly different: readonly Pair[] }> {
  const pairs = { same: [] as Pair[], different: [] as Pair[] };
  for (const { verb, keys } of await runQuery(store, decisionsInForce, { kind }))
    pairs[verb].push(...keys.flatMap((left, at) => keys.slice(at + 1).map((right): Pair => [left, right])));
  return pairs;
}
