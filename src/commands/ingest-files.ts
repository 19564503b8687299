import type { Extractor } from "../extract/extractor.js";
import { type IngestReport, ingest } from "../ingest/ingest.js";
import { settlePeople } from "../ingest/settle-people.js";
import type { PaperRecord } from "../model/paper-record.js";
import { openInputs } from "../sources/open-inputs.js";
import { recognizeFormat, sourceByFormat } from "../sources/registry.js";
import type { GraphStore } from "../store/graph-store.js";
import type { ParentOf } from "../write/finish-nodes.js";
import { deadLetters } from "./dead-letters.js";
import { leftOutLine } from "./left-out-line.js";
import { progressReporter, type Terminal } from "./terminal.js";
import { type UnreadableInput, unreadableInput } from "./unreadable-input.js";

export interface IngestFilesOptions {
  readonly store: GraphStore;
  readonly extractor: Extractor;
  readonly canonicalize?: (record: PaperRecord) => PaperRecord;
  readonly parentOf?: ParentOf;
  readonly dataDirectory: string;
  readonly format?: string;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly terminal: Terminal;
}

export interface IngestFilesReport {
  readonly files: readonly IngestReport[];
  readonly unreadable: readonly UnreadableInput[];
  /** Where the rejected records are, when there are any. */
  readonly deadLetters?: string;
}

/** Ingests every input that the arguments name, one after another, and tells the authors of all of them apart at the end. */
export async function ingestFiles(inputs: readonly string[], options: IngestFilesOptions): Promise<IngestFilesReport> {
  const letters = deadLetters(options.dataDirectory, new Date());
  const source = options.format === undefined ? undefined : sourceByFormat(options.format);
  const files: IngestReport[] = [];
  const unreadable: UnreadableInput[] = [];
  const passOver = (name: string, error: unknown) => void unreadable.push(unreadableInput(name, error));
  for await (const input of openInputs(inputs, options.stdin, passOver)) {
    const readSoFar = () => ({
      bytes: input.bytesRead(),
      ...(input.totalBytes === undefined ? {} : { total: input.totalBytes }),
    });
    try {
      const used = source ?? recognizeFormat(input.head);
      const report = await ingest(input, used, {
        store: options.store,
        extractor: options.extractor,
        ...(options.canonicalize ? { canonicalize: options.canonicalize } : {}),
        ...(options.parentOf ? { parentOf: options.parentOf } : {}),
        onRejected: (rejection, file) => letters.add(rejection, file, used.format),
        onUnread: (leftOut, file) => options.terminal.note(leftOutLine(leftOut, file)),
        onProgress: progressReporter(options.terminal, input.name, readSoFar),
        leavesPeople: true,
      });
      files.push(report);
    } catch (error) {
      passOver(input.name, error);
    }
  }
  await settlePeople(options.store);
  return { files, unreadable, ...(files.some(({ rejected }) => rejected > 0) ? { deadLetters: letters.path } : {}) };
}
