import type { GraphRow, GraphStore, Parameters } from "../store/graph-store.js";
import { type Query, runQuery } from "./query.js";

type Keys = { readonly keys: readonly string[] } & Parameters;
type Ids = { readonly ids: readonly string[] } & Parameters;

export interface PaperByTextRow extends GraphRow {
  readonly id: string;
  readonly titleKey: string;
  readonly abstractKey: string | null;
  readonly year: number | null;
  readonly externalIds: readonly string[];
  readonly authorNameKeys: readonly string[];
}

export interface AuthorRow extends GraphRow {
  readonly id: string;
  readonly nameKey: string;
  readonly externalIds: readonly string[];
}

/** External id key to the id of the node it names. */
export const nodesByExternalId: Query<Keys, { readonly key: string; readonly id: string } & GraphRow> = {
  name: "nodesByExternalId",
  text: () => "UNWIND $keys AS key MATCH (x:ExternalId {key: key})-[:IDENTIFIES]->(n) RETURN key AS key, n.id AS id",
};

const PAPER_TRAITS = `
CALL (p) { MATCH (p)<-[:IDENTIFIES]-(x:ExternalId) RETURN collect(x.key) AS externalIds }
CALL (p) { MATCH (p)<-[:AUTHORED]-(a:Author) RETURN collect(a.nameKey) AS authorNameKeys }
RETURN p.id AS id, p.titleKey AS titleKey, p.abstractKey AS abstractKey, p.year AS year, externalIds, authorNameKeys`;

/** Papers by title key, with what tells two papers of one title apart. */
export const papersByTitleKey: Query<Keys, PaperByTextRow> = {
  name: "papersByTitleKey",
  text: () => `UNWIND $keys AS key MATCH (p:Paper {titleKey: key})${PAPER_TRAITS}`,
};

/** Papers by abstract key. */
export const papersByAbstractKey: Query<Keys, PaperByTextRow> = {
  name: "papersByAbstractKey",
  text: () => `UNWIND $keys AS key MATCH (p:Paper {abstractKey: key})${PAPER_TRAITS}`,
};

const AUTHOR_TRAITS = `
CALL (a) { MATCH (a)<-[:IDENTIFIES]-(x:ExternalId) RETURN collect(x.key) AS externalIds }`;

/** Authors by name key. */
export const authorsByNameKey: Query<Keys, AuthorRow> = {
  name: "authorsByNameKey",
  text: () =>
    `UNWIND $keys AS key MATCH (a:Author {nameKey: key})${AUTHOR_TRAITS}\nRETURN a.id AS id, a.nameKey AS nameKey, externalIds`,
};

/** The authors of papers. */
export const authorsOfPapers: Query<Ids, AuthorRow & { readonly paper: string }> = {
  name: "authorsOfPapers",
  text: () =>
    `UNWIND $ids AS id MATCH (p:Paper {id: id})<-[:AUTHORED]-(a:Author)${AUTHOR_TRAITS}\nRETURN p.id AS paper, a.id AS id, a.nameKey AS nameKey, externalIds`,
};

/** Asks a question only where there is something to ask. */
export function askAll<Row extends GraphRow>(
  store: GraphStore,
  query: Query<Keys, Row>,
  keys: readonly string[],
): Promise<readonly Row[]> {
  return keys.length === 0 ? Promise.resolve([]) : runQuery(store, query, { keys });
}
