import type { CitedPaper } from "../model/cited-paper.js";
import type { NodeId } from "../model/ids.js";
import type { GraphRow, Parameters } from "../store/graph-store.js";
import type { Query } from "./query.js";

export type CitedPaperRow = GraphRow & CitedPaper & { readonly id: NodeId };

/** What reference lists say of papers: authors in order, venues by name, ids by scheme and value. */
export const citedPapers: Query<{ readonly ids: readonly NodeId[] } & Parameters, CitedPaperRow> = {
  name: "citedPapers",
  text: () => `UNWIND $ids AS id MATCH (n:Paper {id: id})
CALL (n) { MATCH (n)<-[r:AUTHORED]-(a:Author) WITH a, r ORDER BY r.position, a.id RETURN collect(a.name) AS authors }
CALL (n) { MATCH (n)-[:PUBLISHED_IN]->(v:Venue) WITH v ORDER BY v.name, v.id RETURN collect(v.name) AS venues }
CALL (n) { MATCH (n)<-[:IDENTIFIES]-(x:ExternalId) WITH x ORDER BY x.key RETURN collect(x {.scheme, .value}) AS externalIds }
RETURN n.id AS id, n.title AS title, n.abstract AS abstract, n.publishedOn AS publishedOn, n.year AS year, n.url AS url,
  n.authorCount AS authorCount, authors, venues, externalIds`,
};
