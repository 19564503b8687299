import { AppError } from "../errors.js";
import { type LackingPage, lackingPapers } from "../ingest/lacking.js";
import { LACKS, type Lack } from "../model/lack.js";
import type { GraphTask } from "./graph-task.js";

export interface LackingOptions {
  /** What a source can bring. */
  readonly of: readonly Lack[];
  /** A source; papers of which it has spoken are passed over. */
  readonly source?: string;
  /** The id after which to go on, or "". */
  readonly after: string;
}

/** The next papers that lack something. */
export const lackingTask: GraphTask<LackingOptions, LackingPage> = {
  name: "lacking",
  checkOptions({ of, source, after }) {
    const isList = Array.isArray(of) && of.every((lack) => LACKS.some((each) => each === lack));
    if (isList && typeof after === "string" && (source === undefined || typeof source === "string")) return;
    throw new AppError(
      "BAD_ARGUMENT",
      `expected of (${LACKS.join(", ")}), source and after, given ${JSON.stringify(of)}`,
    );
  },
  run: ({ store }, { of, source, after }) => lackingPapers(store, of, source, after),
};
