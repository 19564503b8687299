import { AppError } from "../errors.js";
import { assertNever } from "../util/assert-never.js";
import type { EngineName, GraphStore } from "./graph-store.js";
import type { Neo4jConfig } from "./neo4j/neo4j-config.js";

/** The part of the configuration that a store needs; Config has it. */
export interface StoreConfig {
  readonly engine: EngineName;
  /** Folder of the embedded graph, made when absent, or {@link IN_MEMORY}. */
  readonly dataDirectory: string;
  readonly neo4j?: Neo4jConfig;
  readonly limits: { readonly timeoutMs: number };
}

/** Takes a sentence for the operator: what is mended by itself, and should not have happened. */
export type Warn = (message: string) => void;

/** A data directory that is none: the embedded graph then lives in memory and ends with the store. */
export const IN_MEMORY = ":memory:";

/**
 * Opens the graph database that the configuration names; only that engine's package is loaded.
 * The embedded graph is opened at once (DATABASE_LOCKED where another process has it); Neo4j is first met by a call.
 */
export async function openStore(config: StoreConfig, warn: Warn = () => {}): Promise<GraphStore> {
  switch (config.engine) {
    case "embedded": {
      const { openEmbeddedStore } = await import("./embedded/store.js");
      const folder = config.dataDirectory === IN_MEMORY ? undefined : config.dataDirectory;
      return openEmbeddedStore(folder, config.limits, warn);
    }
    case "neo4j": {
      if (!config.neo4j) {
        throw new AppError("BAD_CONFIGURATION", "the engine is neo4j, but NEO4J_URI and NEO4J_PASSWORD are not set");
      }
      const { openNeo4jStore } = await import("./neo4j/store.js");
      return openNeo4jStore(config.neo4j, config.limits);
    }
    default:
      return assertNever(config.engine);
  }
}
