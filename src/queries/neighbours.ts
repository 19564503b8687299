import { LABELS } from "../model/graph-schema.js";
import type { GraphRow, GraphStore, GraphValue, Parameters } from "../store/graph-store.js";
import type { CursorKey } from "../util/cursor.js";
import type { MentionFilter } from "./filter.js";
import { beyondItem, orderTerms } from "./keyset.js";
import { type AnyFields, nodeFields } from "./node-fields.js";
import { type Page, type PageRequest, pageOf } from "./page.js";
import { type Query, runQuery } from "./query.js";
import { RELATIONS, type RelationName, relationOrder, relationPattern } from "./relations.js";

/** Which neighbours of a node are wanted, and which page of them. */
export interface NeighboursRequest {
  readonly relation: RelationName;
  readonly page: PageRequest;
  /** Only for relations of mentions. */
  readonly mention?: MentionFilter;
}

export interface Neighbour {
  readonly node: AnyFields;
  /** The shown properties of the relationship. */
  readonly edge: { readonly [property: string]: GraphValue };
  /** Its values of the sort keys, for a cursor. */
  readonly keys: readonly CursorKey[];
}

type NeighboursParameters = Parameters & { readonly ids: readonly string[]; readonly limit: number };
type NeighboursRow = GraphRow & {
  readonly id: string;
  readonly items: readonly { readonly [column: string]: GraphValue }[];
};

/** One page of neighbours for each of many nodes; the nodes' ids are `$ids`, each once. */
export function neighboursQuery(request: NeighboursRequest): {
  readonly query: Query<NeighboursParameters, NeighboursRow>;
  readonly parameters: Parameters;
} {
  const { relation, page } = request;
  const { of, node, edge } = RELATIONS[relation];
  const keys = relationOrder(relation);
  const beyond = page.from && beyondItem(keys, page.from, page.backward);
  const mention = mentionCypher(request);
  const conditions = [mention.text, beyond?.text].filter(Boolean).join(" AND ");
  const columns = [
    `node: ${nodeFields(node, "m")}`,
    ...edge.map((property) => `${property}: r.${property}`),
    ...keys.map(({ expression }, at) => `k${at}: ${expression}`),
  ];
  const text = `UNWIND $ids AS id MATCH (n:${of} {${LABELS[of].key}: id})
CALL (n) {
  MATCH ${relationPattern(relation, "n", "r", "m")}${conditions ? ` WHERE ${conditions}` : ""}
  WITH m, r ORDER BY ${orderTerms(keys, page.backward)} LIMIT $limit
  RETURN collect({${columns.join(", ")}}) AS items
}
RETURN n.id AS id, items`;
  return {
    query: { name: `neighbours ${relation}`, text: () => text },
    parameters: { ...mention.parameters, ...beyond?.parameters },
  };
}

/** One page of neighbours for each of many nodes, in one statement; nodes that do not exist are absent. */
export async function readNeighbours(
  store: GraphStore,
  request: NeighboursRequest,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Page<Neighbour>>> {
  const { query, parameters } = neighboursQuery(request);
  const rows = await runQuery(store, query, { ...parameters, ids, limit: request.page.size + 1 });
  const width = relationOrder(request.relation).length;
  const { edge } = RELATIONS[request.relation];
  return new Map(
    rows.map(({ id, items }) => [
      id,
      pageOf(
        items.map((item) => toNeighbour(item, edge, width)),
        request.page,
      ),
    ]),
  );
}

function toNeighbour(
  item: { readonly [column: string]: GraphValue },
  edge: readonly string[],
  width: number,
): Neighbour {
  return {
    node: item.node as AnyFields,
    edge: Object.fromEntries(edge.map((property) => [property, item[property] ?? null])),
    keys: Array.from({ length: width }, (_, at) => (item[`k${at}`] ?? null) as CursorKey),
  };
}

export type NeighbourCountRequest = Omit<NeighboursRequest, "page">;

type CountRow = GraphRow & { readonly id: string; readonly total: number };

/** How many neighbours each of many nodes has: from the node's counter where one counts them all. */
export function neighbourCountQuery(request: NeighbourCountRequest): {
  readonly query: Query<Parameters & { readonly ids: readonly string[] }, CountRow>;
  readonly parameters: Parameters;
} {
  const { relation } = request;
  const { of, counter } = RELATIONS[relation] as (typeof RELATIONS)[RelationName] & { readonly counter?: string };
  const start = `UNWIND $ids AS id MATCH (n:${of} {${LABELS[of].key}: id})`;
  const name = `neighbourCount ${relation}`;
  const mention = mentionCypher(request);
  const text = counter
    ? `${start} RETURN n.id AS id, n.${counter} AS total`
    : `${start}\nCALL (n) { MATCH ${relationPattern(relation, "n", "r", "m")}${mention.text ? ` WHERE ${mention.text}` : ""} RETURN count(m) AS total }\nRETURN n.id AS id, total`;
  return { query: { name, text: () => text }, parameters: mention.parameters };
}

/** How many neighbours each of many nodes has, in one statement; nodes that do not exist are absent. */
export async function countNeighbours(
  store: GraphStore,
  request: NeighbourCountRequest,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { query, parameters } = neighbourCountQuery(request);
  const rows = await runQuery(store, query, { ...parameters, ids });
  return new Map(rows.map(({ id, total }) => [id, total ?? 0]));
}

function mentionCypher({ relation, mention }: NeighbourCountRequest): {
  readonly text: string;
  readonly parameters: Parameters;
} {
  if (!mention || !RELATIONS[relation].mention) return { text: "", parameters: {} };
  const { role, minConfidence } = mention;
  return {
    text: `r.confidence >= $minConfidence${role ? " AND r.role = $role" : ""}`,
    parameters: { minConfidence, ...(role ? { role } : {}) },
  };
}
