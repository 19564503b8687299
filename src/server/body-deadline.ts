import type { RequestHandler } from "express";

/** Cuts a request whose body has not come within the time. */
export function bodyDeadline(ms: number): RequestHandler {
  return (request, response, next) => {
    const timer = setTimeout(() => request.destroy(), ms);
    timer.unref();
    request.once("end", () => clearTimeout(timer));
    response.once("close", () => clearTimeout(timer));
    next();
  };
}
