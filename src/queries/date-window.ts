import type { GraphRow, GraphStore, Parameters } from "../store/graph-store.js";
import { keptAWhile } from "./kept-a-while.js";
import { type Query, runQuery } from "./query.js";

type MonthRow = GraphRow & { readonly month: string; readonly papers: number };

/** How many papers were published in each month that has any, the earliest first. */
export const papersByMonth: Query<Parameters, MonthRow> = {
  name: "papersByMonth",
  text: () =>
    "MATCH (p:Paper) WHERE p.publishedOn IS NOT NULL WITH substring(p.publishedOn, 0, 7) AS month, count(p) AS papers RETURN month, papers ORDER BY month",
};

/** Fewer papers than this are read whole as fast as in part. */
const WORTH_A_WINDOW = 5_000;

/** The papers that have a day of publication, by month. */
export interface Calendar {
  readonly months: readonly MonthRow[];
  readonly papers: number;
}

/** The calendar of a graph, at most a minute old: where windows end needs no more. */
export const calendarOf: (store: GraphStore) => Promise<Calendar> = keptAWhile(async (store) => {
  const months = await runQuery(store, papersByMonth, {});
  return { months, papers: months.reduce((sum, { papers }) => sum + papers, 0) };
});

/**
 * The far end of a window of days that holds about so many papers, read from a day on, or from the newest or the oldest
 * paper; undefined where that is all papers or nearly all.
 */
export function windowEnd(
  { months, papers }: Calendar,
  wanted: number,
  { newestFirst, from }: { readonly newestFirst: boolean; readonly from?: string },
): string | undefined {
  if (papers < WORTH_A_WINDOW || wanted > papers / 2) return undefined;
  let held = 0;
  for (const { month, papers } of newestFirst ? months.toReversed() : months) {
    if (from !== undefined && (newestFirst ? month > from : month < from.slice(0, 7))) continue;
    // The month that a place stands in may be behind it for the most part.
    if (from === undefined || !from.startsWith(month)) held += papers;
    // Days are texts that begin with their month: all of them lie before a month followed by a later sign.
    if (held >= wanted) return newestFirst ? month : `${month}~`;
  }
  return undefined;
}
