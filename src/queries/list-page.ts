import type { NodeKind } from "../model/node-kind.js";
import type { EngineName, GraphRow, GraphStore, GraphValue, Statement } from "../store/graph-store.js";
import type { CursorKey } from "../util/cursor.js";
import type { FilteredKind } from "./filter.js";
import { filterCypher } from "./filter-cypher.js";
import { type FilterPlan, planFilter } from "./filter-plan.js";
import type { SortKey } from "./keyset.js";
import { type Attempt, attemptsAt } from "./list-attempts.js";
import { type ListOrder, sortKeys } from "./list-order.js";
import { fetchStatement, findStatement, pageStatement, stretchesOf, wholeOf } from "./list-statements.js";
import { namedValues } from "./named-values.js";
import { type Neighbour, neighboursReader } from "./neighbours.js";
import type { NeighboursRequest } from "./neighbours-request.js";
import { type NodeFields, shownProperties } from "./node-fields.js";
import { type Page, type PageRequest, pageOf } from "./page.js";
import { storedTotal } from "./stored-total.js";
import { withDays } from "./with-days.js";

export interface ListItem<Kind extends NodeKind = NodeKind> {
  readonly node: NodeFields[Kind];
  /** Its values of the sort keys, for a cursor. */
  readonly keys: readonly CursorKey[];
  /** Its neighbours, a page for each request that was made with the list. */
  readonly neighbours: readonly Page<Neighbour>[];
}

/** As many nodes are sorted at once as fast as they are read in two parts. */
const FEW = 1_000;

/** A list is the fastest form of a node's values. */
type ListRow = GraphRow & { readonly values: readonly GraphValue[] };
type FoundRow = GraphRow & { readonly [key: `k${number}`]: CursorKey };

/** One page of the nodes of one kind, with their neighbours where they are asked for. */
export async function askListPage<Kind extends NodeKind>(
  store: GraphStore,
  wanted: FilteredKind & { readonly kind: Kind },
  orders: readonly ListOrder[],
  page: PageRequest,
  neighbours: readonly NeighboursRequest[] = [],
): Promise<Page<ListItem<Kind>>> {
  const keys = sortKeys(wanted.kind, orders);
  const plan = await planFilter(store, wanted);
  const read = store.engine === "neo4j" ? readAtOnce : findThenFetch;
  const items: ListItem[] = [];
  const stretches = plan.rows <= FEW ? [wholeOf(keys, page)] : stretchesOf(keys, page);
  for (const stretch of plan.rows === 0 ? [] : stretches) {
    const limit = page.size + 1 - items.length;
    if (limit <= 0) break;
    for (const attempt of await attemptsAt(store, plan, stretch, limit)) {
      const found = await read(store, attempt, keys, limit, neighbours);
      if (found.length < limit && attempt.stretch.until !== undefined) continue;
      items.push(...found);
      break;
    }
  }
  return pageOf(items as ListItem<Kind>[], page);
}

/** One statement: a round trip costs Neo4j more than carrying the nodes found through the rest of it. */
async function readAtOnce(
  store: GraphStore,
  { plan, stretch }: Attempt,
  keys: readonly SortKey[],
  limit: number,
  neighbours: readonly NeighboursRequest[],
): Promise<readonly ListItem[]> {
  const { text, parameters } = pageStatement(plan, keys, stretch, neighbours, store.engine);
  const rows = await store.read<ListRow>({ text, parameters: { ...parameters, limit } });
  const toItem = itemReader(plan.kind, neighbours);
  const shown = shownProperties(plan.kind).length;
  return rows.map((row) => toItem(row, row.values.slice(shown) as readonly CursorKey[]));
}

/** Two statements: the embedded engine finds faster without the details, and a statement costs it 0.1 ms. */
async function findThenFetch(
  store: GraphStore,
  { plan, stretch }: Attempt,
  keys: readonly SortKey[],
  limit: number,
  neighbours: readonly NeighboursRequest[],
): Promise<readonly ListItem[]> {
  const find = findStatement(plan, keys, stretch, store.engine);
  const found = await store.read<FoundRow>({ ...find, parameters: { ...find.parameters, limit } });
  if (found.length === 0) return [];
  const idColumn: `k${number}` = `k${keys.findIndex(({ expression }) => expression === "n.id")}`;
  const ids = found.map((row) => row[idColumn] as string);
  const fetch = fetchStatement(plan.kind, await withDays(store, neighbours), store.engine);
  const rows = await store.read<ListRow>({ ...fetch, parameters: { ...fetch.parameters, ids } });
  const toItem = itemReader(plan.kind, neighbours);
  const idAt = shownProperties(plan.kind).indexOf("id");
  const rowOf = new Map(rows.map((row) => [row.values[idAt], row]));
  // A node may have gone between the two statements.
  return found.flatMap((each, at) => {
    const row = rowOf.get(ids[at] ?? "");
    return row
      ? [
          toItem(
            row,
            keys.map((_, key) => each[`k${key}`] ?? null),
          ),
        ]
      : [];
  });
}

function itemReader(
  kind: NodeKind,
  neighbours: readonly NeighboursRequest[],
): (row: ListRow, keys: readonly CursorKey[]) => ListItem {
  const shown = shownProperties(kind);
  const readers = neighbours.map(neighboursReader);
  return (row, keys) => ({
    node: namedValues(shown, row.values) as NodeFields[NodeKind],
    keys,
    neighbours: readers.map((read) => read(row)),
  });
}

/** How many nodes a filter asks for. */
export async function askListCount(store: GraphStore, wanted: FilteredKind): Promise<number> {
  const plan = await planFilter(store, wanted);
  const stored = plan.rows === 0 ? 0 : storedTotal(plan);
  if (stored !== undefined) return stored;
  const [row] = await store.read<GraphRow & { readonly total: number }>(countStatement(plan, store.engine));
  return row?.total ?? 0;
}

export function countStatement(plan: FilterPlan, engine: EngineName): Statement {
  const { text, parameters } = filterCypher(plan, engine);
  return { text: `${text}\nRETURN count(n) AS total`, parameters };
}
