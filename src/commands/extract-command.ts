import { readProcessConfig } from "../config.js";
import { reextract } from "../reextract.js";
import { openStore } from "../store/open-store.js";
import { loadReading } from "./load-reading.js";
import type { Terminal } from "./terminal.js";

/** Reads all papers of the graph again. */
export async function extractCommand(options: { readonly json: boolean }, terminal: Terminal): Promise<number> {
  const config = await readProcessConfig();
  const store = await openStore(config);
  try {
    await store.applySchema();
    const { extractor } = loadReading(config, terminal.note);
    const counts = await reextract(store, extractor, ({ read }) => terminal.draw(`${read} papers read`));
    if (options.json) terminal.print(JSON.stringify(counts));
    else terminal.print(`${counts.read} papers read = ${counts.updated} updated + ${counts.unchanged} unchanged`);
    return 0;
  } finally {
    await store.close();
  }
}
