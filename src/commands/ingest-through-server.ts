import { Readable } from "node:stream";
import type { IngestReport } from "../ingest/ingest.js";
import { expandInputPaths, STANDARD_INPUT } from "../sources/input-paths.js";
import type { RunCounts } from "../write/run-ledger.js";
import type { IngestFilesReport } from "./ingest-files.js";
import { postLines, type RemoteServer, rawInput } from "./remote.js";
import type { ProgressLine } from "./stream-progress.js";
import { progressReporter, type Terminal } from "./terminal.js";
import { type UnreadableInput, unreadableInput } from "./unreadable-input.js";

/** How far an ingest is, or what it leaves out. */
export type IngestSaying = RunCounts | { readonly leftOut: string };

/** What the server says while it ingests one input. */
export type IngestLine =
  | ProgressLine<IngestSaying>
  | { readonly type: "report"; readonly report: IngestReport; readonly deadLetters?: string };

/** Has the server ingest every input, one after another. */
export async function ingestThroughServer(
  server: RemoteServer,
  inputs: readonly string[],
  { format }: { readonly format?: string },
  terminal: Terminal,
): Promise<IngestFilesReport> {
  const files: IngestReport[] = [];
  const unreadable: UnreadableInput[] = [];
  let deadLetters: string | undefined;
  for (const { path, bytes } of await expandInputPaths(inputs, (folder, error) =>
    unreadable.push(unreadableInput(folder, error)),
  )) {
    const name = path === STANDARD_INPUT ? "standard input" : path;
    let sent = 0;
    const count = (chunk: Buffer) => {
      sent += chunk.length;
    };
    const report = progressReporter(terminal, name, () => ({
      bytes: sent,
      ...(bytes === undefined ? {} : { total: bytes }),
    }));
    const query = new URLSearchParams({ name, ...(format === undefined ? {} : { format }) });
    try {
      const body = Readable.from(counted(await rawInput(path, process.stdin), count));
      for await (const line of postLines<IngestLine>(server, `/admin/ingest?${query.toString()}`, body)) {
        if (line.type === "progress") {
          if ("leftOut" in line.progress) terminal.note(line.progress.leftOut);
          else report(line.progress);
        } else {
          files.push(line.report);
          deadLetters = line.deadLetters ?? deadLetters;
        }
      }
    } catch (error) {
      unreadable.push(unreadableInput(name, error));
    }
  }
  return { files, unreadable, ...(deadLetters === undefined ? {} : { deadLetters }) };
}

async function* counted(body: AsyncIterable<Buffer>, onChunk: (chunk: Buffer) => void): AsyncGenerator<Buffer> {
  for await (const chunk of body) {
    onChunk(chunk);
    yield chunk;
  }
}
