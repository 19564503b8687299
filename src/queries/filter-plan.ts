import type { NodeKind } from "../model/node-kind.js";
import { RELATIONS } from "../model/relations.js";
import type { GraphStore } from "../store/graph-store.js";
import { type DegreeStatistics, degreeStatistics } from "./degree-statistics.js";
import { conjunctsOf, type Filter, type FilteredKind, type NeighbourFilter, type NodesFilter } from "./filter.js";
import { addWork, metFromFarEnd, NO_WORK, refuseTooMuch, testsWork, type Work, work } from "./filter-work.js";
import { isNothing, normalForm, walks } from "./normal-form.js";
import { resolveFilter } from "./resolve-filter.js";

/** Where the walk of a filter starts: at nodes looked up, at the far end of a relation, or at every node of the kind. */
export type Source =
  | { readonly from: "all" }
  | { readonly from: "nodes"; readonly nodes: NodesFilter }
  | { readonly from: "neighbours"; readonly of: NeighbourFilter; readonly far: FilterPlan }
  | { readonly from: "either"; readonly of: readonly FilterPlan[] };

/** How the nodes of one kind that a filter asks for are found: from a source, by tests of what it gives, in order. */
export interface FilterPlan {
  readonly kind: NodeKind;
  readonly source: Source;
  /** In normal form, the cheapest first. */
  readonly tests: readonly Filter[];
  /** At most so many nodes pass. */
  readonly rows: number;
  readonly work: Work;
}

/**
 * Plans a filter: the nodes it names are looked up, and the walk starts from the rarest of them. LIMIT_EXCEEDED where
 * even the best way meets too much.
 */
export async function planFilter(store: GraphStore, { kind, filter }: FilteredKind): Promise<FilterPlan> {
  const resolved = normalForm(await resolveFilter(store, { kind, filter: normalForm(filter) }));
  const plan = await bestPlan(kind, resolved, () => degreeStatistics(store));
  refuseTooMuch(plan.work);
  return plan;
}

async function bestPlan(
  kind: NodeKind,
  filter: Filter,
  statistics: () => Promise<DegreeStatistics>,
): Promise<FilterPlan> {
  const tests = conjunctsOf(filter);
  // What no relationship is met for needs no statistics, and most lists are like that.
  if (!walks(filter)) {
    const nodes = tests.find((test) => test.kind === "nodes");
    const source: Source = nodes ? { from: "nodes", nodes } : { from: "all" };
    const rows = isNothing(filter) ? 0 : (nodes?.ids.length ?? Number.POSITIVE_INFINITY);
    return { kind, source, tests: tests.filter((test) => test !== nodes), rows, work: NO_WORK };
  }
  return cheapestPlan(kind, filter, await statistics());
}

/** The plan of a filter in normal form, looked up, that meets least. */
export function cheapestPlan(kind: NodeKind, filter: Filter, statistics: DegreeStatistics): FilterPlan {
  const tests = conjunctsOf(filter);
  const plans = [undefined, ...tests].flatMap((anchor) => {
    const start = startFrom(kind, anchor, statistics);
    if (!start) return [];
    const rest = tests
      .filter((test) => test !== anchor)
      .map((test) => ({ test, met: testsWork(kind, [test], { rows: 1, distinct: true }, statistics).work.met }))
      .toSorted((a, b) => a.met - b.met)
      .map(({ test }) => test);
    const tested = testsWork(kind, rest, { rows: start.rows, distinct: true }, statistics);
    return [{ kind, source: start.source, tests: rest, rows: tested.rows, work: addWork(start.work, tested.work) }];
  });
  return plans.reduce((best, plan) => (plan.work.met < best.work.met ? plan : best));
}

/** What starting from a test meets, and how many nodes that gives; undefined for a test that is no place to start. */
function startFrom(
  kind: NodeKind,
  anchor: Filter | undefined,
  statistics: DegreeStatistics,
): { readonly source: Source; readonly rows: number; readonly work: Work } | undefined {
  switch (anchor?.kind) {
    case undefined: {
      const rows = statistics.nodes[kind];
      return { source: { from: "all" }, rows, work: work(kind, rows) };
    }
    case "nodes":
      return { source: { from: "nodes", nodes: anchor }, rows: anchor.ids.length, work: work("", anchor.ids.length) };
    case "neighbour": {
      if (anchor.quantifier !== "some") return undefined;
      const { node, field } = RELATIONS[anchor.relation];
      const far = cheapestPlan(node, anchor.where, statistics);
      const start = far.source.from === "nodes" ? far.source.nodes : { rows: far.rows, distinct: true };
      const met = metFromFarEnd(anchor.relation, start, statistics);
      const rows = Math.min(met, statistics.nodes[kind]);
      const path = far.work.worst.path;
      const worst = { ...far.work.worst, path: path ? `${field}.${path}` : field };
      return {
        source: { from: "neighbours", of: anchor, far },
        rows,
        work: addWork({ ...far.work, worst }, work(field, met)),
      };
    }
    case "any": {
      const of = anchor.of.map((part) => cheapestPlan(kind, part, statistics));
      if (of.some(({ source }) => source.from === "all")) return undefined;
      const rows = of.reduce((sum, plan) => sum + plan.rows, 0);
      return {
        source: { from: "either", of },
        rows: Math.min(rows, statistics.nodes[kind]),
        work: of.map((plan) => plan.work).reduce(addWork),
      };
    }
    default:
      return undefined;
  }
}
