import type { GraphBatch } from "./graph-batch.js";
import type { EdgeEnds } from "./graph-state.js";

/** Keeps the index of other names in step: the key of a name leads to every node that bears it. */
export function changeNames(
  batch: GraphBatch,
  node: EdgeEnds["to"],
  before: readonly string[],
  after: readonly string[],
): void {
  const edge = (key: string): EdgeEnds => ({ type: "NAMES", from: { label: "Name", key }, to: node });
  const [held, next] = [new Set(before), new Set(after)];
  for (const key of next) {
    if (held.has(key)) continue;
    batch.setProperties("Name", key, { key });
    batch.changeEdge(edge(key), undefined, {});
  }
  for (const key of held) if (!next.has(key)) batch.changeEdge(edge(key), {}, undefined);
}
