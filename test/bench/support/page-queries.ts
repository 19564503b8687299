import type { GraphRow, GraphStore } from "../../../src/store/graph-store.js";

/** What a page of papers shows, in the words of our API. */
const PAPER = `id title publishedOn
  authors { edges { position node { id name } } }
  methods { edges { role confidence node { id name } } }
  datasets { edges { role confidence node { id name } } }
  repositories { edges { role confidence node { id path } } }`;

/** Twenty papers with authors, methods, datasets and repositories, newest first. */
export const PAGE_QUERY = `query ($after: String) { papers(first: 20, after: $after) { edges { node { ${PAPER} } } } }`;

/** Two hundred papers of a filter that is a variable. */
export const FILTERED_QUERY = `query ($where: PaperWhere) {
  papers(first: 200, where: $where) { edges { node { ${PAPER} } } }
}`;

/** Papers, their methods, and the papers of those: three levels, and half of the papers lead through the hub. */
export const HUB_QUERY = `{ papers(first: 20) { edges { node { id
  methods { edges { node { id name papers(first: 5) { edges { node { id title } } } } } }
} } } }`;

/** From the hub itself to its newest papers, their authors, and the papers of those. */
export const FROM_HUB_QUERY = `{ methods(first: 1) { edges { node { id
  papers(first: 20) { edges { node { id title
    authors { edges { node { id name papers(first: 5) { edges { node { id title } } } } } }
  } } }
} } } }`;

const mentions = (type: string, name: string, shown: string) =>
  `CALL (p) { MATCH (p)-[r:${type}]->(m) WHERE r.confidence >= 0.8
    WITH m, r ORDER BY r.role, r.confidence DESC, m.${shown}, m.id LIMIT 20
    RETURN collect({role: r.role, confidence: r.confidence, id: m.id, ${shown}: m.${shown}}) AS ${name} }`;

const LISTS = `CALL (p) { MATCH (p)<-[r:AUTHORED]-(m) WITH m, r ORDER BY r.position, m.id LIMIT 20
    RETURN collect({position: r.position, id: m.id, name: m.name}) AS authors }
${mentions("USES_METHOD", "methods", "name")}
${mentions("USES_DATASET", "datasets", "name")}
${mentions("HAS_CODE", "repositories", "path")}
RETURN p {.id, .title, .publishedOn, authors: authors, methods: methods, datasets: datasets, repositories: repositories} AS paper`;

/** The same page as one would write it by hand for Neo4j: one statement. */
export const PAGE_AT_ONCE = `MATCH (p:Paper) WHERE p.publishedOn IS NOT NULL
WITH p ORDER BY p.publishedOn DESC, p.id LIMIT 20
${LISTS}
ORDER BY p.publishedOn DESC, p.id`;

/** And for the embedded engine, which finds faster without the details, among days that hold enough papers. */
const PAGE_FOUND =
  "MATCH (p:Paper) WHERE p.publishedOn >= '2025-11' RETURN p.id AS id, p.publishedOn AS day ORDER BY day DESC, id LIMIT 20";
const PAGE_FETCHED = `UNWIND $ids AS id MATCH (p:Paper {id: id})\n${LISTS}`;

/** The page by the best text that is known for the engine. */
export async function pageByHand(store: GraphStore): Promise<readonly GraphRow[]> {
  if (store.engine === "neo4j") return store.read({ text: PAGE_AT_ONCE, parameters: {} });
  const found = await store.read<GraphRow & { readonly id: string }>({ text: PAGE_FOUND, parameters: {} });
  return store.read({ text: PAGE_FETCHED, parameters: { ids: found.map(({ id }) => id) } });
}
