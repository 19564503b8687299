import type { NodeKind } from "../model/node-kind.js";
import { NODE_KINDS } from "../model/node-kind.js";
import { RELATION_NAMES, RELATIONS, type RelationName } from "../model/relations.js";
import type { GraphRow, GraphStore, Parameters } from "../store/graph-store.js";
import { keptAWhile } from "./kept-a-while.js";
import { type Query, runQuery } from "./query.js";

/** How far nodes lead along a relation. */
export interface DegreeStatistics {
  /** How many nodes there are of each kind. */
  readonly nodes: { readonly [Kind in NodeKind]: number };
  readonly relations: { readonly [Name in RelationName]: RelationDegrees };
}

export interface RelationDegrees {
  /** How many relationships there are. */
  readonly total: number;
  /** Mean degree of a node that was reached by one of them: hubs are reached more often than others. */
  readonly reached: number;
}

type SumsRow = GraphRow & { readonly nodes: number; readonly sums: readonly (number | null)[] };

/** How many nodes a kind has, and for each of its relations the sum of the degrees and of their squares. */
export function degreeSums(kind: NodeKind): Query<Parameters, SumsRow> {
  const names = relationsOf(kind);
  const degree = names.map((name, at) => {
    const { counter, direction, type } = RELATIONS[name];
    if (counter) return `coalesce(n.${counter}, 0) AS d${at}`;
    return `COUNT { ${direction === "out" ? `(n)-[:${type}]->()` : `(n)<-[:${type}]-()`} } AS d${at}`;
  });
  const sums = names.flatMap((_, at) => [`sum(d${at}) AS s${at}`, `sum(d${at} * d${at}) AS q${at}`]);
  const columns = names.flatMap((_, at) => [`s${at}`, `q${at}`]);
  return {
    name: `degreeSums ${kind}`,
    text: () =>
      `MATCH (n:${kind}) WITH ${["n", ...degree].join(", ")}\nWITH ${["count(n) AS nodes", ...sums].join(", ")}\nRETURN nodes, [${columns.join(", ")}] AS sums`,
  };
}

/** The statistics of a graph, at most a minute old. */
export const degreeStatistics: (store: GraphStore) => Promise<DegreeStatistics> = keptAWhile(read);

function relationsOf(kind: NodeKind): readonly RelationName[] {
  return RELATION_NAMES.filter((name) => RELATIONS[name].of === kind);
}

async function read(store: GraphStore): Promise<DegreeStatistics> {
  const nodes: Partial<Record<NodeKind, number>> = {};
  const relations: Partial<Record<RelationName, RelationDegrees>> = {};
  for (const kind of NODE_KINDS) {
    const [row] = await runQuery(store, degreeSums(kind), {});
    nodes[kind] = row?.nodes ?? 0;
    for (const [at, name] of relationsOf(kind).entries()) {
      const total = row?.sums[2 * at] ?? 0;
      relations[name] = { total, reached: total === 0 ? 0 : (row?.sums[2 * at + 1] ?? 0) / total };
    }
  }
  return { nodes, relations } as DegreeStatistics;
}
