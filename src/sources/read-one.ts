import { AppError } from "../errors.js";
import type { PaperRecord } from "../model/paper-record.js";
import type { SourceItem } from "./source.js";

/** The record that `read` makes of one piece of an input, or that piece as rejected with what is wrong with it. */
export function readOne(line: number, raw: string, read: () => PaperRecord): SourceItem {
  try {
    return { type: "record", record: read() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { type: "rejected", line, raw, reason: error.message };
  }
}
