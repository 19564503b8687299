import type { PaperRecord } from "../../../src/model/paper-record.js";
import type { Source, SourceItem } from "../../../src/sources/source.js";

export interface ReadResult {
  readonly records: readonly PaperRecord[];
  readonly rejected: readonly Extract<SourceItem, { type: "rejected" }>[];
}

/** Why parts of the records of a text are left out. */
export async function unreadIn(source: Source, text: string): Promise<readonly string[]> {
  const reasons: string[] = [];
  for await (const item of source.read({ name: "test", lines: linesOf(text) })) {
    if (item.type === "unread") reasons.push(item.reason);
  }
  return reasons;
}

/** Reads a text in a format, as ingest would. */
export async function readAll(source: Source, text: string, name = "test", capturedOn?: string): Promise<ReadResult> {
  const records: PaperRecord[] = [];
  const rejected: Extract<SourceItem, { type: "rejected" }>[] = [];
  for await (const item of source.read({ name, lines: linesOf(text), ...(capturedOn && { capturedOn }) })) {
    if (item.type === "record") records.push(item.record);
    else if (item.type === "rejected") rejected.push(item);
  }
  return { records, rejected };
}

export async function* linesOf(text: string): AsyncGenerator<string> {
  yield* text.split("\n");
}
