import type { GraphStore } from "../store/graph-store.js";
import { calendarOf, windowEnd } from "./date-window.js";
import { conjunctsOf, type NeighbourFilter } from "./filter.js";
import type { FilterPlan } from "./filter-plan.js";
import type { Stretch } from "./list-statements.js";
import { walks } from "./normal-form.js";

/** A way to read a stretch of a list: all of it, or a part of it that may be enough. */
export interface Attempt {
  readonly plan: FilterPlan;
  readonly stretch: Stretch;
}

/** So many times as many papers as a page would need on average; then so many times more. */
const AMPLE = 3;
const WIDER = 8;
/** Testing a paper for a neighbour costs about as much as reading so many from the neighbour's end. */
const COST_OF_A_TEST = 5;
/** How many papers in one a test of properties lets pass, where nothing is known. */
const UNKNOWN_PART = 1 / 5;

/**
 * The ways to read a stretch of a list of papers by date, to be tried in turn until a page is full: among the papers of
 * a window of days, of a wider one, and at last all of them. A filter that starts from a hub is tested on each paper of
 * the window instead. Neo4j needs no window where it reads its index of dates until the page is full.
 */
export async function attemptsAt(
  store: GraphStore,
  plan: FilterPlan,
  stretch: Stretch,
  limit: number,
): Promise<readonly Attempt[]> {
  const [first] = stretch.keys;
  const hub = hubOf(plan);
  const isByDay = plan.kind === "Paper" && first?.expression === "n.publishedOn" && !first.nullable;
  const canStart = plan.source.from === "all" ? store.engine === "embedded" : hub !== undefined;
  if (!isByDay || !canStart) return [{ plan, stretch }];
  const calendar = await calendarOf(store);
  const part = hub ? Math.min(1, plan.rows / calendar.papers) : plan.tests.length === 0 ? 1 : UNKNOWN_PART;
  const newestFirst = first.descending !== stretch.backward;
  const [from] = stretch.from ?? [];
  const tested: FilterPlan = hub ? { ...plan, source: { from: "all" }, tests: withHub(plan, hub) } : plan;
  const narrow = [AMPLE, AMPLE * WIDER].flatMap((times): readonly Attempt[] => {
    const wanted = (times * limit) / part;
    if (hub && wanted * COST_OF_A_TEST > plan.rows) return [];
    const day = windowEnd(calendar, wanted, { newestFirst, ...(typeof from === "string" ? { from } : {}) });
    return day === undefined ? [] : [{ plan: tested, stretch: { ...stretch, until: day } }];
  });
  return [...narrow, { plan, stretch }];
}

/** The one node, named by key, that a plan starts from; undefined where it starts otherwise. */
function hubOf({ source }: FilterPlan): NeighbourFilter | undefined {
  if (source.from !== "neighbours" || source.far.tests.length > 0) return undefined;
  return source.far.source.from === "nodes" ? source.of : undefined;
}

function withHub({ tests }: FilterPlan, hub: NeighbourFilter): FilterPlan["tests"] {
  return [...tests, hub].flatMap(conjunctsOf).toSorted((a, b) => Number(walks(a)) - Number(walks(b)));
}
