import type { Response } from "express";
import type { AppError } from "../errors.js";

/** Answers with one error in the shape of a GraphQL answer. */
export function sendError(
  response: Response,
  status: number,
  { code, message }: Pick<AppError, "code" | "message">,
): void {
  const requestId: unknown = response.locals.requestId;
  response.status(status).json({
    errors: [{ message, extensions: { code, ...(typeof requestId === "string" ? { requestId } : {}) } }],
  });
}
