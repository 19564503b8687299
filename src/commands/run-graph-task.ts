import { openGraphSide } from "./graph-side.js";
import type { GraphTask } from "./graph-task.js";
import type { Terminal } from "./terminal.js";

/** Does the task here, or has the server that holds the embedded graph do it, and says so. */
export async function runGraphTask<Options, Result>(
  task: GraphTask<Options, Result>,
  options: Options,
  terminal: Terminal,
): Promise<Result> {
  const graph = await openGraphSide(terminal);
  try {
    return await graph.run(task, options, (read) => terminal.draw(`${read} papers read`));
  } finally {
    await graph.close();
  }
}
