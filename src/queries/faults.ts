import { authorIdCypher } from "../model/author-ids.js";
import { DEFAULT_MIN_CONFIDENCE } from "../model/confidence.js";
import { COUNTERS } from "../model/counters.js";
import { ONE_PER_PAPER } from "../model/external-id.js";
import type { GraphRow } from "../store/graph-store.js";
import { believed } from "./mention-cypher.js";
import type { Query } from "./query.js";

/** A node that is not as it must be, and how. */
export type FaultRow = GraphRow & { readonly node: string; readonly detail: string };

type FaultQuery = Query<Record<string, never>, FaultRow>;

/** One thing that must hold of the whole graph; the query gives what breaks it, node by node. */
export interface Check {
  /** What is wrong where it does not hold, in the plural. */
  readonly fault: string;
  readonly query: FaultQuery;
}

const check = (fault: string, text: string): Check => ({ fault, query: { name: fault, text: () => text } });

/** All that must hold and that the database can tell by itself. */
export const CHECKS: readonly Check[] = [
  check(
    "papers with two authors at one position",
    `MATCH (p:Paper) CALL (p) { MATCH (p)<-[r:AUTHORED]-(:Author) RETURN count(r) AS authors, count(DISTINCT r.position) AS places }
WITH p, authors, places WHERE authors <> places
RETURN p.id AS node, toString(authors) + ' authors at ' + toString(places) + ' positions' AS detail`,
  ),
  check(
    "external ids on two nodes",
    `MATCH (x:ExternalId) CALL (x) { MATCH (x)-[:IDENTIFIES]->(n) RETURN count(n) AS nodes }
WITH x, nodes WHERE nodes > 1 RETURN x.key AS node, toString(nodes) + ' nodes' AS detail`,
  ),
  check(
    "authors with two ids of one scheme",
    `MATCH (a:Author) CALL (a) { MATCH (a)<-[:IDENTIFIES]-(x:ExternalId) WHERE x.scheme = 'orcid' RETURN count(x) AS ids }
WITH a, ids WHERE ids > 1 RETURN a.id AS node, toString(ids) + ' ORCID iDs' AS detail`,
  ),
  check(
    "records that do not state one paper",
    `MATCH (r:Record) CALL (r) { MATCH (r)-[:STATES]->(p:Paper) RETURN count(p) AS papers }
WITH r, papers WHERE papers <> 1 RETURN r.key AS node, toString(papers) + ' papers' AS detail`,
  ),
  check(
    "papers that no record states",
    `MATCH (p:Paper) CALL (p) { MATCH (p)<-[:STATES]-(r:Record) RETURN count(r) AS records }
WITH p, records WHERE records = 0 RETURN p.id AS node, 'no record' AS detail`,
  ),
  check(
    "records with authors who did not write the paper",
    `MATCH (r:Record)-[:STATES]->(p:Paper) CALL (p) { MATCH (p)<-[:AUTHORED]-(a:Author) RETURN collect(a.id) AS authors }
WITH r, authors UNWIND coalesce(r.authorIds, []) AS author
WITH r, authors, author WHERE author <> ''
WITH r, authors, ${authorIdCypher("author", "r")} AS author WHERE NOT author IN authors
RETURN r.key AS node, author AS detail`,
  ),
  check(
    "papers with authors whom no record states",
    `MATCH (p:Paper) CALL (p) { MATCH (p)<-[:STATES]-(r:Record) UNWIND coalesce(r.authorIds, []) AS id
  WITH ${authorIdCypher("id", "r")} AS author RETURN collect(DISTINCT author) AS stated }
MATCH (p)<-[:AUTHORED]-(a:Author) WHERE NOT a.id IN stated
RETURN p.id AS node, a.id AS detail`,
  ),
  check(
    "authors whose ORCID iD is not the one that names them",
    `MATCH (a:Author) CALL (a) { MATCH (a)<-[:IDENTIFIES]-(x:ExternalId) WHERE x.scheme = 'orcid' RETURN collect(x.value) AS orcids }
WITH a, orcids, size(orcids) AS named, coalesce(a.orcid, '') AS kept
WHERE (named = 0 AND kept <> '') OR (named > 0 AND NOT kept IN orcids)
RETURN a.id AS node, 'kept as "' + kept + '", named by ' + toString(named) AS detail`,
  ),
  check(
    "runs whose authors are not told apart yet",
    "MATCH (r:IngestRun) WHERE r.settled = false RETURN r.id AS node, 'ingest anything, and it is done' AS detail",
  ),
  ...COUNTERS.map(wrongCounter),
];

const SCHEMES = [...ONE_PER_PAPER, "doi"].map((scheme) => `'${scheme}'`).join();

/** Papers with several external ids of a scheme that gives a paper one, or several DOIs. */
export const papersWithIdsOfOneScheme: Query<
  Record<string, never>,
  GraphRow & { readonly paper: string; readonly ids: readonly string[] }
> = {
  name: "papersWithIdsOfOneScheme",
  text: () => `MATCH (p:Paper)
CALL (p) { MATCH (p)<-[:IDENTIFIES]-(x:ExternalId) WHERE x.scheme IN [${SCHEMES}] RETURN collect(x.key) AS ids, count(DISTINCT x.scheme) AS schemes }
WITH p, ids, schemes WHERE size(ids) > schemes RETURN p.id AS paper, ids ORDER BY paper`,
};

/** The ids of papers and of people, which say the keys that they were made from. */
export function idsOf(kind: "Paper" | "Author"): Query<Record<string, never>, GraphRow & { readonly id: string }> {
  return { name: `idsOf ${kind}`, text: () => `MATCH (n:${kind}) RETURN n.id AS id` };
}

/** The records with the external ids that they give, packed. */
export const statedIds: Query<Record<string, never>, GraphRow & { readonly key: string; readonly facts: string }> = {
  name: "statedIds",
  text: () => "MATCH (r:Record)-[:STATES]->(:Paper) RETURN r.key AS key, r.facts AS facts",
};

function wrongCounter({ label, type, at, counter }: (typeof COUNTERS)[number]): Check {
  const shown = believed(type, "r", { minConfidence: String(DEFAULT_MIN_CONFIDENCE) });
  const pattern = `${at === "from" ? `(n)-[r:${type}]->()` : `(n)<-[r:${type}]-()`}${shown && ` WHERE ${shown}`}`;
  return check(
    `nodes ${label} with a wrong ${counter} (${type})`,
    `MATCH (n:${label}) CALL (n) { MATCH ${pattern} RETURN count(r) AS counted }
WITH n, counted, coalesce(n.${counter}, -1) AS kept WHERE kept <> counted
RETURN n.id AS node, 'kept as ' + toString(kept) + ', counted ' + toString(counted) AS detail`,
  );
}
