import { type Config, readProcessConfig } from "../config.js";
import { AppError } from "../errors.js";
import { renewSearchKeys } from "../ingest/renew-search-keys.js";
import { findServer } from "../server/find-server.js";
import { sourceByFormat } from "../sources/registry.js";
import { openStore } from "../store/open-store.js";
import { type IngestFilesReport, ingestFiles } from "./ingest-files.js";
import { ingestSummary, totalCounts } from "./ingest-summary.js";
import { ingestThroughServer } from "./ingest-through-server.js";
import { loadReading } from "./load-reading.js";
import type { Terminal } from "./terminal.js";

export interface IngestCommandOptions {
  readonly format?: string;
  readonly json: boolean;
}

const FAILED = 1;
const SOME_REJECTED = 3;

/** Ingests what the arguments name, through the server that holds the embedded graph where there is one. */
export async function ingestCommand(
  inputs: readonly string[],
  options: IngestCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const config = await readProcessConfig();
  if (options.format !== undefined) sourceByFormat(options.format);
  const server = config.engine === "embedded" ? await findServer(config.dataDirectory) : undefined;
  if (server) terminal.note(`the server at ${server.url} holds the graph: it does the work`);
  const report = server
    ? await ingestThroughServer(server, inputs, options, terminal)
    : await ingestHere(config, inputs, options, terminal);
  const { files, unreadable } = report;
  const [first] = unreadable;
  if (first && unreadable.length + files.length === 1) throw new AppError(first.code, first.reason);
  const totals = totalCounts(report);
  if (options.json) terminal.print(JSON.stringify({ ...totals, ...report }));
  else for (const line of ingestSummary(report)) terminal.print(line);
  if (first && files.length === 0) return FAILED;
  return first || totals.rejected > 0 ? SOME_REJECTED : 0;
}

async function ingestHere(
  config: Config,
  inputs: readonly string[],
  { format }: IngestCommandOptions,
  terminal: Terminal,
): Promise<IngestFilesReport> {
  const store = await openStore(config);
  try {
    await store.applySchema();
    await renewSearchKeys(store);
    return await ingestFiles(inputs, {
      store,
      ...loadReading(config, (message) => terminal.note(message)),
      dataDirectory: config.dataDirectory,
      ...(format === undefined ? {} : { format }),
      stdin: process.stdin,
      terminal,
    });
  } finally {
    await store.close();
  }
}
