import { isObject } from "../sources/json/is-object.js";

/** A record that could not be used, with where it stood and why. */
export interface DeadLetter {
  readonly file: string;
  readonly line: number;
  /** The input format as which it was read; absent in files of older versions. */
  readonly format?: string;
  readonly reason: string;
  /** What stands before the record where it is read by itself. */
  readonly head?: string;
  /** The record as it was read: what a person mends. */
  readonly raw: string;
}

/** A line of a file of dead letters; `undefined` where it is none. */
export function readDeadLetter(text: string): DeadLetter | undefined {
  try {
    const given: unknown = JSON.parse(text);
    if (!isObject(given)) return undefined;
    const { file, line, format, reason, head, raw } = given;
    if (typeof file !== "string" || typeof line !== "number" || typeof reason !== "string" || typeof raw !== "string") {
      return undefined;
    }
    return {
      file,
      line,
      ...(typeof format === "string" ? { format } : {}),
      reason,
      ...(typeof head === "string" ? { head } : {}),
      raw,
    };
  } catch {
    return undefined;
  }
}
