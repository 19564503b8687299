import type { NodeKind } from "../model/node-kind.js";
import type { GraphRow, GraphStore, GraphValue, Parameters, Statement } from "../store/graph-store.js";
import type { CursorKey } from "../util/cursor.js";
import type { FilteredKind } from "./filter.js";
import { filterCypher } from "./filter-cypher.js";
import { beyondItem, orderTerms, type SortKey } from "./keyset.js";
import { type ListOrder, sortKeys } from "./list-order.js";
import { namedValues } from "./named-values.js";
import { type Neighbour, neighboursReader } from "./neighbours.js";
import { neighboursPart } from "./neighbours-cypher.js";
import type { NeighboursRequest } from "./neighbours-request.js";
import { type NodeFields, shownProperties } from "./node-fields.js";
import { type Page, type PageRequest, pageOf } from "./page.js";
import { type Query, runQuery } from "./query.js";

export interface ListItem<Kind extends NodeKind = NodeKind> {
  readonly node: NodeFields[Kind];
  /** Its values of the sort keys, for a cursor. */
  readonly keys: readonly CursorKey[];
  /** Its neighbours, a page for each request that was made with the list. */
  readonly neighbours: readonly Page<Neighbour>[];
}

/** The shown properties of a node, then its values of those sort keys that are not shown: a list is the fastest form. */
type ListRow = GraphRow & { readonly values: readonly GraphValue[] };
type LimitParameters = Parameters & { readonly limit: number };

interface ListQuery {
  readonly query: Query<LimitParameters, ListRow>;
  readonly parameters: Parameters;
}

/**
 * The queries that give a page of nodes of one kind, to be asked in turn until it is full. Nodes that have no value of
 * the first sort key are the second part of the order: each part alone can be read from an index.
 */
export function listPageQueries(
  wanted: FilteredKind,
  orders: readonly ListOrder[],
  page: PageRequest,
  neighbours: readonly NeighboursRequest[] = [],
): readonly ListQuery[] {
  const keys = sortKeys(wanted.kind, orders);
  const [first, ...rest] = keys;
  if (!first?.nullable) return [part(wanted, keys, keys, "true", page, page.from, neighbours)];
  const value = page.from?.[0];
  const valued = part(
    wanted,
    keys,
    [{ ...first, nullable: false }, ...rest],
    `${first.expression} IS NOT NULL`,
    page,
    value === null ? undefined : page.from,
    neighbours,
  );
  const unvalued = part(
    wanted,
    keys,
    rest,
    `${first.expression} IS NULL`,
    page,
    value === null ? page.from?.slice(1) : undefined,
    neighbours,
  );
  if (page.backward) return page.from === undefined || value === null ? [unvalued, valued] : [valued];
  return value === null ? [unvalued] : [valued, unvalued];
}

function part(
  wanted: FilteredKind,
  allKeys: readonly SortKey[],
  keys: readonly SortKey[],
  condition: string,
  { backward }: PageRequest,
  from: readonly CursorKey[] | undefined,
  neighbours: readonly NeighboursRequest[],
): ListQuery {
  const filter = filterCypher(wanted);
  const beyond = from && beyondItem(keys, from, backward);
  const conditions = [condition, beyond?.text].filter((text) => text !== undefined && text !== "true");
  const order = orderTerms(keys, backward);
  const columns = listColumns(wanted.kind, allKeys);
  const parts = neighbours.map(neighboursPart);
  const start = `${filter.text}${conditions.map((text) => ` AND ${text}`).join("")}\nWITH n ORDER BY ${order} LIMIT $limit`;
  const items = parts.map((_, at) => `, items${at}`).join("");
  const end = `RETURN [${columns.join(", ")}] AS values${items} ORDER BY ${order}`;
  return {
    query: {
      name: `listPage ${wanted.kind}`,
      text: (_, engine) => [start, ...parts.map(({ text }) => text(engine)), end].join("\n"),
    },
    parameters: Object.assign(
      { ...filter.parameters, ...beyond?.parameters },
      ...parts.map(({ parameters }) => parameters),
    ) as Parameters,
  };
}

/** What the values of a row are, as Cypher reads them. */
function listColumns(kind: NodeKind, keys: readonly SortKey[]): readonly string[] {
  return [...new Set([...shownProperties(kind).map((name) => `n.${name}`), ...keys.map((key) => key.expression)])];
}

/** One page of the nodes of one kind, with their neighbours where they are asked for: all of it in one statement. */
export async function askListPage<Kind extends NodeKind>(
  store: GraphStore,
  wanted: FilteredKind & { readonly kind: Kind },
  orders: readonly ListOrder[],
  page: PageRequest,
  neighbours: readonly NeighboursRequest[] = [],
): Promise<Page<ListItem<Kind>>> {
  const keys = sortKeys(wanted.kind, orders);
  const columns = listColumns(wanted.kind, keys);
  const keyColumns = keys.map(({ expression }) => columns.indexOf(expression));
  const shown = shownProperties(wanted.kind);
  const readers = neighbours.map(neighboursReader);
  const items: ListItem<Kind>[] = [];
  for (const { query, parameters } of listPageQueries(wanted, orders, page, neighbours)) {
    const limit = page.size + 1 - items.length;
    if (limit <= 0) break;
    for (const row of await runQuery(store, query, { ...parameters, limit })) {
      const node = namedValues(shown, row.values) as NodeFields[Kind];
      const keys = keyColumns.map((column) => row.values[column] as CursorKey);
      items.push({ node, keys, neighbours: readers.map((read) => read(row)) });
    }
  }
  return pageOf(items, page);
}

/** How many nodes a filter asks for. */
export async function askListCount(store: GraphStore, wanted: FilteredKind): Promise<number> {
  const { text, parameters } = listCount(wanted);
  const query: Query<Parameters, GraphRow & { readonly total: number }> = {
    name: `listCount ${wanted.kind}`,
    text: () => text,
  };
  return (await runQuery(store, query, parameters))[0]?.total ?? 0;
}

export function listCount(wanted: FilteredKind): Statement {
  const { text, parameters } = filterCypher(wanted);
  return { text: `${text.replace(/ WHERE true$/, "")} RETURN count(n) AS total`, parameters };
}
