import type { EngineName, GraphRow, GraphStore } from "../../../src/store/graph-store.js";
import { HUB_METHOD } from "./literature.js";

const mentions = (type: string, name: string, shown: string) =>
  `CALL (p) { MATCH (p)-[r:${type}]->(m) WHERE r.confidence >= 0.8
    WITH m, r ORDER BY r.role, r.confidence DESC, m.${shown}, m.id LIMIT 20
    RETURN collect({role: r.role, confidence: r.confidence, id: m.id, ${shown}: m.${shown}}) AS ${name} }`;
const AUTHORS = `CALL (p) { MATCH (p)<-[r:AUTHORED]-(m) WITH m, r ORDER BY r.position, m.id LIMIT 20
    RETURN collect({position: r.position, id: m.id, name: m.name}) AS authors }`;
const METHODS = mentions("USES_METHOD", "methods", "name");
const FOUR_LISTS = `${AUTHORS}
${METHODS}
${mentions("USES_DATASET", "datasets", "name")}
${mentions("HAS_CODE", "repositories", "path")}
RETURN p {.id, .title, .publishedOn, authors: authors, methods: methods, datasets: datasets, repositories: repositories} AS paper`;
const TWO_LISTS = `${AUTHORS}
${METHODS}
RETURN p {.id, .title, .publishedOn, authors: authors, methods: methods} AS paper`;
const AUTHORS_WITH_PAPERS = `CALL (p) {
  MATCH (p)<-[r:AUTHORED]-(m) WITH m, r ORDER BY r.position, m.id LIMIT 20
  CALL (m) { MATCH (m)-[:AUTHORED]->(q) WITH q ORDER BY q.publishedOn DESC, q.id LIMIT 5 RETURN collect(q {.id, .title}) AS papers }
  WITH m, r, papers ORDER BY r.position, m.id
  RETURN collect({id: m.id, name: m.name, papers: papers}) AS authors
} RETURN p {.id, .title, authors: authors} AS paper`;
const TITLE = "RETURN p {.id, .title} AS paper";

const NEWEST = "ORDER BY p.publishedOn DESC, p.id";
const ids = (limit: number) => `RETURN p.id AS id, p.publishedOn AS day ORDER BY day DESC, id LIMIT ${limit}`;
/** Neo4j reads its index of days until it has enough; the embedded engine looks among days that hold enough. */
const newest = (limit: number, since: string) => ({
  neo4j: `MATCH (p:Paper) WHERE p.publishedOn IS NOT NULL WITH p ${NEWEST} LIMIT ${limit}`,
  embedded: `MATCH (p:Paper) WHERE p.publishedOn >= '${since}' ${ids(limit)}`,
});
const OF_HUB = {
  neo4j: `MATCH (h:Method {id: '${HUB_METHOD}'}) CALL (h) {
  MATCH (p:Paper) WHERE p.publishedOn IS NOT NULL WITH h, p ${NEWEST}
  MATCH (p)-[r:USES_METHOD]->(h) WHERE r.confidence >= 0.8 WITH p LIMIT 20 RETURN p
} WITH p`,
  embedded: `MATCH (h:Method {id: '${HUB_METHOD}'})<-[r:USES_METHOD]-(p) WHERE p.publishedOn >= '2025-11' AND r.confidence >= 0.8 ${ids(20)}`,
};

/** The nested page in one statement. */
export const PAGE_AT_ONCE = `${newest(20, "").neo4j}\n${FOUR_LISTS}\n${NEWEST}`;

/** Papers by the best text that is known for the engine: Neo4j at once, the embedded engine finds ids and then fetches. */
async function papers(
  store: GraphStore,
  find: { readonly [Engine in EngineName]: string },
  details: string,
): Promise<readonly unknown[]> {
  const rows = await (async () => {
    if (store.engine === "neo4j") {
      return store.read<GraphRow>({ text: `${find.neo4j}\n${details}\n${NEWEST}`, parameters: {} });
    }
    const found = await store.read<GraphRow & { readonly id: string }>({ text: find.embedded, parameters: {} });
    const text = `UNWIND $ids AS id MATCH (p:Paper {id: id})\n${details}`;
    return store.read<GraphRow>({ text, parameters: { ids: found.map(({ id }) => id) } });
  })();
  return rows.map(({ paper }) => paper);
}

const one = async (store: GraphStore, text: string) => {
  const [row] = await store.read<GraphRow & { readonly n: number }>({ text, parameters: {} });
  return row?.n ?? 0;
};

export const nestedPage = (store: GraphStore) => papers(store, newest(20, "2025-11"), FOUR_LISTS);
export const longPage = (store: GraphStore) => papers(store, newest(200, "2025-10"), TWO_LISTS);
export const fromHub = (store: GraphStore) => papers(store, OF_HUB, AUTHORS_WITH_PAPERS);

/** The number that the hub keeps, and the newest of its papers. */
export async function countedHub(store: GraphStore): Promise<object> {
  const [totalCount, edges] = await Promise.all([
    one(store, `MATCH (m:Method {id: '${HUB_METHOD}'}) RETURN m.paperCount AS n`),
    papers(store, OF_HUB, TITLE),
  ]);
  return { totalCount, papers: edges };
}

/** Counted as one would: a statement a number. */
export async function statistics(store: GraphStore): Promise<object> {
  const [papers, authors, relationships] = await Promise.all([
    one(store, "MATCH (p:Paper) RETURN count(p) AS n"),
    one(store, "MATCH (a:Author) RETURN count(a) AS n"),
    one(store, "MATCH ()-[r]->() RETURN count(r) AS n"),
  ]);
  return { papers, authors, relationships };
}
