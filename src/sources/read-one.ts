import { AppError } from "../errors.js";
import type { PaperRecord } from "../model/paper-record.js";
import type { SourceItem } from "./source.js";

/** The records that `read` makes of one piece of an input, or that piece as rejected with what is wrong with it. */
export function* readOne(
  line: number,
  raw: string,
  read: () => PaperRecord | readonly PaperRecord[],
): Generator<SourceItem> {
  let records: PaperRecord | readonly PaperRecord[];
  try {
    records = read();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    yield { type: "rejected", line, raw, reason: error.message };
    return;
  }
  for (const record of [records].flat()) yield { type: "record", record };
}
