import { Readable } from "node:stream";
import { readProcessConfig } from "../config.js";
import { findServer } from "../server/find-server.js";
import type { GraphStore } from "../store/graph-store.js";
import { openStore } from "../store/open-store.js";
import { loadReading, type Reading } from "./load-reading.js";
import { postLines } from "./remote.js";
import type { ProgressLine } from "./stream-progress.js";
import type { Terminal } from "./terminal.js";

/** Where a task works. */
export interface TaskPlace {
  readonly store: GraphStore;
  /** Today's lexicon and rules, read afresh. */
  readonly reading: () => Reading;
}

/** Work on the whole graph, done where the graph is held; options and result are what JSON can say. */
export interface GraphTask<Options, Result> {
  readonly name: string;
  /** Checks options that came over HTTP; BAD_ARGUMENT where they are others. A task without it has none. */
  checkOptions?(given: { readonly [name: string]: unknown }): void;
  run(place: TaskPlace, options: Options, onProgress: (papersRead: number) => void): Promise<Result>;
}

export type TaskLine<Result> = ProgressLine<number> | { readonly type: "result"; readonly result: Result };

/** Does the task here, or has the server that holds the embedded graph do it, and says so. */
export async function runGraphTask<Options, Result>(
  task: GraphTask<Options, Result>,
  options: Options,
  terminal: Terminal,
): Promise<Result> {
  const config = await readProcessConfig();
  const onProgress = (read: number) => terminal.draw(`${read} papers read`);
  const server = config.engine === "embedded" ? await findServer(config.dataDirectory) : undefined;
  if (server) {
    terminal.note(`the server at ${server.url} holds the graph: it does the work`);
    const body = Readable.from([JSON.stringify(options)]);
    for await (const line of postLines<TaskLine<Result>>(server, `/admin/tasks/${task.name}`, body)) {
      if (line.type === "result") return line.result;
      onProgress(line.progress);
    }
    throw new TypeError(`the server at ${server.url} ended without a result`);
  }
  const store = await openStore(config);
  try {
    await store.applySchema();
    return await task.run(
      { store, reading: () => loadReading(config, (message) => terminal.note(message)) },
      options,
      onProgress,
    );
  } finally {
    await store.close();
  }
}
