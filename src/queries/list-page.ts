import type { NodeKind } from "../model/node-kind.js";
import type { GraphRow, GraphStore, Parameters, Statement } from "../store/graph-store.js";
import type { CursorKey } from "../util/cursor.js";
import type { FilteredKind } from "./filter.js";
import { filterCypher } from "./filter-cypher.js";
import { beyondItem, orderTerms, type SortKey } from "./keyset.js";
import { type ListOrder, sortKeys } from "./list-order.js";
import { type NodeFields, nodeFields } from "./node-fields.js";
import { type Page, type PageRequest, pageOf } from "./page.js";
import { type Query, runQuery } from "./query.js";

export interface ListItem<Kind extends NodeKind = NodeKind> {
  readonly node: NodeFields[Kind];
  /** Its values of the sort keys, for a cursor. */
  readonly keys: readonly CursorKey[];
}

type ListRow = GraphRow & { readonly node: NodeFields[NodeKind] };
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
): readonly ListQuery[] {
  const keys = sortKeys(wanted.kind, orders);
  const [first, ...rest] = keys;
  if (!first?.nullable) return [part(wanted, keys, keys, "true", page, page.from)];
  const value = page.from?.[0];
  const valued = part(
    wanted,
    keys,
    [{ ...first, nullable: false }, ...rest],
    `${first.expression} IS NOT NULL`,
    page,
    value === null ? undefined : page.from,
  );
  const unvalued = part(
    wanted,
    keys,
    rest,
    `${first.expression} IS NULL`,
    page,
    value === null ? page.from?.slice(1) : undefined,
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
): ListQuery {
  const filter = filterCypher(wanted);
  const beyond = from && beyondItem(keys, from, backward);
  const conditions = [condition, beyond?.text].filter((text) => text !== undefined && text !== "true");
  const order = orderTerms(keys, backward);
  const columns = allKeys.map(({ expression }, at) => `${expression} AS k${at}`).join(", ");
  const text =
    `${filter.text}${conditions.map((text) => ` AND ${text}`).join("")}\nWITH n ORDER BY ${order} LIMIT $limit\n` +
    `RETURN ${nodeFields(wanted.kind, "n")} AS node, ${columns} ORDER BY ${order}`;
  return {
    query: { name: `listPage ${wanted.kind}`, text: () => text },
    parameters: { ...filter.parameters, ...beyond?.parameters },
  };
}

/** One page of the nodes of one kind. */
export async function readListPage<Kind extends NodeKind>(
  store: GraphStore,
  wanted: FilteredKind & { readonly kind: Kind },
  orders: readonly ListOrder[],
  page: PageRequest,
): Promise<Page<ListItem<Kind>>> {
  const width = sortKeys(wanted.kind, orders).length;
  const items: ListItem<Kind>[] = [];
  for (const { query, parameters } of listPageQueries(wanted, orders, page)) {
    const limit = page.size + 1 - items.length;
    if (limit <= 0) break;
    for (const row of await runQuery(store, query, { ...parameters, limit })) {
      const keys = Array.from({ length: width }, (_, at) => (row[`k${at}`] ?? null) as CursorKey);
      items.push({ node: row.node as NodeFields[Kind], keys });
    }
  }
  return pageOf(items, page);
}

/** How many nodes a filter asks for. */
export async function countList(store: GraphStore, wanted: FilteredKind): Promise<number> {
  const { text, parameters } = listCount(wanted);
  const query: Query<Parameters, GraphRow & { readonly total: number }> = {
    name: `countList ${wanted.kind}`,
    text: () => text,
  };
  return (await runQuery(store, query, parameters))[0]?.total ?? 0;
}

export function listCount(wanted: FilteredKind): Statement {
  const { text, parameters } = filterCypher(wanted);
  return { text: `${text.replace(/ WHERE true$/, "")} RETURN count(n) AS total`, parameters };
}
