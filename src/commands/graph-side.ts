import { Readable } from "node:stream";
import { type Config, readProcessConfig } from "../config.js";
import { renewSearchKeys } from "../ingest/renew-search-keys.js";
import type { AdminIngestInput } from "../server/admin-routes.js";
import { findServer } from "../server/find-server.js";
import type { GraphStore } from "../store/graph-store.js";
import { openStore } from "../store/open-store.js";
import type { GraphTask, TaskLine, TaskPlace } from "./graph-task.js";
import { ingestForClient } from "./ingest-for-client.js";
import type { IngestLine } from "./ingest-through-server.js";
import { loadReading, type Reading } from "./load-reading.js";
import { postLines, type RemoteServer } from "./remote.js";
import type { Terminal } from "./terminal.js";

/** The graph, held by this process or by a server beside it. */
export interface GraphSide {
  readonly config: Config;
  /** Does a task of the graph. */
  run<Options, Result>(
    task: GraphTask<Options, Result>,
    options: Options,
    onProgress?: (done: number) => void,
  ): Promise<Result>;
  /** Ingests an input, and says how far it is. */
  ingest(input: AdminIngestInput): AsyncIterable<IngestLine>;
  close(): Promise<void>;
}

/** Opens the graph here, or through the server that holds it, and says so. */
export async function openGraphSide(terminal: Terminal): Promise<GraphSide> {
  const config = await readProcessConfig();
  const server = config.engine === "embedded" ? await findServer(config.dataDirectory) : undefined;
  if (server) {
    terminal.note(`the server at ${server.url} holds the graph: it does the work`);
    return remoteSide(config, server);
  }
  const store = await openStore(config);
  try {
    await store.applySchema();
    await renewSearchKeys(store);
    return localSide(config, store, (message) => terminal.note(message));
  } catch (error) {
    await store.close();
    throw error;
  }
}

function localSide(config: Config, store: GraphStore, warn: (message: string) => void): GraphSide {
  let loaded: Reading | undefined;
  const reading = () => {
    loaded ??= loadReading(config, warn);
    return loaded;
  };
  const place: TaskPlace = { store, reading };
  return {
    config,
    run: (task, options, onProgress = () => undefined) => task.run(place, options, onProgress),
    ingest: (input) => ingestForClient(input, store, reading(), config),
    close: () => store.close(),
  };
}

function remoteSide(config: Config, server: RemoteServer): GraphSide {
  return {
    config,
    async run<Options, Result>(
      task: GraphTask<Options, Result>,
      options: Options,
      onProgress?: (done: number) => void,
    ) {
      const body = Readable.from([JSON.stringify(options)]);
      for await (const line of postLines<TaskLine<Result>>(server, `/admin/tasks/${task.name}`, body)) {
        if (line.type === "result") return line.result;
        onProgress?.(line.progress);
      }
      throw new TypeError(`the server at ${server.url} ended without a result`);
    },
    ingest({ name, stream, format }) {
      const query = new URLSearchParams({ name, ...(format === undefined ? {} : { format }) });
      return postLines<IngestLine>(server, `/admin/ingest?${query.toString()}`, stream);
    },
    close: () => Promise.resolve(),
  };
}
