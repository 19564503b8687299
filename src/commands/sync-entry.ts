import { AppError, type ErrorCode } from "../errors.js";
import { expandInputPaths } from "../sources/input-paths.js";
import { createFeed } from "../sources/services/create-feed.js";
import { addCounts, NO_COUNTS, type RunCounts } from "../write/run-ledger.js";
import { enrichFrom, enrichSummary } from "./enrich-command.js";
import { fetchFeed } from "./fetch-feed.js";
import { fetchSummary } from "./fetch-summary.js";
import type { GraphSide } from "./graph-side.js";
import { countsLine } from "./ingest-summary.js";
import { rawInput } from "./remote.js";
import { servicesHttp } from "./services-http.js";
import type { SyncEntry } from "./sync-plan.js";
import type { Terminal } from "./terminal.js";

/** What came of one entry. */
export interface Synced {
  readonly name: string;
  readonly counts: RunCounts;
  /** What a person is told. */
  readonly lines: readonly string[];
  readonly failure?: { readonly code: ErrorCode; readonly reason: string };
}

export interface SyncSurroundings {
  readonly graph: GraphSide;
  readonly signal: AbortSignal;
  readonly terminal: Terminal;
  /** Size and day of the files that earlier rounds have read. */
  readonly seen: Map<string, string>;
}

type Done = Omit<Synced, "name">;

/** Does one entry; a failure of it alone is told, and does not end the others. */
export async function syncEntry(entry: SyncEntry, surroundings: SyncSurroundings): Promise<Synced> {
  const { name } = entry;
  try {
    return { name, ...(await doEntry(entry, surroundings)) };
  } catch (error) {
    if (surroundings.signal.aborted) return { name, counts: NO_COUNTS, lines: [`${name}: stopped`] };
    if (!(error instanceof AppError) || ENDS_ALL.has(error.code)) throw error;
    const failure = { code: error.code, reason: error.message };
    return { name, counts: NO_COUNTS, lines: [`${name} failed: ${error.message} (${error.code})`], failure };
  }
}

/** Failures of the graph: no entry can go on. */
const ENDS_ALL: ReadonlySet<ErrorCode> = new Set(["DATABASE_UNAVAILABLE", "DATABASE_LOCKED", "BAD_CONFIGURATION"]);

async function doEntry(entry: SyncEntry, surroundings: SyncSurroundings): Promise<Done> {
  const { graph, signal, terminal } = surroundings;
  switch (entry.kind) {
    case "fetch": {
      const feed = createFeed(entry.request, graph.config.services, new Date().toISOString().slice(0, 10));
      const http = servicesHttp(graph.config, terminal, signal);
      const report = await fetchFeed(feed, entry.name, { graph, http, terminal, signal });
      const lines = fetchSummary(entry.name, report);
      return { counts: report, lines, ...(report.failure ? { failure: report.failure } : {}) };
    }
    case "enrich": {
      const report = await enrichFrom(entry.from, graph, signal, terminal);
      return { counts: report.counts, lines: enrichSummary(entry.name, report) };
    }
    case "ingest":
      return ingestNew(entry, surroundings);
  }
}

/** Reads the files that are new or have changed. */
async function ingestNew(
  { name, inputs, format }: Extract<SyncEntry, { kind: "ingest" }>,
  { graph, signal, terminal, seen }: SyncSurroundings,
): Promise<Done> {
  let counts = NO_COUNTS;
  const lines: string[] = [];
  let failure: Synced["failure"];
  const passOver = (path: string, error: unknown) => {
    if (!(error instanceof AppError) || ENDS_ALL.has(error.code)) throw error;
    failure = { code: error.code, reason: error.message };
    lines.push(`${path} could not be read, or not to its end: ${error.message}`);
  };
  for (const { path, bytes, changedAt } of await expandInputPaths(inputs, passOver)) {
    const state = `${bytes ?? ""} ${changedAt ?? ""}`;
    if (signal.aborted || seen.get(path) === state) continue;
    try {
      const stream = await rawInput(path, process.stdin);
      for await (const line of graph.ingest({ name: path, stream, ...(format ? { format } : {}) })) {
        if (line.type === "report") counts = addCounts(counts, line.report);
        else if ("leftOut" in line.progress) terminal.note(line.progress.leftOut);
        if (line.type === "report" && line.deadLetters)
          lines.push(`rejected records and their reasons: ${line.deadLetters}`);
      }
      seen.set(path, state);
    } catch (error) {
      passOver(path, error);
    }
  }
  return { counts, lines: [`${name}: ${countsLine(counts)}`, ...lines], ...(failure ? { failure } : {}) };
}
