import type { Config } from "./config.js";
import { createContext, type Judge } from "./graphql/context.js";
import { buildSchema } from "./graphql/schema.js";
import type { Admin } from "./server/admin-routes.js";
import { createServer } from "./server/create-server.js";
import { folderIdentity } from "./server/folder-identity.js";
import { type Listening, listen } from "./server/listen.js";
import type { Log } from "./server/log.js";
import { createToken, removeServerFile, writeServerFile } from "./server/server-file.js";
import type { GraphStore } from "./store/graph-store.js";

export interface Serving {
  readonly url: string;
  /** Takes no more requests, finishes those under way, then closes the store. */
  readonly close: () => Promise<void>;
}

/** What a server does beside answering: work for the command line, and what people decide. */
export interface ServerWork extends Omit<Admin, "token" | "folder"> {
  readonly judge: Judge;
}

/** The read side: an open store behind the schema behind HTTP. The caller gives the store away. */
export async function serve(
  store: GraphStore,
  config: Config,
  log: Log,
  { judge, ...work }: ServerWork,
): Promise<Serving> {
  const token = createToken();
  const isEmbedded = config.engine === "embedded";
  const server = await createServer({
    schema: buildSchema(),
    createContext: () => createContext(store, { maxPageSize: config.limits.maxPageSize, judge }),
    config,
    health: { ping: () => store.ping() },
    log,
    // Only the embedded graph has a single owner; a graph in Neo4j takes work from anyone.
    ...(isEmbedded ? { admin: { token, folder: await folderIdentity(config.dataDirectory), ...work } } : {}),
  });
  const listening: Listening = await listen(server, config.host, config.port);
  const close = async () => {
    try {
      const cut = await listening.close(undefined, config.drainMs);
      if (cut > 0) log.warn({ connections: cut }, "connections were cut");
      if (isEmbedded) await removeServerFile(config.dataDirectory);
    } finally {
      // Whatever went wrong before, the graph is closed in order.
      await store.close();
    }
  };
  if (isEmbedded) {
    try {
      await writeServerFile(config.dataDirectory, { pid: process.pid, url: listening.url, token });
    } catch (error) {
      await listening.close(0);
      throw error;
    }
  }
  return { url: listening.url, close };
}
