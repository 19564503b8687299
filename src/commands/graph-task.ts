import type { GraphStore } from "../store/graph-store.js";
import type { Reading } from "./load-reading.js";
import type { ProgressLine } from "./stream-progress.js";

/** Where a task works. */
export interface TaskPlace {
  readonly store: GraphStore;
  /** Today's lexicon and rules. */
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
