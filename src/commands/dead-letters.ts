import { appendFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { cannotWrite } from "../errors.js";
import type { Rejection } from "../ingest/prepare-batches.js";

export interface DeadLetters {
  readonly path: string;
  readonly add: (rejection: Rejection, file: string) => Promise<void>;
}

/**
 * The file that keeps what could not be used: one JSON object a line with `file`, `line`, `reason` and the record as it
 * was read (`raw`). Made at the first rejection.
 */
export function deadLetters(dataDirectory: string, startedAt: Date): DeadLetters {
  const folder = join(dataDirectory, "dead-letters");
  const path = join(folder, `${startedAt.toISOString().replaceAll(":", "-")}.jsonl`);
  return {
    path,
    async add({ line, reason, raw }, file) {
      try {
        await mkdir(folder, { recursive: true });
        await appendFile(path, `${JSON.stringify({ file, line, reason, raw })}\n`);
      } catch (cause) {
        throw cannotWrite(path, cause);
      }
    },
  };
}
