import { type FileHandle, open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { AppError } from "../errors.js";
import { papergraphRecord } from "../export/papergraph-record.js";
import { recordReader } from "../ingest/record-reader.js";
import { runQuery } from "../queries/query.js";
import { recordKeysAfter } from "../queries/records.js";
import { type GraphSide, openGraphSide } from "./graph-side.js";
import type { GraphTask } from "./graph-task.js";
import type { Terminal } from "./terminal.js";

export interface ExportCommandOptions {
  /** A file rather than standard output. */
  readonly output?: string;
}

interface RecordPage {
  readonly records: readonly object[];
  /** The key of the last; absent where there are no more. */
  readonly last?: string;
}

const PAGE = 500;

/** A page of the records that the graph keeps, in order of their keys. */
export const exportTask: GraphTask<{ readonly after: string }, RecordPage> = {
  name: "export",
  checkOptions({ after }) {
    if (typeof after === "string") return;
    throw new AppError("BAD_ARGUMENT", `expected the key of a record as after, but it is ${JSON.stringify(after)}`);
  },
  async run({ store }, { after }) {
    const keys = (await runQuery(store, recordKeysAfter, { after, limit: PAGE })).map(({ key }) => key);
    const held = await recordReader(store).byKey(keys);
    const stated = new Map(held.map(({ record }) => [record.key, record.stated]));
    const last = keys.length < PAGE ? undefined : keys.at(-1);
    return {
      records: keys.flatMap((key) => {
        const record = stated.get(key);
        return record ? [papergraphRecord(record)] : [];
      }),
      ...(last === undefined ? {} : { last }),
    };
  },
};

/** Writes every record of the graph in our own format: ingested elsewhere, they make the same graph. */
export async function exportCommand({ output }: ExportCommandOptions, terminal: Terminal): Promise<number> {
  // Opened first: a file that is there already is told before any work is done.
  const file = output === undefined ? undefined : await openNew(output);
  const graph = await openGraphSide(terminal);
  let count = 0;
  async function* lines(): AsyncGenerator<string> {
    for await (const record of allRecords(graph)) {
      count += 1;
      yield `${JSON.stringify(record)}\n`;
    }
  }
  try {
    if (file) await pipeline(lines, file.createWriteStream());
    else await terminal.pour(lines());
    terminal.note(`${count} records written${output === undefined ? "" : ` to ${output}`}`);
    return 0;
  } finally {
    await graph.close();
  }
}

async function openNew(path: string): Promise<FileHandle> {
  try {
    return await open(path, "wx");
  } catch (cause) {
    throw new AppError("BAD_ARGUMENT", `cannot make ${JSON.stringify(path)}: ${(cause as Error).message}`, { cause });
  }
}

async function* allRecords(graph: GraphSide): AsyncGenerator<object> {
  for (let after: string | undefined = ""; after !== undefined; ) {
    const { records, last }: RecordPage = await graph.run(exportTask, { after });
    yield* records;
    after = last;
  }
}
