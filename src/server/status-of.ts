import type { ErrorCode } from "../errors.js";

const STATUS: { readonly [Code in ErrorCode]?: number } = {
  FORBIDDEN: 401,
  NOT_FOUND: 404,
  LIMIT_EXCEEDED: 413,
  DATABASE_UNAVAILABLE: 503,
  DATABASE_LOCKED: 503,
  TIMEOUT: 503,
  QUERY_FAILED: 500,
  INTERNAL: 500,
};

/** The HTTP status of an answer that is nothing but an error of this code. */
export function statusOf(code: ErrorCode): number {
  return STATUS[code] ?? 400;
}
