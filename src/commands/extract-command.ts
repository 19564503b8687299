import { reextract } from "../ingest/reextract.js";
import type { RunCounts } from "../write/run-ledger.js";
import type { GraphTask } from "./graph-task.js";
import { runGraphTask } from "./run-graph-task.js";
import type { Terminal } from "./terminal.js";

/** Reads all papers of the graph again. */
export const extractTask: GraphTask<Record<string, never>, RunCounts> = {
  name: "extract",
  run: ({ store, reading }, _options, onProgress) => {
    const { extractor, parentOf } = reading();
    return reextract(store, extractor, parentOf, ({ read }) => onProgress(read));
  },
};

export async function extractCommand(options: { readonly json: boolean }, terminal: Terminal): Promise<number> {
  const counts = await runGraphTask(extractTask, {}, terminal);
  if (options.json) terminal.print(JSON.stringify(counts));
  else terminal.print(`${counts.read} papers read = ${counts.updated} updated + ${counts.unchanged} unchanged`);
  return 0;
}
