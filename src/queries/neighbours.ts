import { LABELS } from "../model/graph-schema.js";
import type { NodeId } from "../model/ids.js";
import { RELATIONS, type RelationName } from "../model/relations.js";
import type { GraphRow, GraphStore, GraphValue, Parameters } from "../store/graph-store.js";
import type { CursorKey } from "../util/cursor.js";
import { textOf } from "../util/text-of.js";
import { mentionCypher } from "./mention-cypher.js";
import { namedValues } from "./named-values.js";
import { combinedNeighboursQuery, type NeighbourItem, type NeighboursStatement } from "./neighbours-cypher.js";
import type { NeighboursRequest } from "./neighbours-request.js";
import { type AnyFields, shownProperties } from "./node-fields.js";
import { type Page, pageOf } from "./page.js";
import { type Query, runQuery } from "./query.js";
import { relationOrder, relationPattern } from "./relation-cypher.js";
import { counterOf } from "./stored-count.js";
import { withDays } from "./with-days.js";

export interface Neighbour {
  readonly node: AnyFields;
  /** The shown properties of the relationship. */
  readonly edge: { readonly [property: string]: GraphValue };
  /** Its values of the sort keys, for a cursor. */
  readonly keys: readonly CursorKey[];
}

/** The pages of one request by the id of the node. */
export type NeighbourPages = ReadonlyMap<NodeId, Page<Neighbour>>;

/** One page of neighbours for each of many nodes; the nodes' ids are `$ids`, each once. */
export function neighboursQuery(request: NeighboursRequest): NeighboursStatement {
  return combinedNeighboursQuery([request]);
}

/** One page of neighbours for each of many nodes, in one statement; nodes that do not exist are absent. */
export async function askNeighbours(
  store: GraphStore,
  request: NeighboursRequest,
  ids: readonly NodeId[],
): Promise<NeighbourPages> {
  const [pages] = await askCombinedNeighbours(store, [request], ids);
  return pages ?? new Map();
}

/** The same for several requests, all of them from nodes of one kind, in one statement; pages by request. */
export async function askCombinedNeighbours(
  store: GraphStore,
  requests: readonly NeighboursRequest[],
  ids: readonly NodeId[],
): Promise<readonly NeighbourPages[]> {
  const { query, parameters } = combinedNeighboursQuery(await withDays(store, requests));
  const rows = await runQuery(store, query, { ...parameters, ids });
  return requests.map((request, at) => {
    const toPage = neighboursReader(request, at);
    return new Map(rows.map((row) => [row.id, toPage(row)]));
  });
}

/** Makes the page of the request at a place among those asked together. */
export function neighboursReader(
  { relation, page }: NeighboursRequest,
  at: number,
): (row: GraphRow) => Page<Neighbour> {
  const toNeighbour = neighbourReader(relation);
  return (row) => pageOf((row[`items${at}`] as readonly NeighbourItem[]).map(toNeighbour), page);
}

/** Makes neighbours of items; the sort keys are among the shown properties of the node `m` or the relationship `r`. */
function neighbourReader(relation: RelationName): (item: NeighbourItem) => Neighbour {
  const { node: kind, edge } = RELATIONS[relation];
  const shown = shownProperties(kind);
  const columns = [...shown.map((property) => `m.${property}`), ...edge.map((property) => `r.${property}`)];
  const keys = relationOrder(relation).map(({ column, places }) => ({ at: columns.indexOf(column), places }));
  return (item) => ({
    node: namedValues(shown, item) as AnyFields,
    edge: namedValues(edge, item, shown.length),
    keys: keys.map(({ at, places }) => (places ? places.indexOf(textOf(item[at])) : (item[at] as CursorKey))),
  });
}

export type NeighbourCountRequest = Omit<NeighboursRequest, "page">;

type CountRow = GraphRow & { readonly id: NodeId; readonly total: number };

/** How many neighbours each of many nodes has: from the node's counter where one counts them all. */
export function neighbourCountQuery(request: NeighbourCountRequest): {
  readonly query: Query<Parameters & { readonly ids: readonly NodeId[] }, CountRow>;
  readonly parameters: Parameters;
} {
  const { relation } = request;
  const { of } = RELATIONS[relation];
  const counter = counterOf(request);
  const start = `UNWIND $ids AS id MATCH (n:${of} {${LABELS[of].key}: id})`;
  const mention = mentionCypher(request);
  const text =
    counter !== undefined
      ? `${start} RETURN n.id AS id, n.${counter} AS total`
      : `${start}\nCALL (n) { MATCH ${relationPattern(relation, "n", "r", "m")}${mention.text ? ` WHERE ${mention.text}` : ""} RETURN count(m) AS total }\nRETURN n.id AS id, total`;
  return { query: { name: `neighbourCount ${relation}`, text: () => text }, parameters: mention.parameters };
}

/** How many neighbours each of many nodes has, in one statement; nodes that do not exist are absent. */
export async function askNeighbourCounts(
  store: GraphStore,
  request: NeighbourCountRequest,
  ids: readonly NodeId[],
): Promise<ReadonlyMap<NodeId, number>> {
  const { query, parameters } = neighbourCountQuery(request);
  const rows = await runQuery(store, query, { ...parameters, ids });
  return new Map(rows.map(({ id, total }) => [id, total ?? 0]));
}
