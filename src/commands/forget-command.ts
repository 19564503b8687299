import { AppError } from "../errors.js";
import { type ForgetCounts, type Forgotten, forget } from "../ingest/forget.js";
import { runQuery } from "../queries/query.js";
import { recordCounts } from "../queries/records.js";
import type { GraphStore } from "../store/graph-store.js";
import type { GraphTask } from "./graph-task.js";
import { runGraphTask } from "./run-graph-task.js";
import type { Terminal } from "./terminal.js";

export interface ForgetCommandOptions {
  readonly source?: string;
  readonly run?: string;
  readonly json: boolean;
}

/** Takes back what one source said, or what a run was the first to say; NOT_FOUND where it said nothing. */
export const forgetTask: GraphTask<Forgotten, ForgetCounts> = {
  name: "forget",
  checkOptions: ({ source, run }) => void forgotten(source, run),
  async run({ store, reading }, what) {
    const { extractor, parentOf } = reading();
    const counts = await forget(what, { store, extractor, parentOf });
    if (counts.records === 0) throw await nothingSaid(store, what);
    return counts;
  },
};

export async function forgetCommand({ source, run, json }: ForgetCommandOptions, terminal: Terminal): Promise<number> {
  const counts = await runGraphTask(forgetTask, forgotten(source, run), terminal);
  if (json) terminal.print(JSON.stringify(counts));
  else terminal.print(`${counts.records} records forgotten, and ${counts.papers} papers that nobody else states`);
  return 0;
}

function forgotten(source: unknown, run: unknown): Forgotten {
  if (isName(source) && run === undefined) return { source };
  if (isName(run) && source === undefined) return { run };
  throw new AppError(
    "BAD_ARGUMENT",
    `expected either a source or a run to forget, given ${JSON.stringify({ source, run })}`,
  );
}

const isName = (value: unknown): value is string => typeof value === "string" && value !== "";

async function nothingSaid(store: GraphStore, what: Forgotten): Promise<AppError> {
  const [column, given] = "source" in what ? (["source", what.source] as const) : (["run", what.run] as const);
  const rows = await runQuery(store, recordCounts(column), {});
  const known = rows.map(({ name, records }) => `${name} (${records} records)`).join(", ");
  return new AppError(
    "NOT_FOUND",
    `expected a ${column} whose records are in the graph${known && `: ${known}`}, given ${JSON.stringify(given)}`,
  );
}
