import { existsSync } from "node:fs";
import { Readable } from "node:stream";
import type { Extractor } from "../../src/extract/extractor.js";
import { type IngestReport, ingest } from "../../src/ingest/ingest.js";
import { settlePeople } from "../../src/ingest/settle-people.js";
import { openInputs } from "../../src/sources/open-inputs.js";
import { recognizeFormat } from "../../src/sources/registry.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import type { BenchEngine } from "./support/engine.js";
import { handWrittenLoad } from "./support/hand-written-rows.js";
import { measure, time } from "./support/measure.js";
import { addNote, addResult } from "./support/report.js";

/** Rows a transaction of the hand-written load. */
const BATCH = 1_000;
const ROUNDS = 3;

/** Ingest of a folder of daily-papers files against a hand-written UNWIND MERGE of the rows that come of it. */
export async function benchIngest(
  engines: readonly BenchEngine[],
  extractor: Extractor,
  folder: string,
): Promise<void> {
  if (!existsSync(folder)) {
    addNote(`ingest: NOT RUN, there is no folder ${folder}; name another by --data`);
    return;
  }
  for (const engine of engines) {
    const filled = await engine.openEmpty();
    const reports = await ingestFolder(filled, extractor, folder);
    const load = await handWrittenLoad(filled, BATCH);
    await filled.close();
    const papers = reports.reduce((sum, report) => sum + report.inserted, 0);
    console.log(`  ${papers} papers; by hand ${load.nodes} nodes, ${load.relationships} relationships`);
    const timing = await measure(
      {
        ours: () => intoEmpty(engine, (store) => ingestFolder(store, extractor, folder)),
        baseline: () =>
          intoEmpty(engine, async (store) => {
            for (const statement of load.batches) await store.write([statement]);
          }),
      },
      ROUNDS,
      // Filling the graph for the rows has warmed up our side; the server's side warms up with either.
      engine.name === "neo4j" ? 1 : 0,
    );
    addResult({
      name: `ingest ${papers} papers`,
      engine: engine.name,
      ...timing,
      target: { kind: "at-most", times: 2 },
    });
  }
}

/** Milliseconds of the work alone: emptying the database and making the schema come before. */
async function intoEmpty(engine: BenchEngine, work: (store: GraphStore) => Promise<unknown>): Promise<number> {
  const store = await engine.openEmpty();
  try {
    return await time(() => work(store));
  } finally {
    await store.close();
  }
}

/** What `papergraph ingest` does with a folder, without terminal and dead letters. */
async function ingestFolder(store: GraphStore, extractor: Extractor, folder: string): Promise<readonly IngestReport[]> {
  const reports: IngestReport[] = [];
  for await (const input of openInputs([folder], Readable.from([]))) {
    reports.push(await ingest(input, recognizeFormat(input.head), { store, extractor, leavesPeople: true }));
  }
  await settlePeople(store);
  return reports;
}
