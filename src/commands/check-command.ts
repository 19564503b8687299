import { readProcessConfig } from "../config.js";
import { openStore } from "../store/open-store.js";
import { checkCounters } from "./check.js";
import type { Terminal } from "./terminal.js";

const SHOWN = 20;

/** Counts afresh and says what is wrong; 1 when anything is. */
export async function checkCommand(terminal: Terminal): Promise<number> {
  const store = await openStore(await readProcessConfig());
  try {
    const wrong = await checkCounters(store);
    for (const { node, counter, kept, counted } of wrong.slice(0, SHOWN)) {
      terminal.print(`${node}: ${counter} is kept as ${kept}, but ${counted} are there`);
    }
    terminal.print(wrong.length === 0 ? "every counter is right" : `${wrong.length} counters are wrong`);
    return wrong.length === 0 ? 0 : 1;
  } finally {
    await store.close();
  }
}
