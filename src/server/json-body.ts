import express, { type RequestHandler } from "express";
import { sendError } from "./error-answer.js";

/** Reads a body of JSON up to a size; answers 415 to a posted body of another type. */
export function jsonBody(limit: string): RequestHandler {
  const read = express.json({ limit });
  return (request, response, next) => {
    if (request.method !== "POST" || request.is("application/json") !== false) return read(request, response, next);
    const type = request.headers["content-type"];
    const given = type === undefined ? "its type was not given" : `it is ${JSON.stringify(type.slice(0, 60))}`;
    // What is left of it is read and thrown away, so that the answer arrives.
    request.resume();
    return sendError(response, 415, {
      code: "BAD_ARGUMENT",
      message: `expected a body of the type application/json, but ${given}`,
    });
  };
}
