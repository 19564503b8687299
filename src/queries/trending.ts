import type { Dimension } from "../model/dimension.js";
import type { NodeId } from "../model/ids.js";
import type { GraphRow, GraphStore } from "../store/graph-store.js";
import { compareText } from "../util/compare-text.js";
import type { Filter } from "./filter.js";
import { type Growth, growthOf } from "./growth.js";
import { askListCount } from "./list-page.js";
import { askGroupSizes } from "./paper-counts.js";
import { type Query, runQuery } from "./query.js";

export interface TrendingRequest {
  /** One whose values are nodes. */
  readonly dimension: Dimension;
  readonly filter: Filter;
  /** Last day looked at; the day of the newest paper where absent. */
  readonly until?: string;
  /** Days looked at. */
  readonly window: number;
  /** Days before them that they are held against. */
  readonly baseline: number;
  readonly minConfidence: number;
  readonly first: number;
}

export interface Trend extends Growth {
  readonly id: NodeId;
  readonly count: number;
  readonly countBefore: number;
}

/** What grew between two stretches of days; both ends of each belong to it. */
export interface Trending {
  readonly since: string;
  readonly until: string;
  readonly baselineSince: string;
  readonly papers: number;
  readonly papersBefore: number;
  readonly trends: readonly Trend[];
}

/** Fewer papers than this are no trend, whatever there was before. */
const FEWEST = 3;
/** What chance brings about more often than this is no trend. */
const MOST_PROBABLE = 0.01;

export const newestDay: Query<Record<string, never>, GraphRow & { readonly day: string }> = {
  name: "newestDay",
  text: () => "MATCH (p:Paper) WHERE p.publishedOn IS NOT NULL RETURN p.publishedOn AS day ORDER BY day DESC LIMIT 1",
};

/**
 * The nodes whose share of the papers grew most, by the lower bound of the growth; only those of at least three papers
 * whose growth chance would bring about once in a hundred cases at most. Null where no paper has a day. LIMIT_EXCEEDED where there is too much to count.
 */
export async function askTrending(store: GraphStore, request: TrendingRequest): Promise<Trending | null> {
  const until = request.until ?? (await runQuery(store, newestDay, {}))[0]?.day;
  if (until === undefined) return null;
  const since = daysBefore(until, request.window - 1);
  const baselineUntil = daysBefore(since, 1);
  const baselineSince = daysBefore(baselineUntil, request.baseline - 1);
  const of = (first: string, last: string) => between(request.filter, first, last);
  const sizes = (filter: Filter, least: number) =>
    askGroupSizes(store, { filter, by: [request.dimension], minConfidence: request.minConfidence, least });
  const [now, before] = [of(since, until), of(baselineSince, baselineUntil)];
  const [papers, papersBefore, counts, countsBefore] = await Promise.all([
    askListCount(store, { kind: "Paper", filter: now }),
    askListCount(store, { kind: "Paper", filter: before }),
    sizes(now, FEWEST),
    sizes(before, 1),
  ]);
  const trends = [...counts].map(([id, count]) => {
    const countBefore = countsBefore.get(id) ?? 0;
    return { id, count, countBefore, ...growthOf({ count, papers, countBefore, papersBefore }) };
  });
  return {
    since,
    until,
    baselineSince,
    papers,
    papersBefore,
    trends: trends
      .filter(({ growth, probability }) => growth > 1 && probability <= MOST_PROBABLE)
      .sort((a, b) => b.growthAtLeast - a.growthAtLeast || b.count - a.count || compareText(a.id, b.id))
      .slice(0, request.first),
  };
}

function between(filter: Filter, first: string, last: string): Filter {
  const day = { kind: "property", property: "publishedOn" } as const;
  return {
    kind: "all",
    of: [filter, { ...day, test: "atLeast", value: first }, { ...day, test: "atMost", value: last }],
  };
}

function daysBefore(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}
