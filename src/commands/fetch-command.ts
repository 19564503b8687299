import { createFeed } from "../sources/services/create-feed.js";
import { readFetchRequest } from "../sources/services/fetch-request.js";
import { fetchFeed } from "./fetch-feed.js";
import { fetchSummary } from "./fetch-summary.js";
import { openGraphSide } from "./graph-side.js";
import { servicesHttp } from "./services-http.js";
import { stopSignal } from "./stop-signal.js";
import type { Terminal } from "./terminal.js";

export interface FetchCommandOptions {
  readonly query?: string;
  readonly filter?: string;
  readonly ids?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly json: boolean;
}

const FAILED = 1;
const SOME_REJECTED = 3;

/** Brings papers of a service into the graph. */
export async function fetchCommand(
  service: string,
  { json, ...asked }: FetchCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const request = readFetchRequest(service, asked);
  const graph = await openGraphSide(terminal);
  try {
    const signal = stopSignal(graph.config.isUnderNpm);
    const http = servicesHttp(graph.config, terminal, signal);
    const feed = createFeed(request, graph.config.services, new Date().toISOString().slice(0, 10));
    const report = await fetchFeed(feed, request.service, { graph, http, terminal, signal });
    if (json) terminal.print(JSON.stringify(report));
    else for (const line of fetchSummary(request.service, report)) terminal.print(line);
    if (report.failure || report.stopped) return FAILED;
    return report.rejected > 0 ? SOME_REJECTED : 0;
  } finally {
    await graph.close();
  }
}
