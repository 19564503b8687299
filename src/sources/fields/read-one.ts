import { AppError } from "../../errors.js";
import type { PaperRecord } from "../../model/paper-record.js";
import type { SourceItem } from "../source.js";

/** Why a part of a record could not be read, where the record is of use without it. */
export interface Unread {
  readonly unread: string;
}

/** What a piece of an input states: records, why parts of them are left out, and why others are none. */
export type ReadPieces = PaperRecord | readonly (PaperRecord | Unread | AppError)[];

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
    else if ("unread" in piece) yield { type: "unread", line, reason: piece.unread };
    else yield { type: "record", record: piece };
  }
}
