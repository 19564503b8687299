import type { GraphRow, Parameters } from "../store/graph-store.js";
import type { Query } from "./query.js";

/** The next papers after an id, in order of id. */
export const papersAfter: Query<
  Parameters & { readonly after: string; readonly first: number },
  GraphRow & { readonly id: string }
> = {
  name: "papersAfter",
  text: () => "MATCH (p:Paper) WHERE p.id > $after RETURN p.id AS id ORDER BY id LIMIT $first",
};

export interface PaperHoldingsRow extends GraphRow {
  readonly id: string;
  readonly title: string;
  readonly abstract: string | null;
  readonly publishedOn: string | null;
  readonly externalIds: readonly string[];
  readonly authors: number;
  readonly references: number;
  /** Of its records, one each. */
  readonly sources: readonly string[];
}

/** What is known of papers. */
export const paperHoldings: Query<{ readonly ids: readonly string[] } & Parameters, PaperHoldingsRow> = {
  name: "paperHoldings",
  text: () => `UNWIND $ids AS id MATCH (p:Paper {id: id})
CALL (p) { MATCH (p)<-[:IDENTIFIES]-(x:ExternalId) RETURN collect(x.key) AS externalIds }
CALL (p) { MATCH (p)<-[:AUTHORED]-(a:Author) RETURN count(a) AS authors }
CALL (p) { MATCH (p)-[:REFERS_TO]->(y:ExternalId) RETURN count(y) AS references }
CALL (p) { MATCH (p)<-[:STATES]-(r:Record) RETURN collect(r.sources[0]) AS sources }
RETURN p.id AS id, p.title AS title, p.abstract AS abstract, p.publishedOn AS publishedOn,
  externalIds, authors, references, sources`,
};
