import type { ErrorRequestHandler } from "express";
import { AppError } from "../errors.js";
import { sendError } from "./error-answer.js";
import { UNEXPECTED } from "./format-error.js";
import type { Log } from "./log.js";
import { statusOf } from "./status-of.js";

/** Turns what middleware throws into JSON: a body that is no JSON, one that is too large, and everything unexpected. */
export function handleErrors(log: Log, bodyLimit: string): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = statusIn(error);
    if (error instanceof AppError && error.code !== "INTERNAL") {
      if (error.code === "FORBIDDEN") response.set("www-authenticate", 'Bearer realm="papergraph"');
      return sendError(response, statusOf(error.code), error);
    }
    if (status === 413) {
      return sendError(response, 413, {
        code: "LIMIT_EXCEEDED",
        message: `expected a body of at most ${bodyLimit}, but it is larger`,
      });
    }
    if (status >= 400 && status < 500) {
      return sendError(response, status, { code: "BAD_ARGUMENT", message: describe(error, status) });
    }
    log.error({ request: response.locals.requestId, error }, "unexpected error");
    return sendError(response, 500, { code: "INTERNAL", message: UNEXPECTED });
  };
}

function statusIn(error: unknown): number {
  const status = typeof error === "object" && error !== null && "status" in error ? error.status : undefined;
  return typeof status === "number" ? status : 500;
}

function describe(error: unknown, status: number): string {
  const type = typeof error === "object" && error !== null && "type" in error ? error.type : undefined;
  if (type === "entity.parse.failed") return "expected a JSON object as the body, but it is not JSON";
  if (status === 415)
    return "expected a body in UTF-8 without encoding, or gzip, deflate or br, but it is something else";
  return "expected a request that can be read, but the body broke off or is malformed";
}
