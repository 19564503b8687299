import { AppError } from "../../errors.js";

/** GQLSTATUS of a transaction that met another's change and may be run again. */
export const WRITE_CONFLICT = "40000";
const CLOSED = "25000";

/** The GQLSTATUS of an error of the embedded engine, where it has one. */
export function statusOf(error: unknown): string | undefined {
  return error instanceof Error && "gqlStatus" in error && typeof error.gqlStatus === "string"
    ? error.gqlStatus
    : undefined;
}

/** Any failure of the embedded engine as an AppError with the engine's own words. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const words = error instanceof Error ? error.message : String(error);
  if (statusOf(error) === CLOSED) {
    return new AppError("DATABASE_UNAVAILABLE", `the embedded graph is closed: ${words}`, { cause: error });
  }
  if (/timeout|timed out|time limit/i.test(words)) {
    return new AppError("TIMEOUT", `the embedded engine gave up: ${words}`, { cause: error });
  }
  return new AppError("QUERY_FAILED", `the embedded engine refused the statement: ${words}`, { cause: error });
}

/** Why the embedded graph could not be opened. */
export function toOpenError(error: unknown, folder: string): AppError {
  const words = error instanceof Error ? error.message : String(error);
  if (/cannot be locked|lock/i.test(words)) {
    return new AppError(
      "DATABASE_LOCKED",
      `the graph in ${folder} is open in another process, most likely a papergraph server or ingest that is still running: use that one, or stop it first`,
      { cause: error },
    );
  }
  return new AppError("DATABASE_UNAVAILABLE", `the graph in ${folder} cannot be opened: ${words}`, { cause: error });
}
