import { type Config, readProcessConfig } from "../config.js";
import { renewSearchKeys } from "../ingest/renew-search-keys.js";
import { settleDecisions } from "../ingest/settle-decisions.js";
import { askGraphSize, finishedRuns, type GraphSize } from "../queries/graph-size.js";
import { runQuery } from "../queries/query.js";
import { serve } from "../serve.js";
import { createLog } from "../server/log.js";
import type { GraphStore } from "../store/graph-store.js";
import { openStore } from "../store/open-store.js";
import { adminWork } from "./admin-work.js";
import { ingestFiles } from "./ingest-files.js";
import { ingestSummary } from "./ingest-summary.js";
import { loadReading, type Reading } from "./load-reading.js";
import { seedFiles } from "./seeds.js";
import type { Terminal } from "./terminal.js";
import { untilToldToStop } from "./until-told-to-stop.js";

export interface ServeCommandOptions {
  readonly port?: string;
}

/** Serves until SIGINT or SIGTERM. */
export async function serveCommand({ port }: ServeCommandOptions, terminal: Terminal): Promise<number> {
  const config = await readProcessConfig(port === undefined ? {} : { PORT: port });
  const log = createLog(config.logLevel);
  const store = await openStore(config, (message) => log.warn(message));
  let closeAll = () => store.close();
  try {
    await store.applySchema();
    await renewSearchKeys(store);
    const reading = loadReading(config, (message) => log.warn(message));
    await settleDecisions({ store, ...reading });
    if (config.engine === "embedded") await fillWhenNew(store, config, reading, terminal);
    const serving = await serve(store, config, log, adminWork(store, config, reading, log));
    closeAll = () => serving.close();
    for (const line of greeting(serving.url, config, await askGraphSize(store))) terminal.print(line);
    await untilToldToStop(config.isUnderNpm);
    terminal.note("finishing the requests under way");
  } finally {
    await closeAll();
  }
  return 0;
}

/** A graph in which no ingest was ever finished gets the built-in literature; one that was cut short is resumed. */
async function fillWhenNew(store: GraphStore, config: Config, reading: Reading, terminal: Terminal): Promise<void> {
  const [finished] = await runQuery(store, finishedRuns, {});
  if (finished && finished.n > 0) return;
  terminal.note("a new graph: bringing in the built-in literature");
  const started = Date.now();
  const options = { store, ...reading, dataDirectory: config.dataDirectory, stdin: process.stdin, terminal };
  const report = await ingestFiles(seedFiles(), options);
  for (const line of ingestSummary(report)) terminal.note(line);
  terminal.note(`the graph was filled in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

function greeting(url: string, config: Config, { nodes, relationships }: GraphSize): readonly string[] {
  const where = config.neo4j ? `Neo4j at ${config.neo4j.uri}` : `embedded in ${config.dataDirectory}`;
  const counted = [
    `${nodes.Paper} papers`,
    `${nodes.Author} authors`,
    `${nodes.Method} methods`,
    `${nodes.Dataset} datasets`,
    `${nodes.Task} tasks`,
    `${nodes.Repository} repositories`,
    `${relationships} relationships`,
  ];
  return [
    `The graph (${where}) has ${counted.join(", ")}.`,
    `  Explorer  ${url}/   <- open this in a browser and look`,
    `  GraphQL   ${url}/graphql`,
    `  GraphiQL  ${url}/graphiql   <- open this in a browser and ask`,
    nodes.Paper === 0
      ? "The graph is empty: `npx papergraph ingest seeds/papers.jsonl seeds/daily-papers.txt` brings in the built-in literature."
      : "Bring in your own papers: `npx papergraph ingest <files>`. Stop with Ctrl-C.",
  ];
}
