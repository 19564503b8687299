import { checkCounters, type WrongCounter } from "./check.js";
import { type GraphTask, runGraphTask } from "./graph-task.js";
import type { Terminal } from "./terminal.js";

const SHOWN = 20;

/** Counts afresh what every counter counts. */
export const checkTask: GraphTask<Record<string, never>, readonly WrongCounter[]> = {
  name: "check",
  run: ({ store }) => checkCounters(store),
};

/** Counts afresh and says what is wrong; 1 when anything is. */
export async function checkCommand(terminal: Terminal): Promise<number> {
  const wrong = await runGraphTask(checkTask, {}, terminal);
  for (const { node, counter, kept, counted } of wrong.slice(0, SHOWN)) {
    terminal.print(`${node}: ${counter} is kept as ${kept}, but ${counted} are there`);
  }
  terminal.print(wrong.length === 0 ? "every counter is right" : `${wrong.length} counters are wrong`);
  return wrong.length === 0 ? 0 : 1;
}
