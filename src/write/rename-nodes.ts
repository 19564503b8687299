import type { GraphStore } from "../store/graph-store.js";
import { finishNodes, type NodeKnowledge } from "./finish-nodes.js";
import { GraphBatch } from "./graph-batch.js";
import type { EdgeEnds, GraphReader } from "./graph-state.js";
import type { IngestRun } from "./run-ledger.js";

/** Gives linked nodes the names under which they are to be shown, where there are such nodes. */
export async function renameNodes(
  nodes: readonly EdgeEnds["to"][],
  store: Pick<GraphStore, "write">,
  reader: Pick<GraphReader, "nodes">,
  knowledge: NodeKnowledge,
  run: IngestRun,
): Promise<void> {
  const batch = new GraphBatch(run);
  for (const { label, key } of nodes) batch.touch(label, key);
  await finishNodes(batch, reader, knowledge);
  if (!batch.isEmpty) await store.write(batch.statements());
}
