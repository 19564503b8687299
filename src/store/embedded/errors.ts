import { join } from "node:path";
import { AppError } from "../../errors.js";
import { GRAPH_FILE } from "./graph-file.js";

/** GQLSTATUS of a transaction that met another's change and may be run again. */
const WRITE_CONFLICT = "40000";
const CLOSED = "25000";

const DISK_FULL = /No space left|not enough space|File too large|quota exceeded/i;
const LOCKED = /cannot be locked/i;
const FORBIDDEN = /Permission denied|Read-only file system|Access is denied|operation not permitted/i;
const DAMAGED = /is damaged|not a Grafeo database|is not a database file|checksum/i;

/** The GQLSTATUS of an error of the embedded engine, where it has one. */
export function statusOf(error: unknown): string | undefined {
  return error instanceof Error && "gqlStatus" in error && typeof error.gqlStatus === "string"
    ? error.gqlStatus
    : undefined;
}

/** Whether a transaction may be run again at once: the engine gives a full disk the status of a conflict. */
export function isConflict(error: unknown): boolean {
  return statusOf(error) === WRITE_CONFLICT && !DISK_FULL.test(wordsOf(error));
}

/** Any failure of the embedded engine as an AppError with the engine's own words. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const words = wordsOf(error);
  const fail = (code: AppError["code"], sentence: string) => new AppError(code, sentence, { cause: error });
  if (DISK_FULL.test(words)) {
    return fail(
      "DATABASE_UNAVAILABLE",
      "the disk that holds the embedded graph is full: nothing of this write was kept, and all before it was; free some space and send it again",
    );
  }
  if (statusOf(error) === CLOSED) return fail("DATABASE_UNAVAILABLE", `the embedded graph is closed: ${words}`);
  if (/timeout|timed out|time limit/i.test(words)) return fail("TIMEOUT", `the embedded engine gave up: ${words}`);
  return fail("QUERY_FAILED", `the embedded engine refused the statement: ${words}`);
}

/** Why the graph in a folder, an absolute path, could not be opened, and what to do. */
export function toOpenError(error: unknown, folder: string): AppError {
  const words = wordsOf(error);
  const file = join(folder, GRAPH_FILE);
  const fail = (code: AppError["code"], sentence: string) => new AppError(code, sentence, { cause: error });
  if (LOCKED.test(words)) {
    return fail(
      "DATABASE_LOCKED",
      `the graph in ${folder} is open in another process, most likely a papergraph server or ingest that is still running: use that one, or stop it first`,
    );
  }
  if (DISK_FULL.test(words)) {
    return fail(
      "DATABASE_UNAVAILABLE",
      `the disk that holds ${folder} is full, and the graph needs a little of it to be opened: free some space and start again; nothing that was written is lost`,
    );
  }
  if (FORBIDDEN.test(words)) {
    return fail(
      "BAD_CONFIGURATION",
      `PAPERGRAPH_DATA must be a folder in which papergraph may read and write, but in ${folder} it may not: ${words}`,
    );
  }
  if (DAMAGED.test(words)) {
    return fail(
      "DATABASE_UNAVAILABLE",
      `${file} is damaged, or no graph of papergraph, and was left as it is: put a copy of it back, or move it away and ingest your files again (${words})`,
    );
  }
  return fail("DATABASE_UNAVAILABLE", `the graph in ${folder} cannot be opened: ${words}`);
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
