import type { EngineName } from "../../../src/store/graph-store.js";
import { HUB_METHOD } from "./literature.js";

/** A question, and the best text known for each engine that gives the same ids: found first, then fetched by `FETCH`. */
export interface Shape {
  readonly name: string;
  readonly question: string;
  /** The list in the answer: the names of the fields that lead to it. */
  readonly list: readonly string[];
  readonly find: { readonly [Engine in EngineName]: string };
}

const RARE_METHOD = "method:1200";
const BY_DAY = "RETURN p.id AS id, p.publishedOn AS day ORDER BY day DESC, id LIMIT 20";
/** Days that hold enough of the literature's papers, as one who knows the graph would choose them. */
const LATELY = "p.publishedOn >= '2025-11'";

/** Walks the index of days and tests each paper: Neo4j stops when it has enough. */
const WALK = `MATCH (m:Method {id: '${HUB_METHOD}'}) CALL (m) {
  MATCH (p:Paper) WHERE p.publishedOn IS NOT NULL WITH m, p ORDER BY p.publishedOn DESC, p.id
  MATCH (p)-[r:USES_METHOD]->(m) WHERE r.confidence >= 0.8 WITH p LIMIT 20 RETURN p
} ${BY_DAY}`;
const LATELY_WITH_HUB = `MATCH (p:Paper) WHERE ${LATELY} MATCH (p)-[r:USES_METHOD]->(m) WHERE m.id = '${HUB_METHOD}' AND r.confidence >= 0.8 ${BY_DAY}`;
const RARE_FIRST = `MATCH (:Method {id: '${RARE_METHOD}'})<-[r:USES_METHOD]-(p) WHERE r.confidence >= 0.8
MATCH (p)-[s:USES_METHOD]->(m) WHERE m.id = '${HUB_METHOD}' AND s.confidence >= 0.8 WITH p
MATCH (p)-[c:HAS_CODE]->(x) WHERE c.confidence >= 0.8 AND x.holds = 'CODE' WITH DISTINCT p ${BY_DAY}`;
const FAR_END = `MATCH (:Method {id: '${RARE_METHOD}'})<-[r:USES_METHOD]-(p) WHERE r.confidence >= 0.8
MATCH (p)<-[:AUTHORED]-(a) WITH DISTINCT a
RETURN a.id AS id, a.paperCount AS papers, a.name AS name ORDER BY papers DESC, name, id LIMIT 20`;
const BY_COUNT =
  "MATCH (m:Method) WHERE m.paperCount > 0 RETURN m.id AS id, m.paperCount AS papers, m.name AS name ORDER BY papers DESC, name, id LIMIT 20";
const OF_A_YEAR =
  "MATCH (p:Paper) WHERE p.year = 2020 AND p.authorCount IS NOT NULL RETURN p.id AS id, p.authorCount AS authors ORDER BY authors DESC, id LIMIT 20";
const TOGETHER = `MATCH (m:Method {id: '${HUB_METHOD}'})<-[r:USES_METHOD]-(p) WHERE r.confidence >= 0.8
MATCH (p)-[s:USES_METHOD]->(o) WHERE s.confidence >= 0.8 WITH m, o, count(p) AS papers WHERE o <> m
RETURN o.id AS id, papers, o.name AS name ORDER BY papers DESC, name, id LIMIT 20`;

const both = (text: string) => ({ embedded: text, neo4j: text });
const papers = (where: string) => `{ papers(where: ${where}, first: 20) { edges { node { id title } } } }`;
const uses = (id: string) => `{ methods: { some: { id: "${id}" } } }`;

export const SHAPES: readonly Shape[] = [
  {
    name: "newest papers",
    question: "{ papers(first: 20) { edges { node { id title } } } }",
    list: ["papers"],
    find: {
      embedded: `MATCH (p:Paper) WHERE ${LATELY} ${BY_DAY}`,
      neo4j: `MATCH (p:Paper) WHERE p.publishedOn IS NOT NULL WITH p ORDER BY p.publishedOn DESC, p.id LIMIT 20 ${BY_DAY}`,
    },
  },
  {
    name: "papers that use the hub",
    question: papers(uses(HUB_METHOD)),
    list: ["papers"],
    find: { embedded: LATELY_WITH_HUB, neo4j: WALK },
  },
  {
    name: "the hub, a rare method and code",
    question: papers(`{ hasCode: true, AND: [${uses(HUB_METHOD)}, ${uses(RARE_METHOD)}] }`),
    list: ["papers"],
    find: both(RARE_FIRST),
  },
  {
    name: "authors two hops from a rare method",
    question: `{ authors(where: { papers: { some: ${uses(RARE_METHOD)} } }, first: 20) { edges { node { id name } } } }`,
    list: ["authors"],
    find: both(FAR_END),
  },
  {
    name: "papers of the hub",
    question: `{ method(id: "${HUB_METHOD}") { papers(first: 20) { edges { node { id title } } } } }`,
    list: ["method", "papers"],
    find: { embedded: LATELY_WITH_HUB, neo4j: WALK },
  },
  {
    name: "methods by paper count",
    question: "{ methods(first: 20) { edges { node { id name } } } }",
    list: ["methods"],
    find: both(BY_COUNT),
  },
  {
    name: "papers of a year by author count",
    question:
      "{ papers(where: { year: { equals: 2020 } }, orderBy: [{ by: AUTHOR_COUNT }], first: 20) { edges { node { id title } } } }",
    list: ["papers"],
    find: both(OF_A_YEAR),
  },
  {
    name: "what goes with the hub",
    question: `{ method(id: "${HUB_METHOD}") { coOccurring(first: 20) { edges { node { id name } } } } }`,
    list: ["method", "coOccurring"],
    find: both(TOGETHER),
  },
];
