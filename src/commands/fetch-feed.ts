import { Readable } from "node:stream";
import { AppError, type ErrorCode } from "../errors.js";
import type { Http } from "../sources/http.js";
import type { Feed } from "../sources/services/feed.js";
import { addCounts, NO_COUNTS, type RunCounts } from "../write/run-ledger.js";
import type { GraphSide } from "./graph-side.js";
import { placeTask } from "./place-task.js";
import { progressReporter, type Terminal } from "./terminal.js";

/** What came of asking a service. */
export interface FetchReport extends RunCounts {
  readonly pages: number;
  /** Entries in the ledger, of the pages that changed the graph. */
  readonly runIds: readonly string[];
  readonly seconds: number;
  /** Where the rejected records are, when there are any. */
  readonly deadLetters: readonly string[];
  /** Why it ended before all was fetched. */
  readonly failure?: { readonly code: ErrorCode; readonly reason: string };
  /** It was told to stop before all was fetched. */
  readonly stopped: boolean;
}

export interface FetchSurroundings {
  readonly graph: GraphSide;
  readonly http: Http;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

/**
 * Brings what a service answers into the graph, page by page; each page's place is kept when the page is in, so that
 * whatever ends it, it goes on from there.
 */
export async function fetchFeed(
  feed: Feed,
  name: string,
  { graph, http, terminal, signal }: FetchSurroundings,
): Promise<FetchReport> {
  const started = Date.now();
  const { key, source, format } = feed;
  let counts = NO_COUNTS;
  let pages = 0;
  const runIds: string[] = [];
  const deadLetters: string[] = [];
  const report = progressReporter(terminal, name, () => undefined);
  const ended = (rest: Pick<FetchReport, "failure" | "stopped">): FetchReport => ({
    ...counts,
    pages,
    runIds,
    seconds: (Date.now() - started) / 1000,
    deadLetters,
    ...rest,
  });
  try {
    const from = await graph.run(placeTask, { key, source });
    for await (const page of feed.pages(from ?? undefined, http)) {
      pages += 1;
      for await (const line of graph.ingest({ name: page.name, stream: Readable.from([page.text]), format })) {
        if (line.type === "report") {
          counts = addCounts(counts, line.report);
          runIds.push(...(line.report.runId === undefined ? [] : [line.report.runId]));
          deadLetters.push(...(line.deadLetters === undefined ? [] : [line.deadLetters]));
        } else if ("leftOut" in line.progress) terminal.note(line.progress.leftOut);
        else report(addCounts(counts, line.progress));
      }
      if (page.place !== undefined) await graph.run(placeTask, { key, source, place: page.place });
      if (signal.aborted) return ended({ stopped: true });
    }
    return ended({ stopped: false });
  } catch (error) {
    if (signal.aborted) return ended({ stopped: true });
    if (!(error instanceof AppError) || !ENDS_A_FETCH.has(error.code)) throw error;
    return ended({ stopped: false, failure: { code: error.code, reason: error.message } });
  }
}

/** Failures of the service, not of the graph. */
const ENDS_A_FETCH: ReadonlySet<ErrorCode> = new Set(["SERVICE_FAILED", "LIMIT_EXCEEDED", "BAD_FILE"]);
