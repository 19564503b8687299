import type { RequestHandler } from "express";
import { sendError } from "./error-answer.js";

/** Answers 408 to a request whose body has not come within the time, and hangs up. */
export function bodyDeadline(ms: number): RequestHandler {
  return (request, response, next) => {
    const giveUp = () => {
      if (response.headersSent) return request.destroy();
      // Whoever reads the body learns from the broken stream that it will not come.
      response.once("finish", () => request.destroy());
      response.set("connection", "close");
      return sendError(response, 408, {
        code: "TIMEOUT",
        message: `expected the whole body within ${ms} ms, but it did not come`,
      });
    };
    const timer = setTimeout(giveUp, ms);
    timer.unref();
    request.once("end", () => clearTimeout(timer));
    response.once("close", () => clearTimeout(timer));
    next();
  };
}
