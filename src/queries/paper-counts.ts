import { type Dimension, isOfNodes, type PaperCountOrder, placeOf } from "../model/dimension.js";
import type { NodeId } from "../model/ids.js";
import { RELATIONS, type RelationName } from "../model/relations.js";
import type { EngineName, GraphRow, GraphStore, Statement } from "../store/graph-store.js";
import type { CursorKey } from "../util/cursor.js";
import { degreeStatistics } from "./degree-statistics.js";
import type { Filter } from "./filter.js";
import { filterCypher } from "./filter-cypher.js";
import { type FilterPlan, planFilter } from "./filter-plan.js";
import { addWork, metFrom, refuseTooMuch, work } from "./filter-work.js";
import { beyondItem, orderTerms, type SortKey } from "./keyset.js";
import { believed } from "./mention-cypher.js";
import { type Page, pageOf } from "./page.js";
import { relationPattern } from "./relation-cypher.js";

export interface PaperCountsChoice {
  readonly filter: Filter;
  /** One or two; the same twice counts the papers that have both values. */
  readonly by: readonly Dimension[];
  /** Of mentions. */
  readonly minConfidence: number;
}

export interface PaperCountsRequest extends PaperCountsChoice {
  readonly order: PaperCountOrder;
  readonly first: number;
  /** The sort keys of the group to go on after. */
  readonly after?: readonly CursorKey[];
}

/** Papers that have the same values. */
export interface PaperGroup {
  readonly paperCount: number;
  /** A value for each dimension; of a node its name and id. */
  readonly values: readonly { readonly value: string; readonly id?: NodeId }[];
  /** Its sort keys, for a cursor. */
  readonly keys: readonly CursorKey[];
}

type GroupRow = GraphRow & { readonly papers: number } & { readonly [column: string]: string | number };

/** How many sort keys the cursor of a group holds. */
export function groupKeys(by: readonly Dimension[], order: PaperCountOrder): readonly SortKey[] {
  const values = by.flatMap((dimension, at) => columnsOf(dimension, at));
  const keys = values.map((expression) => ({ expression, descending: false, nullable: false }));
  return order === "VALUE" ? keys : [{ expression: "papers", descending: true, nullable: false }, ...keys];
}

/**
 * One page of the groups that papers fall into by what they have: a paper with several values of a dimension is in a
 * group for each, one with none in no group. LIMIT_EXCEEDED where the papers have too many values to go through.
 */
export async function askPaperCounts(store: GraphStore, request: PaperCountsRequest): Promise<Page<PaperGroup>> {
  const { by, order, first, after } = request;
  const plan = await planCounts(store, request);
  const keys = groupKeys(by, order);
  const { text, parameters } = pageOfGroups(plan, request, store.engine);
  const rows = await store.read<GroupRow>({ text, parameters: { ...parameters, limit: first + 1 } });
  const groups = rows.map((row) => ({
    paperCount: row.papers,
    values: by.map((dimension, at) => ({
      value: String(row[`k${at}`]),
      ...(isOfNodes(dimension) ? { id: row[`i${at}`] as NodeId } : {}),
    })),
    keys: keys.map(({ expression }) => row[expression] ?? null),
  }));
  return pageOf(groups, { size: first, backward: false, ...(after ? { from: after } : {}) });
}

/** How many papers each node of a dimension has, of those that have at least so many. */
export async function askGroupSizes(
  store: GraphStore,
  choice: PaperCountsChoice & { readonly least: number },
): Promise<ReadonlyMap<NodeId, number>> {
  const { text, parameters } = groupSizes(await planCounts(store, choice), choice, store.engine);
  const rows = await store.read<GraphRow & { readonly id: NodeId; readonly papers: number }>({ text, parameters });
  return new Map(rows.map(({ id, papers }) => [id, papers]));
}

export function groupSizes(
  plan: FilterPlan,
  { least, ...choice }: PaperCountsChoice & { readonly least: number },
  engine: EngineName,
): Statement {
  const { text, parameters } = groups(plan, choice, engine);
  return {
    text: `${text}\nWHERE papers >= $least\nRETURN i0 AS id, papers AS papers`,
    parameters: { ...parameters, least },
  };
}

/** How many groups there are. */
export async function askPaperCountTotal(store: GraphStore, choice: PaperCountsChoice): Promise<number> {
  const { text, parameters } = groups(await planCounts(store, choice), choice, store.engine);
  const [row] = await store.read<GraphRow & { readonly total: number }>({
    text: `${text}\nRETURN count(papers) AS total`,
    parameters,
  });
  return row?.total ?? 0;
}

