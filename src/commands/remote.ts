import { createReadStream } from "node:fs";
import { request } from "node:http";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AppError, type ErrorCode } from "../errors.js";

/** Where a running server takes work from the command line, and the key to it. */
export interface RemoteServer {
  readonly url: string;
  readonly token: string;
}

type Line = { readonly type: string };

/** Sends a body to a path of the server and gives the JSON objects it answers with, one a line. */
export async function* postLines<T extends Line>(
  server: RemoteServer,
  path: string,
  body: Readable,
): AsyncGenerator<T> {
  const response = await new Promise<import("node:http").IncomingMessage>((resolve, reject) => {
    const outgoing = request(
      new URL(path, server.url),
      {
        method: "POST",
        headers: { authorization: `Bearer ${server.token}`, "content-type": "application/octet-stream" },
      },
      resolve,
    );
    outgoing.on("error", reject);
    pipeline(body, outgoing).catch(reject);
  }).catch((cause: unknown) => {
    throw new AppError(
      "DATABASE_LOCKED",
      `the server at ${server.url} holds the graph, but does not answer: ${String(cause)}`,
      { cause },
    );
  });
  for await (const line of createInterface({ input: response, crlfDelay: Infinity })) {
    if (!line) continue;
    const answer = JSON.parse(line) as
      | T
      | { readonly type: "error"; readonly code: ErrorCode; readonly message: string };
    if (answer.type === "error" && "message" in answer) throw new AppError(answer.code, answer.message);
    yield answer as T;
  }
}

/** The bytes of an input, as stored. */
export function rawInput(path: string, stdin: Readable): Readable {
  return path === "-" ? stdin : createReadStream(path);
}
