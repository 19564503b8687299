import type { NodeId } from "../model/ids.js";
import type { GraphRow, Parameters } from "../store/graph-store.js";
import type { Query } from "./query.js";

type Ids = Parameters & { readonly ids: readonly NodeId[] };

/** The words of papers, as `wordCodes` has them. */
export const wordCodesOf: Query<Ids, GraphRow & { readonly id: NodeId; readonly codes: string | null }> = {
  name: "wordCodesOf",
  text: () => "UNWIND $ids AS id MATCH (n:Paper {id: id}) RETURN n.id AS id, n.wordCodes AS codes",
};

/** Titles and abstracts of papers. */
export const textsOf: Query<
  Ids,
  GraphRow & { readonly id: NodeId; readonly title: string; readonly abstract: string | null }
> = {
  name: "textsOf",
  text: () => "UNWIND $ids AS id MATCH (n:Paper {id: id}) RETURN n.id AS id, n.title AS title, n.abstract AS abstract",
};

/** Which of some papers cite which others. */
export const citationsAmong: Query<
  Parameters & { readonly pairs: readonly { readonly from: NodeId; readonly to: readonly NodeId[] }[] },
  GraphRow & { readonly from: NodeId; readonly to: NodeId }
> = {
  name: "citationsAmong",
  text: () =>
    // Picked from a projection, so that neither engine starts at the cited paper, which thousands may cite.
    `UNWIND $pairs AS p WITH p.from AS from, p.to AS others MATCH (a:Paper {id: from})-[:CITES]->(b:Paper)
WITH from, others, b.id AS to WHERE to IN others
RETURN from, to`,
};
