import type { PaperRecord } from "../model/paper-record.js";
import type { LinePiece } from "./split-lines.js";

/** What a source yields: a record, a part of one that could not be read, or a refusal of one piece of the input. */
export type SourceItem =
  | { readonly type: "record"; readonly record: PaperRecord }
  | { readonly type: "unread"; readonly line: number; readonly reason: string }
  | {
      readonly type: "rejected";
      readonly line: number;
      readonly reason: string;
      readonly raw: string;
      /** What must stand before it to be read by itself: the header of its table. */
      readonly head?: string;
    };

/** A named input, read as text; gzip is already undone. */
export interface SourceInput {
  readonly name: string;
  readonly lines: AsyncIterable<string>;
  /** The same text with long lines in pieces; the one or the other is read. */
  readonly pieces?: AsyncIterable<LinePiece>;
  /** ISO date on which what stands in it was saved, where that is known: no date in it is later. */
  readonly capturedOn?: string;
}

/** One input format. */
export interface Source {
  readonly format: string;
  /** True where the first lines of an input (at most 64 KiB) are in this format. */
  recognizes(head: string): boolean;
  /** Reads records in input order; a bad record is rejected with its line and reason, and reading goes on. */
  read(input: SourceInput): AsyncIterable<SourceItem>;
}
