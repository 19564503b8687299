import { open } from "node:fs/promises";
import { type IncomingMessage, request } from "node:http";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AppError, type ErrorCode } from "../errors.js";
import { splitLines } from "../sources/split-lines.js";

/** Where a running server takes work from the command line, and the key to it. */
export interface RemoteServer {
  readonly url: string;
  readonly token: string;
}

type Line = { readonly type: string };
type ErrorLine = { readonly type: "error"; readonly code: ErrorCode; readonly message: string };

/**
 * Sends a body to a path of the server and gives the JSON objects it answers with, one a line; a server that goes away
 * before the end of its answer is DATABASE_UNAVAILABLE.
 */
export async function* postLines<T extends Line>(
  server: RemoteServer,
  path: string,
  body: Readable,
): AsyncGenerator<T> {
  try {
    const response = await post(server, path, body);
    for await (const line of splitLines(response.setEncoding("utf8"), server.url)) {
      const answer = JSON.parse(line) as T | ErrorLine;
      if (answer.type === "error" && "message" in answer) throw new AppError(answer.code, answer.message);
      yield answer as T;
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError(
      "DATABASE_UNAVAILABLE",
      `the server at ${server.url} went away before the work was done (${String(cause)}): what it had taken in is kept; give the same command again, and it goes on from there`,
      { cause },
    );
  }
}

function post(server: RemoteServer, path: string, body: Readable): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
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
  });
}

/** The bytes of an input, as stored. Errors: BAD_FILE. */
export async function rawInput(path: string, stdin: Readable): Promise<Readable> {
  if (path === "-") return stdin;
  try {
    return (await open(path)).createReadStream();
  } catch (cause) {
    throw new AppError("BAD_FILE", `cannot read ${JSON.stringify(path)}: ${(cause as Error).message}`, { cause });
  }
}
