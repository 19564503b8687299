import { AppError } from "../errors.js";
import type { NodeKind } from "../model/node-kind.js";
import { RELATION_NAMES, RELATIONS, type RelationName } from "../model/relations.js";
import type { DegreeStatistics } from "./degree-statistics.js";
import { conjunctsOf, type Filter, type NodesFilter } from "./filter.js";

/** Most nodes and relationships that the answer of one filter may meet: a few seconds' work for either engine. */
const MOST_MET = 2_000_000;

/** What a part of a filter meets, and where in it that is: `methods.papers`. */
export interface Work {
  readonly met: number;
  /** The step that meets most, and how many. */
  readonly worst: { readonly path: string; readonly met: number };
}

export const NO_WORK: Work = { met: 0, worst: { path: "", met: 0 } };

export function work(path: string, met: number): Work {
  return { met, worst: { path, met } };
}

export function addWork(left: Work, right: Work): Work {
  return { met: left.met + right.met, worst: left.worst.met >= right.worst.met ? left.worst : right.worst };
}

/** Nodes at which a part of a filter is asked. */
export interface Asked {
  readonly rows: number;
  /** Whether each node is among them once, so that a walk from them meets a relationship once at most. */
  readonly distinct: boolean;
}

/** How many relationships of a relation a walk from some nodes meets: more than the mean, since most were reached by one. */
export function metFrom(
  relation: RelationName,
  { rows, distinct }: Asked,
  { relations, nodes }: DegreeStatistics,
): number {
  const { total, reached } = relations[relation];
  if (!distinct) return rows * reached;
  return rows >= nodes[RELATIONS[relation].of] ? total : Math.min(total, rows * reached);
}

/** How many relationships of a relation are met by walking back along it, from nodes that it leads to. */
export function metFromFarEnd(relation: RelationName, far: Asked | NodesFilter, statistics: DegreeStatistics): number {
  const back = reverseOf(relation);
  if (!back) return statistics.relations[relation].total;
  if (!("ids" in far)) return metFrom(back, far, statistics);
  const { counter } = RELATIONS[back];
  const stored = counter === undefined ? undefined : far.degrees[counter];
  return stored ?? metFrom(back, { rows: far.ids.length, distinct: true }, statistics);
}

/** The relation that reads the same relationships from their other end; undefined where no list does. */
export function reverseOf(relation: RelationName): RelationName | undefined {
  return REVERSE.get(relation);
}

const REVERSE = new Map(
  RELATION_NAMES.flatMap((name) => {
    const { type, direction } = RELATIONS[name];
    const back = RELATION_NAMES.find(
      (each) => RELATIONS[each].type === type && RELATIONS[each].direction !== direction,
    );
    return back ? [[name, back] as const] : [];
  }),
);

/** What the tests of some nodes meet, one after the other, and how many nodes may pass all of them. */
export function testsWork(
  kind: NodeKind,
  filters: readonly Filter[],
  asked: Asked,
  statistics: DegreeStatistics,
  path = "",
): { readonly work: Work; readonly rows: number } {
  let rows = asked.rows;
  let all = NO_WORK;
  for (const filter of filters) {
    all = addWork(all, testWork(kind, filter, { ...asked, rows }, statistics, path));
    rows = Math.min(rows, passing(filter, statistics));
  }
  return { work: all, rows };
}

function testWork(kind: NodeKind, filter: Filter, asked: Asked, statistics: DegreeStatistics, path: string): Work {
  switch (filter.kind) {
    case "all":
      return testsWork(kind, filter.of, asked, statistics, path).work;
    case "any":
      return filter.of
        .map((part) => testWork(kind, part, asked, statistics, path))
        .reduce((left, right) => addWork(left, right), NO_WORK);
    case "not":
      return testWork(kind, filter.of, asked, statistics, path);
    case "neighbour":
    case "neighbourCount": {
      const { relation, where } = filter;
      const here = `${path}${path && "."}${RELATIONS[relation].field}`;
      const met = metFrom(relation, asked, statistics);
      const far = { rows: met, distinct: false };
      return addWork(
        work(here, met),
        testsWork(RELATIONS[relation].node, conjunctsOf(where), far, statistics, here).work,
      );
    }
    default:
      return NO_WORK;
  }
}

/** How many nodes may pass a test: few where it names nodes by key. */
function passing(filter: Filter, statistics: DegreeStatistics): number {
  if (filter.kind === "nodes") return filter.ids.length;
  if (filter.kind !== "neighbour" || filter.quantifier !== "some") return Number.POSITIVE_INFINITY;
  const nodes = conjunctsOf(filter.where).find((part) => part.kind === "nodes");
  return nodes ? metFromFarEnd(filter.relation, nodes, statistics) : Number.POSITIVE_INFINITY;
}

/** Refuses what would meet more than the limit, with the figure and what to narrow. */
export function refuseTooMuch({ met, worst }: Work): void {
  if (met <= MOST_MET) return;
  const figure = (value: number) => Math.round(value).toLocaleString("en");
  throw new AppError(
    "LIMIT_EXCEEDED",
    `expected a filter that meets at most ${figure(MOST_MET)} relationships, but this one may meet ${figure(met)}, most of them at ${worst.path}: name a node there by id or name, or ask for fewer neighbours of neighbours`,
  );
}
