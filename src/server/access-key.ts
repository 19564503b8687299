import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { AppError } from "../errors.js";
import { isLoopback } from "./is-loopback.js";
import { sameSecret } from "./same-secret.js";

/** Who may ask what. */
export interface AccessKey {
  readonly key: string;
  /** Whether every question needs the key, not introspection alone. */
  readonly required: boolean;
  /** Whether the explorer's page may hand the key out: it lives as long as the process, and opens introspection alone. */
  readonly inPage: boolean;
}

/** The key of the configuration; on loopback, where none is needed, one for the life of the process. */
export function accessKey(config: { readonly host: string; readonly apiKey?: string }): AccessKey {
  const required = !isLoopback(config.host);
  if (required && config.apiKey === undefined) {
    throw new AppError(
      "BAD_CONFIGURATION",
      `HOST is "${config.host}", which others can reach: set PAPERGRAPH_API_KEY, or HOST=127.0.0.1`,
    );
  }
  return config.apiKey === undefined
    ? { key: randomBytes(24).toString("base64url"), required, inPage: true }
    : { key: config.apiKey, required, inPage: false };
}

/** The key a request carries, as `Authorization: Bearer …` or `x-api-key`. */
export function givenKey(request: Pick<IncomingMessage, "headers">): string | undefined {
  const bearer = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? "")?.[1];
  const header = request.headers["x-api-key"];
  return bearer ?? (typeof header === "string" && header !== "" ? header : undefined);
}

/** Whether the request holds the key; FORBIDDEN when it holds another, or none where one is required. */
export function checkKey(request: Pick<IncomingMessage, "headers">, access: AccessKey): boolean {
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
