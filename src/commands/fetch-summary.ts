import type { FetchReport } from "./fetch-feed.js";
import { countsLine } from "./ingest-summary.js";

/** What a person is told after a fetch. */
export function fetchSummary(name: string, report: FetchReport): readonly string[] {
  const { pages, seconds, failure, stopped, deadLetters } = report;
  return [
    `${name}: ${countsLine(report)}, ${pages} ${pages === 1 ? "page" : "pages"}, ${seconds.toFixed(1)} s`,
    ...deadLetters.map((path) => `rejected records and their reasons: ${path}`),
    ...(failure ? [`${name} was not fetched to its end: ${failure.reason} (${failure.code})`] : []),
    ...(failure || stopped ? ["what came is in the graph; the same command goes on from there"] : []),
  ];
}
