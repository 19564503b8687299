import { checkGraph, type Finding } from "./check.js";
import type { GraphTask } from "./graph-task.js";
import { runGraphTask } from "./run-graph-task.js";
import type { Terminal } from "./terminal.js";

/** Looks for what is not as it must be in the whole graph. */
export const checkTask: GraphTask<Record<string, never>, readonly Finding[]> = {
  name: "check",
  run: ({ store }) => checkGraph(store),
};

/** Checks the graph and says what is wrong, the first ten of each kind by name; 1 when anything is. */
export async function checkCommand(terminal: Terminal): Promise<number> {
  const findings = await runGraphTask(checkTask, {}, terminal);
  for (const { fault, total, first } of findings) {
    terminal.print(`${fault}: ${total}`);
    for (const { node, detail } of first) terminal.print(`  ${node}: ${detail}`);
  }
  if (findings.length === 0) terminal.print("the graph is sound");
  return findings.length === 0 ? 0 : 1;
}
