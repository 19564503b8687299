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

const mentions = (type: string, label: string, name: string, shown: string) =>
  `CALL (p) { MATCH (p)-[r:${type}]->(m:${label}) WHERE r.confidence >= 0.8
    WITH m, r ORDER BY r.role, r.confidence DESC, m.${shown}, m.id LIMIT 20
    RETURN collect({role: r.role, confidence: r.confidence, id: m.id, ${shown}: m.${shown}}) AS ${name} }`;

/** The same page as one would write it by hand for either engine: one statement. */
export const PAGE_CYPHER = `MATCH (p:Paper) WHERE p.publishedOn IS NOT NULL
WITH p ORDER BY p.publishedOn DESC, p.id LIMIT 20
CALL (p) { MATCH (p)<-[r:AUTHORED]-(m:Author) WITH m, r ORDER BY r.position, m.id LIMIT 20
    RETURN collect({position: r.position, id: m.id, name: m.name}) AS authors }
${mentions("USES_METHOD", "Method", "methods", "name")}
${mentions("USES_DATASET", "Dataset", "datasets", "name")}
${mentions("HAS_CODE", "Repository", "repositories", "path")}
RETURN p {.id, .title, .publishedOn, authors: authors, methods: methods, datasets: datasets, repositories: repositories} AS paper
ORDER BY p.publishedOn DESC, p.id`;
