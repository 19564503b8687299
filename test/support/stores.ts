import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, it } from "vitest";
import type { GraphRow, GraphStore } from "../../src/store/graph-store.js";
import type { Neo4jConfig } from "../../src/store/neo4j/neo4j-config.js";
import { IN_MEMORY, openStore } from "../../src/store/open-store.js";
import { LOCK_WAIT_MS, lockNeo4j } from "./neo4j-lock.js";

const TEST_TIMEOUT_MS = 15_000;

/** The Neo4j that tests may wipe, from NEO4J_URI and its companions; `npm run neo4j` prints them. */
export function testNeo4j(): Neo4jConfig | undefined {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = process.env;
  return uri ? { uri, user: user || "neo4j", password: password ?? "", database: database || "neo4j" } : undefined;
}

/** Opens an empty store on the test Neo4j: data wiped, schema kept. */
export async function openEmptyNeo4j(neo4j: Neo4jConfig): Promise<GraphStore> {
  const store = await openStore({
    engine: "neo4j",
    dataDirectory: IN_MEMORY,
    neo4j,
    limits: { timeoutMs: TEST_TIMEOUT_MS },
  });
  await claimForTests(store);
  for (;;) {
    const [rows] = await store.write([
      { text: "MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS gone", parameters: {} },
    ]);
    if (rows?.[0]?.gone === 0) return store;
  }
}

/** A constraint of this name marks a database that tests may wipe. */
const MARK = "papergraph_test_database";

/** Marks an empty database as one that tests may wipe; refuses one that holds what tests have not written. */
async function claimForTests(store: GraphStore): Promise<void> {
  const marks = await store.read({
    text: `SHOW CONSTRAINTS YIELD name WHERE name = "${MARK}" RETURN name`,
    parameters: {},
  });
  if (marks.length > 0) return;
  const [row] = await store.read<GraphRow & { n: number }>({ text: "MATCH (n) RETURN count(n) AS n", parameters: {} });
  if (row && row.n > 0) {
    throw new Error(
      `tests wipe the database of NEO4J_URI, and this one holds ${row.n} nodes that no test has written: give them another, as \`npm run neo4j\` makes it`,
    );
  }
  await store.write([
    { text: `CREATE CONSTRAINT ${MARK} IF NOT EXISTS FOR (n:PapergraphTest) REQUIRE n.id IS UNIQUE`, parameters: {} },
  ]);
}

export function openEmptyEmbedded(): Promise<GraphStore> {
  return openStore({ engine: "embedded", dataDirectory: IN_MEMORY, limits: { timeoutMs: TEST_TIMEOUT_MS } });
}

/**
 * Declares the tests once for each engine; `open` gives an empty store, closed after the last test.
 * Without NEO4J_URI the Neo4j half stands in the report as one skipped test that says so; with it, the file waits
 * until no other has that database.
 */
export function describeEachEngine(name: string, tests: (open: () => Promise<GraphStore>) => void): void {
  describe(`${name} (embedded)`, () => {
    tests(closing(openEmptyEmbedded));
  });
  const neo4j = testNeo4j();
  describe(`${name} (neo4j)`, () => {
    if (!neo4j) {
      it.skip("neo4j: NOT RUN (NEO4J_URI is not set)", () => {});
      return;
    }
    beforeAll(async () => lockNeo4j(neo4j.uri), LOCK_WAIT_MS + 10_000);
    tests(closing(() => openEmptyNeo4j(neo4j)));
  });
}

/** {@link describeEachEngine}, and once more for the embedded engine in a folder, where it is a process of its own. */
export function describeEachStore(name: string, tests: (open: () => Promise<GraphStore>) => void): void {
  describeEachEngine(name, tests);
  describe(`${name} (embedded in a folder)`, () => {
    const folders: string[] = [];
    afterAll(async () => {
      for (const folder of folders) await rm(folder, { recursive: true, force: true });
    });
    tests(
      closing(async () => {
        const folder = await mkdtemp(join(tmpdir(), "papergraph-store-"));
        folders.push(folder);
        return openStore({ engine: "embedded", dataDirectory: folder, limits: { timeoutMs: TEST_TIMEOUT_MS } });
      }),
    );
  });
}

/** Closes at the end what the tests opened. */
function closing(open: () => Promise<GraphStore>): () => Promise<GraphStore> {
  const opened: GraphStore[] = [];
  afterAll(async () => {
    for (const store of opened) await store.close();
  });
  return async () => {
    const store = await open();
    opened.push(store);
    return store;
  };
}
