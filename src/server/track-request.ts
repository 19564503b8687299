import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import type { Draining } from "./draining.js";
import type { Log } from "./log.js";
import type { RequestFacts } from "./request-facts.js";

const GIVEN_ID = /^[\w.:-]{8,64}$/;

/** Gives every request an id (its own `x-request-id` where that is harmless) and logs one line when it is answered. */
export function trackRequest(log: Log, draining: Draining): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const given = request.headers["x-request-id"];
    const id = typeof given === "string" && GIVEN_ID.test(given) ? given : randomUUID();
    const { method, path } = request;
    response.locals.requestId = id;
    response.set("x-request-id", id);
    draining.watch(response);
    response.once("close", () => {
      const facts = response.locals.facts as RequestFacts | undefined;
      const line = {
        request: id,
        method,
        path,
        status: response.statusCode,
        ms: Math.round((performance.now() - started) * 10) / 10,
        ...(facts?.operation === undefined ? {} : { operation: facts.operation }),
        ...(facts?.cost === undefined ? {} : { cost: facts.cost }),
        ...(facts?.errors === undefined ? {} : { errors: facts.errors }),
        ...(response.writableFinished ? {} : { aborted: true }),
      };
      if (path === "/graphql" || path.startsWith("/admin")) log.info(line, "request");
      else log.debug(line, "request");
    });
    next();
  };
}
