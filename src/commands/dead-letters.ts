import { appendFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { cannotWrite } from "../errors.js";
import type { Rejection } from "../ingest/prepare-batches.js";
import type { DeadLetter } from "./dead-letter.js";

export interface DeadLetters {
  readonly path: string;
  readonly add: (rejection: Rejection, file: string, format: string) => Promise<void>;
}

/** The folder of the files that keep what could not be used. */
export function deadLetterFolder(dataDirectory: string): string {
  return join(dataDirectory, "dead-letters");
}

/** The file that keeps what could not be used: one {@link DeadLetter} a line as JSON. Made at the first rejection. */
export function deadLetters(dataDirectory: string, startedAt: Date): DeadLetters {
  const folder = deadLetterFolder(dataDirectory);
  const path = join(folder, `${startedAt.toISOString().replaceAll(":", "-")}.jsonl`);
  return {
    path,
    async add({ line, reason, raw, head }, file, format) {
      const letter: DeadLetter = { file, line, format, reason, ...(head === undefined ? {} : { head }), raw };
      try {
        await mkdir(folder, { recursive: true });
        await appendFile(path, `${JSON.stringify(letter)}\n`);
      } catch (cause) {
        throw cannotWrite(path, cause);
      }
    },
  };
}
