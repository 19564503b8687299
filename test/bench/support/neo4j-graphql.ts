import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Neo4jConfig } from "../../../src/store/neo4j/neo4j-config.js";
import type { Ask } from "./execute.js";
import { HUB_METHOD } from "./literature.js";

/** Ignored by git: the library that we are measured against is no dependency of ours. */
const FOLDER = fileURLToPath(new URL("../../../.bench/neo4j-graphql/", import.meta.url));
const PACKAGES = { "@neo4j/graphql": "7.6.3", graphql: "16.15.0", "neo4j-driver": "6.3.0" };
const INSTALL_MS = 300_000;

/** The graph of the bench in the library's words. */
const TYPES = `
type Author @node { id: ID! name: String! papers: [Paper!]! @relationship(type: "AUTHORED", direction: OUT, properties: "Authored") }
type Method @node { id: ID! name: String! papers: [Paper!]! @relationship(type: "USES_METHOD", direction: IN, properties: "Mention") }
type Dataset @node { id: ID! name: String! }
type Repository @node { id: ID! path: String! }
type Authored @relationshipProperties { position: Int! }
type Mention @relationshipProperties { role: String! confidence: Float! }
type Paper @node {
  id: ID! title: String! publishedOn: String
  authors: [Author!]! @relationship(type: "AUTHORED", direction: IN, properties: "Authored")
  methods: [Method!]! @relationship(type: "USES_METHOD", direction: OUT, properties: "Mention")
  datasets: [Dataset!]! @relationship(type: "USES_DATASET", direction: OUT, properties: "Mention")
  repositories: [Repository!]! @relationship(type: "HAS_CODE", direction: OUT, properties: "Mention")
}`;

const NEWEST = "{ node: { publishedOn: DESC } }, { node: { id: ASC } }";
const mentions = (name: string, shown: string) =>
  `${name}Connection(first: 20, sort: [{ edge: { role: ASC } }, { edge: { confidence: DESC } }, { node: { ${shown}: ASC } }]) { edges { properties { role confidence } node { id ${shown} } } }`;
const AUTHORS =
  "authorsConnection(first: 20, sort: [{ edge: { position: ASC } }, { node: { id: ASC } }]) { edges { properties { position } node { id name } } }";

/** The same questions as `page-queries.ts` asks, in the library's API; it pages lists by offset. */
export const THEIR_PAGE = `query ($offset: Int) { papers(limit: 20, offset: $offset, sort: [{ publishedOn: DESC }, { id: ASC }]) {
  id title publishedOn ${AUTHORS} ${mentions("methods", "name")} ${mentions("datasets", "name")} ${mentions("repositories", "path")}
} }`;
export const THEIR_HUB = `{ papers(limit: 20, sort: [{ publishedOn: DESC }, { id: ASC }]) { id
  methodsConnection(first: 20, sort: [{ edge: { role: ASC } }, { edge: { confidence: DESC } }, { node: { name: ASC } }]) { edges { node {
    id name papersConnection(first: 5, sort: [${NEWEST}]) { edges { node { id title } } }
  } } }
} }`;
export const THEIR_HUB_LIST = `{ methods(where: { id: { eq: "${HUB_METHOD}" } }) { id
  papersConnection(first: 20, sort: [${NEWEST}]) { edges { node { id title } } }
} }`;
export const THEIR_HUB_FILTER = `{ papers(
  where: { methods: { some: { id: { eq: "${HUB_METHOD}" } } } }, limit: 20, sort: [{ publishedOn: DESC }, { id: ASC }]
) { id title } }`;
export const THEIR_FROM_HUB = `{ methods(where: { id: { eq: "${HUB_METHOD}" } }) { id
  papersConnection(first: 20, sort: [${NEWEST}]) { edges { node { id title
    authorsConnection(first: 20, sort: [{ edge: { position: ASC } }, { node: { id: ASC } }]) { edges { node {
      id name papersConnection(first: 5, sort: [${NEWEST}]) { edges { node { id title } } }
    } } }
  } } }
} }`;

interface TheirGraphQL {
  parse(source: string): unknown;
  execute(request: object): Promise<{ data?: unknown; errors?: readonly Error[] }>;
}

export interface Neo4jGraphQL {
  prepare(source: string): Ask;
  close(): Promise<void>;
}

/** `@neo4j/graphql` on the Neo4j, installed on the first use; a sentence where it cannot be had. */
export async function openNeo4jGraphQL(neo4j: Neo4jConfig): Promise<Neo4jGraphQL | string> {
  const problem = install();
  if (problem !== undefined) return problem;
  const require = createRequire(join(FOLDER, "package.json"));
  const { Neo4jGraphQL } = require("@neo4j/graphql") as {
    Neo4jGraphQL: new (options: object) => { getSchema(): Promise<unknown> };
  };
  const theirs = require("graphql") as TheirGraphQL;
  const driverModule = require("neo4j-driver") as typeof import("neo4j-driver");
  const driver = driverModule.driver(neo4j.uri, driverModule.auth.basic(neo4j.user, neo4j.password));
  const schema = await new Neo4jGraphQL({ typeDefs: TYPES, driver }).getSchema();
  return {
    prepare(source) {
      const document = theirs.parse(source);
      return async (variableValues = {}) => {
        const contextValue = { sessionConfig: { database: neo4j.database } };
        const { data, errors } = await theirs.execute({ schema, document, contextValue, variableValues });
        if (errors?.[0]) throw errors[0];
        return data;
      };
    },
    close: () => driver.close(),
  };
}

function install(): string | undefined {
  if (existsSync(join(FOLDER, "node_modules/@neo4j/graphql/package.json"))) return undefined;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(
    join(FOLDER, "package.json"),
    `${JSON.stringify({ private: true, dependencies: PACKAGES }, null, 2)}\n`,
  );
  console.log(`  installing @neo4j/graphql ${PACKAGES["@neo4j/graphql"]} into ${FOLDER}`);
  const { status, stderr } = spawnSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: FOLDER,
    encoding: "utf8",
    timeout: INSTALL_MS,
  });
  return status === 0 ? undefined : `npm could not install it: ${stderr.trim().split("\n").slice(-3).join(" ")}`;
}
