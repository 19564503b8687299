import { AppError } from "../errors.js";
import type { PaperRecord } from "../model/paper-record.js";
import { openInputs } from "../sources/open-inputs.js";
import { recognizeFormat } from "../sources/registry.js";
import { createFinder, FINDER_NAMES } from "../sources/services/create-finder.js";
import { type EnrichReport, enrichFromRecords, enrichFromService } from "./enrich-papers.js";
import { type GraphSide, openGraphSide } from "./graph-side.js";
import { countsLine } from "./ingest-summary.js";
import { servicesHttp } from "./services-http.js";
import { stopSignal } from "./stop-signal.js";
import type { Terminal } from "./terminal.js";

export interface EnrichCommandOptions {
  /** A service, or a file. */
  readonly from: string;
  readonly json: boolean;
}

const STOPPED = 1;
const BATCH = 100;
/** So many papers that were not found are named. */
const NAMED = 20;

/** Brings what papers lack from a service or a file. */
export async function enrichCommand({ from, json }: EnrichCommandOptions, terminal: Terminal): Promise<number> {
  const graph = await openGraphSide(terminal);
  const signal = stopSignal(graph.config.isUnderNpm);
  try {
    const report = await enrichFrom(from, graph, signal, terminal);
    if (json) terminal.print(JSON.stringify(report));
    else for (const line of enrichSummary(from, report)) terminal.print(line);
    return 0;
  } catch (error) {
    if (!signal.aborted) throw error;
    terminal.note("stopped: what was found is in the graph; the same command looks for the rest");
    return STOPPED;
  } finally {
    await graph.close();
  }
}

/** Looks in a service, or in a file. Errors: BAD_FILE, UNKNOWN_FORMAT, SERVICE_FAILED. */
export function enrichFrom(
  from: string,
  graph: GraphSide,
  signal: AbortSignal,
  terminal: Terminal,
): Promise<EnrichReport> {
  const finder = createFinder(from, graph.config.services);
  if (!finder) return enrichFromRecords(recordsOf(from, signal), from, graph);
  const onProgress = ({ foundById, foundByWords, notFound }: EnrichReport) =>
    terminal.draw(`${foundById + foundByWords} found, ${notFound.length} not found in ${from}`);
  return enrichFromService(finder, { graph, http: servicesHttp(graph.config, terminal, signal), onProgress });
}

/** What a person is told of it. */
export function enrichSummary(from: string, report: EnrichReport): readonly string[] {
  const { lacking, foundById, foundByWords, notFound, counts } = report;
  const found = foundById + foundByWords;
  const more = notFound.length - NAMED;
  return [
    `${from}: ${lacking} papers lack what it may have; ${found} found (${foundById} by id, ${foundByWords} by their words), ${notFound.length} not found`,
    `records taken: ${countsLine(counts)}`,
    ...notFound.slice(0, NAMED).map(({ id, title }) => `not found: ${title} (${id})`),
    ...(more > 0 ? [`and ${more} more; --json names all`] : []),
  ];
}

async function* recordsOf(path: string, signal: AbortSignal): AsyncGenerator<readonly PaperRecord[]> {
  let batch: PaperRecord[] = [];
  for await (const input of openFile(path)) {
    for await (const item of recognizeFormat(input.head).read(input)) {
      signal.throwIfAborted();
      if (item.type === "record") batch.push(item.record);
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

async function* openFile(path: string) {
  try {
    yield* openInputs([path], process.stdin);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "BAD_FILE") throw error;
    throw new AppError(
      "BAD_FILE",
      `expected one of the services ${FINDER_NAMES.join(", ")} or a file: ${error.message}`,
      {
        cause: error,
      },
    );
  }
}
