import type { IncomingMessage } from "node:http";
import { AppError } from "../errors.js";
import { isLoopback } from "./is-loopback.js";
import { sameSecret } from "./same-secret.js";

/** Who may ask what. */
export interface AccessKey {
  /** What opens introspection, and everything where it is required; without one everything is open. */
  readonly key?: string;
  /** Whether every question needs the key, not introspection alone. */
  readonly required: boolean;
}

/** The key of the configuration, which may be left out on loopback. */
export function accessKey({ host, apiKey }: { readonly host: string; readonly apiKey?: string }): AccessKey {
  const required = !isLoopback(host);
  if (apiKey !== undefined) return { key: apiKey, required };
  if (!required) return { required };
  throw new AppError(
    "BAD_CONFIGURATION",
    `HOST is "${host}", which others can reach: set PAPERGRAPH_API_KEY, or HOST=127.0.0.1`,
  );
}

/** The key a request carries, as `Authorization: Bearer …` or `x-api-key`. */
export function givenKey(request: Pick<IncomingMessage, "headers">): string | undefined {
  const bearer = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? "")?.[1];
  const header = request.headers["x-api-key"];
  return bearer ?? (typeof header === "string" && header !== "" ? header : undefined);
}

/** Whether introspection is open to the request; FORBIDDEN when it holds another key, or none where one is required. */
export function checkKey(request: Pick<IncomingMessage, "headers">, access: AccessKey): boolean {
  if (access.key === undefined) return true;
  const given = givenKey(request);
  if (given !== undefined && sameSecret(given, access.key)) return true;
  if (given !== undefined || access.required) {
    const what = given === undefined ? "none was given" : "another was given";
    throw new AppError(
      "FORBIDDEN",
      `expected the key of this server (PAPERGRAPH_API_KEY) as "Authorization: Bearer …" or "x-api-key", but ${what}`,
    );
  }
  return false;
}
