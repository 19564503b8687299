import type { LeftOut } from "../ingest/prepare-batches.js";

/** What a person is told of a part of a record that could not be read. */
export function leftOutLine({ line, reason }: LeftOut, file: string): string {
  return `${file}, line ${line}: left out ${reason}`;
}
