/** The closed set of things that can go wrong in papergraph. The API and the command line both report these codes. */
export type ErrorCode =
  | "BAD_CONFIGURATION"
  | "BAD_ARGUMENT"
  | "BAD_CURSOR"
  | "BAD_FILE"
  | "UNKNOWN_FORMAT"
  | "NOT_FOUND"
  | "SERVICE_FAILED"
  | "DATABASE_UNAVAILABLE"
  | "DATABASE_LOCKED"
  | "QUERY_FAILED"
  | "TIMEOUT"
  | "LIMIT_EXCEEDED"
  | "FORBIDDEN"
  | "INTERNAL";

/** The only error papergraph throws on purpose: a code, and a sentence that says what was expected and what was given. */
export class AppError extends Error {
  override readonly name = "AppError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}

/** That a file of the data folder could not be written, and what to do. */
export function cannotWrite(path: string, cause: unknown): AppError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const reason =
    code === "ENOSPC" || code === "EDQUOT"
      ? "the disk is full; free some space and start again, nothing that was acknowledged is lost"
      : cause instanceof Error
        ? cause.message
        : String(cause);
  return new AppError("DATABASE_UNAVAILABLE", `cannot write ${path}: ${reason}`, { cause });
}
