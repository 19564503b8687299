import type { GraphRow, GraphValue, Parameters } from "../store/graph-store.js";
import type { Query } from "./query.js";

type Keys = { readonly keys: readonly string[] } & Parameters;
type Held = { readonly [name: string]: GraphValue };
export type AuthorIdRow = GraphRow & { readonly author: string };
export type AuthorEdgeRow = GraphRow & { readonly author: string; readonly other: string; readonly properties: Held };

/** Authors whose name stands in one of the blocks of names. */
export const authorsInBlocks: Query<Keys, AuthorIdRow> = {
  name: "authorsInBlocks",
  text: () => "UNWIND $keys AS key MATCH (a:Author {block: key}) RETURN a.id AS author",
};

/** Authors that other names lead to, by `block:` and the block of such a name. */
export const authorsByOtherName: Query<Keys, AuthorIdRow> = {
  name: "authorsByOtherName",
  text: () => "UNWIND $keys AS key MATCH (k:Name {key: key})-[:NAMES]->(a:Author) RETURN DISTINCT a.id AS author",
};

/** Authors that external ids name. */
export const authorsNamed: Query<Keys, AuthorIdRow> = {
  name: "authorsNamed",
  text: () =>
    "UNWIND $keys AS key MATCH (x:ExternalId {key: key})-[:IDENTIFIES]->(a:Author) RETURN DISTINCT a.id AS author",
};

export interface StatedAuthorsRow extends GraphRow {
  readonly key: string;
  readonly paper: string;
  readonly sources: readonly string[];
  readonly seenOn: string;
  readonly length: number;
  readonly authors: string;
  readonly authorIds: readonly string[];
  readonly year: number | null;
  readonly venues: readonly string[];
  readonly topics: readonly string[];
}

/** Papers of authors. */
export const papersOfAuthors: Query<Keys, GraphRow & { readonly paper: string }> = {
  name: "papersOfAuthors",
  text: () => "UNWIND $keys AS key MATCH (a:Author {id: key})-[:AUTHORED]->(p:Paper) RETURN DISTINCT p.id AS paper",
};

/** What the records of papers say of their authors. */
export const statedAuthors: Query<Keys, StatedAuthorsRow> = {
  name: "statedAuthors",
  text: () => `UNWIND $keys AS key MATCH (p:Paper {id: key})
CALL (p) { MATCH (p)-[:PUBLISHED_IN]->(v:Venue) RETURN collect(v.id) AS venues }
CALL (p) { MATCH (p)-[:ABOUT]->(t:Topic) RETURN collect(t.id) AS topics }
MATCH (p)<-[:STATES]-(r:Record)
RETURN r.key AS key, p.id AS paper, r.sources AS sources, r.seenOn AS seenOn, r.length AS length, r.authors AS authors,
  r.authorIds AS authorIds, p.year AS year, venues, topics`,
};

/** Who wrote papers. */
export const authorship: Query<Keys, AuthorEdgeRow> = {
  name: "authorship",
  text: () =>
    "UNWIND $keys AS key MATCH (p:Paper {id: key})<-[r:AUTHORED]-(a:Author) RETURN a.id AS author, p.id AS other, properties(r) AS properties",
};

/** External ids of authors. */
export const idsOfAuthors: Query<Keys, AuthorEdgeRow> = {
  name: "idsOfAuthors",
  text: () =>
    "UNWIND $keys AS key MATCH (a:Author {id: key})<-[r:IDENTIFIES]-(x:ExternalId) RETURN a.id AS author, x.key AS other, properties(r) AS properties",
};

/** Affiliations of authors. */
export const affiliationsOf: Query<Keys, AuthorEdgeRow> = {
  name: "affiliationsOf",
  text: () =>
    "UNWIND $keys AS key MATCH (a:Author {id: key})-[r:AFFILIATED_WITH]->(o:Organization) RETURN a.id AS author, o.id AS other, properties(r) AS properties",
};

/** Authors that may be the same as authors. */
export const namesakesOf: Query<Keys, AuthorEdgeRow> = {
  name: "namesakesOf",
  text: () =>
    "UNWIND $keys AS key MATCH (a:Author {id: key})-[r:NAMESAKE_OF]->(b:Author) RETURN a.id AS author, b.id AS other, properties(r) AS properties",
};
