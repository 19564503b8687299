import type { RequestHandler } from "express";
import { sendError } from "./error-answer.js";
import { isLoopback } from "./is-loopback.js";

/**
 * On loopback, refuses a request for any other host name: a page elsewhere whose name was pointed at this machine
 * (DNS rebinding) would otherwise read the graph through the visitor's browser.
 */
export const checkHost: RequestHandler = (request, response, next) => {
  const name = (request.headers.host ?? "localhost").replace(/:\d+$/, "");
  if (isLoopback(name)) return next();
  return sendError(response, 421, {
    code: "FORBIDDEN",
    message:
      "expected a request to localhost or 127.0.0.1, but its Host header names another; to be reached by another name, set HOST and PAPERGRAPH_API_KEY",
  });
};
