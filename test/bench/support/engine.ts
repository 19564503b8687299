import type { EngineName, GraphStore } from "../../../src/store/graph-store.js";
import type { Neo4jConfig } from "../../../src/store/neo4j/neo4j-config.js";
import { IN_MEMORY, openStore } from "../../../src/store/open-store.js";

const LIMITS = { timeoutMs: 120_000 };

/** An engine to measure on. */
export interface BenchEngine {
  readonly name: EngineName;
  /** An empty graph with the whole schema applied; on Neo4j the one database, emptied. */
  openEmpty(): Promise<GraphStore>;
}

export const EMBEDDED: BenchEngine = {
  name: "embedded",
  async openEmpty() {
    const store = await openStore({ engine: "embedded", dataDirectory: IN_MEMORY, limits: LIMITS });
    await store.applySchema();
    return store;
  },
};

/** The Neo4j of NEO4J_URI and its companions, where they are set. */
export function benchNeo4jConfig(): Neo4jConfig | undefined {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = process.env;
  return uri ? { uri, user: user || "neo4j", password: password ?? "", database: database || "neo4j" } : undefined;
}

/** Neo4j as an engine to measure on. It is emptied again and again: see {@link refuseForeignData}. */
export function neo4jEngine(neo4j: Neo4jConfig): BenchEngine {
  return {
    name: "neo4j",
    async openEmpty() {
      const store = await openStore({ engine: "neo4j", dataDirectory: IN_MEMORY, neo4j, limits: LIMITS });
      await empty(store);
      await store.applySchema();
      return store;
    },
  };
}

/** Fails where a Neo4j holds anything and nobody has said that it may be wiped. */
export async function refuseForeignData(neo4j: Neo4jConfig, mayWipe: boolean): Promise<void> {
  const store = await openStore({ engine: "neo4j", dataDirectory: IN_MEMORY, neo4j, limits: LIMITS });
  try {
    const [row] = await store.read<{ readonly n: number }>({ text: "MATCH (n) RETURN count(n) AS n", parameters: {} });
    const nodes = row?.n ?? 0;
    if (nodes > 0 && !mayWipe) {
      throw new Error(
        `the bench needs an empty Neo4j, but ${neo4j.uri} holds ${nodes} nodes: start one for it alone (npm run neo4j -- --port 7799 --bench), or add --wipe to delete everything in this one`,
      );
    }
  } finally {
    await store.close();
  }
}

/** Deletes all nodes and relationships, a few thousand a transaction; the schema stays. */
export async function empty(store: GraphStore): Promise<void> {
  for (;;) {
    const [rows] = await store.write([
      { text: "MATCH (n) WITH n LIMIT 10000 DETACH DELETE n RETURN count(*) AS gone", parameters: {} },
    ]);
    if (rows?.[0]?.gone === 0) return;
  }
}