export function pageOfGroups(
  plan: FilterPlan,
  { by, order, after, ...choice }: Omit<PaperCountsRequest, "first">,
  engine: EngineName,
): Statement {
  const keys = groupKeys(by, order);
  const { text, parameters } = groups(plan, { by, ...choice }, engine);
  const beyond = after ? beyondItem(keys, after, false) : { text: "", parameters: {} };
  const columns = ["papers", ...by.flatMap((dimension, at) => columnsOf(dimension, at))];
  return {
    text: [
      text,
      ...(beyond.text ? [`WHERE ${beyond.text}`] : []),
      `RETURN ${columns.map((column) => `${column} AS ${column}`).join(", ")} ORDER BY ${orderTerms(keys, false)} LIMIT $limit`,
    ].join("\n"),
    parameters: { ...parameters, ...beyond.parameters },
  };
}

/** Clauses that end in a WITH of the columns of each group and `papers`, how many it has. */
function groups(plan: FilterPlan, { by, minConfidence }: PaperCountsChoice, engine: EngineName): Statement {
  const filter = filterCypher(plan, engine);
  const walks = by.flatMap((dimension, at) => walkOf(dimension, at));
  const columns = by.flatMap((dimension, at) => columnsOf(dimension, at));
  const values = by.flatMap((dimension, at) => valuesOf(dimension, at));
  const known = by.map((_, at) => `k${at} IS NOT NULL`).join(" AND ");
  // Several nodes of a paper, as its repositories, may have one value.
  const once = by.some((dimension) => placeOf(dimension).property) ? "DISTINCT " : "";
  return {
    text: [
      filter.text,
      ...walks,
      `WITH ${once}n, ${values.join(", ")}`,
      `WITH ${["n", ...columns].join(", ")} WHERE ${known}`,
      `WITH ${columns.join(", ")}, count(n) AS papers`,
    ].join("\n"),
    parameters: { ...filter.parameters, minConfidence },
  };
}

function walkOf(dimension: Dimension, at: number): readonly string[] {
  const counts = (relation: RelationName) => {
    const condition = believed(RELATIONS[relation].type, `r${at}`, { minConfidence: "$minConfidence" });
    return condition && ` WHERE ${condition}`;
  };
  const pattern = (relation: RelationName) =>
    `MATCH ${relationPattern(relation, "n", `r${at}`, `d${at}`)}${counts(relation)}`;
  const { relation } = placeOf(dimension);
  if (relation) return [pattern(relation)];
  if (dimension !== "HAS_CODE") return [];
  const code = `${pattern("paperRepositories")} AND d${at}.holds = 'CODE' WITH d${at} LIMIT 1`;
  return [`CALL (n) { ${code} RETURN count(d${at}) AS c${at} }`];
}

function valuesOf(dimension: Dimension, at: number): readonly string[] {
  const month = "toInteger(substring(n.publishedOn, 5, 2))";
  switch (dimension) {
    case "MONTH":
      return [`substring(n.publishedOn, 0, 7) AS k${at}`];
    case "QUARTER":
      return [`substring(n.publishedOn, 0, 4) + '-Q' + toString((${month} + 2) / 3) AS k${at}`];
    case "YEAR":
      return [`toString(n.year) AS k${at}`];
    case "HAS_CODE":
      return [`CASE WHEN c${at} > 0 THEN 'true' ELSE 'false' END AS k${at}`];
    default: {
      const { property } = placeOf(dimension);
      return property ? [`d${at}.${property} AS k${at}`] : [`d${at}.name AS k${at}`, `d${at}.id AS i${at}`];
    }
  }
}

function columnsOf(dimension: Dimension, at: number): readonly string[] {
  return isOfNodes(dimension) ? [`k${at}`, `i${at}`] : [`k${at}`];
}

/** Plans the filter; LIMIT_EXCEEDED where grouping what it gives would meet too much. */
async function planCounts(store: GraphStore, { filter, by }: PaperCountsChoice): Promise<FilterPlan> {
  const plan = await planFilter(store, { kind: "Paper", filter });
  const relations = by.flatMap((dimension) => placeOf(dimension).relation ?? []);
  if (relations.length === 0) return plan;
  const statistics = await degreeStatistics(store);
  let all = plan.work;
  let asked = { rows: Math.min(plan.rows, statistics.nodes.Paper), distinct: true };
  for (const relation of relations) {
    const met = metFrom(relation, asked, statistics);
    all = addWork(all, work(`by ${RELATIONS[relation].field}`, met));
    asked = { rows: met, distinct: false };
  }
  refuseTooMuch(all);
  return plan;
}
