import type { RequestHandler } from "express";

/** Headers that a browser does not send to a foreign server before it has asked leave: with one, no page has forged the request. */
export const PREFLIGHT_HEADERS = [
  "apollo-require-preflight",
  "graphql-require-preflight",
  "x-apollo-operation-name",
  "x-api-key",
] as const;

const ASKED = ["content-type", "authorization", "x-request-id", ...PREFLIGHT_HEADERS].join(", ");
const PREFLIGHT_SECONDS = "600";

/** Lets pages of these origins ask and read (Fetch Standard, section 3.2); browsers keep all others out. */
export function cors(origins: readonly string[]): RequestHandler {
  return (request, response, next) => {
    if (origins.length === 0) return next();
    response.vary("origin");
    const { origin } = request.headers;
    if (origin === undefined || !origins.includes(origin)) return next();
    response.set({ "access-control-allow-origin": origin, "access-control-expose-headers": "x-request-id" });
    if (request.method !== "OPTIONS" || request.headers["access-control-request-method"] === undefined) return next();
    response.set({
      "access-control-allow-methods": "GET, POST",
      "access-control-allow-headers": ASKED,
      "access-control-max-age": PREFLIGHT_SECONDS,
    });
    return response.status(204).end();
  };
}
