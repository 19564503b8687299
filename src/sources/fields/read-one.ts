import { AppError } from "../../errors.js";
import type { PaperRecord } from "../../model/paper-record.js";
import type { SourceItem } from "../source.js";

/** What a piece of an input states: records, and of parts of it why they are none. */
export type ReadPieces = PaperRecord | readonly (PaperRecord | AppError)[];

/** The records that `read` makes of one piece of an input, or that piece as rejected with what is wrong with it. */
export function* readOne(line: number, raw: string, read: () => ReadPieces): Generator<SourceItem> {
  let pieces: ReadPieces | AppError;
  try {
    pieces = read();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    pieces = error;
  }
  for (const piece of [pieces].flat()) {
    if (piece instanceof AppError) yield { type: "rejected", line, raw, reason: piece.message };
    else yield { type: "record", record: piece };
  }
}
