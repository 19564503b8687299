import type { LackingPaper } from "../ingest/lacking.js";
import { broughtBy, LACKS, type Lack } from "../model/lack.js";
import type { PaperRecord } from "../model/paper-record.js";
import type { Http } from "../sources/http.js";
import { readText } from "../sources/read-text.js";
import type { Finder } from "../sources/services/finder.js";
import { addCounts, NO_COUNTS, type RunCounts } from "../write/run-ledger.js";
import { enrichTask } from "./enrich-task.js";
import type { GraphSide } from "./graph-side.js";
import { lackingTask } from "./lacking-task.js";

/** What came of looking for records of papers. */
export interface EnrichReport {
  /** How many papers lack something that could be brought. */
  readonly lacking: number;
  readonly foundById: number;
  readonly foundByWords: number;
  readonly notFound: readonly { readonly id: string; readonly title: string }[];
  readonly counts: RunCounts;
}

/** All papers that lack one of the things, page by page. */
export async function* lackingPages(
  graph: GraphSide,
  of: readonly Lack[],
  source?: string,
): AsyncGenerator<readonly LackingPaper[]> {
  for (let after: string | undefined = ""; after !== undefined; ) {
    const page: { readonly papers: readonly LackingPaper[]; readonly next?: string } = await graph.run(lackingTask, {
      of,
      after,
      ...(source === undefined ? {} : { source }),
    });
    after = page.next;
    if (page.papers.length > 0) yield page.papers;
  }
}

/** Looks for each paper that lacks something in a service: by its id, else by its words. */
export async function enrichFromService(
  finder: Finder,
  { graph, http, onProgress }: { graph: GraphSide; http: Http; onProgress: (report: EnrichReport) => void },
): Promise<EnrichReport> {
  let report: EnrichReport = { lacking: 0, foundById: 0, foundByWords: 0, notFound: [], counts: NO_COUNTS };
  const take = async (name: string, records: readonly PaperRecord[]) => {
    if (records.length === 0) return new Set<string>();
    const { papers, counts } = await graph.run(enrichTask, { name, records });
    report = { ...report, counts: addCounts(report.counts, counts) };
    return new Set(papers);
  };
  const recordsOf = async (name: string, text: string) =>
    (await readText(finder.format, name, text)).flatMap((item) => (item.type === "record" ? [item.record] : []));
  for await (const papers of lackingPages(graph, finder.brings, finder.source)) {
    report = { ...report, lacking: report.lacking + papers.length };
    const found = new Set<string>();
    const ids = papers.flatMap(({ externalIds }) => finder.idOf(externalIds) ?? []);
    for await (const page of finder.byIds(ids).pages(undefined, http)) {
      for (const id of await take(page.name, await recordsOf(page.name, page.text))) found.add(id);
    }
    const byId = found.size;
    report = { ...report, foundById: report.foundById + byId };
    for (const paper of papers) {
      if (found.has(paper.id)) continue;
      for await (const text of finder.search(paper, http)) {
        // An answer may hold the record of another paper of this graph too.
        for (const id of await take(finder.source, await recordsOf(finder.source, text))) found.add(id);
        if (found.has(paper.id)) break;
      }
      if (!found.has(paper.id))
        report = { ...report, notFound: [...report.notFound, { id: paper.id, title: paper.title }] };
      onProgress(report);
    }
    report = { ...report, foundByWords: report.foundByWords + found.size - byId };
  }
  return report;
}

/** Takes from records that are at hand what papers lack. */
export async function enrichFromRecords(
  batches: AsyncIterable<readonly PaperRecord[]>,
  name: string,
  graph: GraphSide,
): Promise<EnrichReport> {
  const before: LackingPaper[] = [];
  for await (const papers of lackingPages(graph, LACKS)) before.push(...papers);
  const found = new Set<string>();
  const brought = new Set<Lack>();
  let counts = NO_COUNTS;
  for await (const records of batches) {
    for (const record of records) for (const lack of broughtBy(record)) brought.add(lack);
    const taken = await graph.run(enrichTask, { name, records });
    for (const id of taken.papers) found.add(id);
    counts = addCounts(counts, taken.counts);
  }
  const lacking = before.filter(({ lacks }) => lacks.some((lack) => brought.has(lack)));
  const notFound = lacking.filter(({ id }) => !found.has(id)).map(({ id, title }) => ({ id, title }));
  const byWords = lacking.length - notFound.length;
  return { lacking: lacking.length, foundById: 0, foundByWords: byWords, notFound, counts };
}
