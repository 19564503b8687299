/** The closed set of things that can go wrong in papergraph. The API and the command line both report these codes. */
export type ErrorCode =
  | "BAD_CONFIGURATION"
  | "BAD_ARGUMENT"
  | "BAD_CURSOR"
  | "BAD_FILE"
  | "UNKNOWN_FORMAT"
  | "NOT_FOUND"
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
