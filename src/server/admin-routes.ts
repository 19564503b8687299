import { once } from "node:events";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { type Request, type RequestHandler, type Response, Router } from "express";
import { AppError } from "../errors.js";
import { givenKey } from "./access-key.js";
import { UNEXPECTED } from "./format-error.js";
import { isLoopback } from "./is-loopback.js";
import type { Log } from "./log.js";
import { sameSecret } from "./same-secret.js";
import { serverProof } from "./server-proof.js";
import { statusOf } from "./status-of.js";

/** Records that were found for papers come in options too. */
const MOST_OPTION_BYTES = 1 << 24;
const NONCE = /^[\w-]{16,64}$/;

export interface AdminIngestInput {
  /** How the input is called where it comes from. */
  readonly name: string;
  /** Its bytes, as stored. */
  readonly stream: Readable;
  readonly format?: string;
}

/** Work that the command line hands to the server that holds the graph; each object is one line of the answer. */
export interface Admin {
  /** The key to these routes, which `server.json` tells the user's own processes. */
  readonly token: string;
  /** The identity of the data folder when the graph in it was opened. */
  readonly folder: string;
  readonly ingest: (input: AdminIngestInput) => AsyncIterable<object>;
  /** Work on the whole graph, by its name; NOT_FOUND where there is none of this name. */
  readonly task: (name: string, options: { readonly [option: string]: unknown }) => AsyncIterable<object>;
}

/**
 * `POST /admin/ingest?name=…&format=…` and `POST /admin/tasks/…`, for this machine and holders of the token alone;
 * `GET /admin/proof?nonce=…` shows them before that this is their server.
 */
export function adminRoutes(admin: Admin, log: Log): Router {
  const router = Router();
  router.get("/proof", (request, response, next) => {
    const { nonce } = request.query;
    if (typeof nonce !== "string" || !NONCE.test(nonce) || !isNear(request)) return next();
    response.type("text/plain").send(serverProof(admin.token, nonce, admin.folder));
  });
  router.use(onlyHolders(admin.token));
  router.post("/ingest", async (request, response) => {
    const { name, format } = request.query;
    await sendLines(request, response, log, () =>
      admin.ingest({
        name: typeof name === "string" && name !== "" ? name : "input",
        stream: request,
        ...(typeof format === "string" && format !== "" ? { format } : {}),
      }),
    );
  });
  router.post("/tasks/:name", async (request, response) => {
    await sendLines(request, response, log, async function* work() {
      yield* admin.task(request.params.name, await readOptions(request));
    });
  });
  router.use((request, response) => {
    sendLine(
      response.status(404),
      "NOT_FOUND",
      `expected POST /admin/ingest or /admin/tasks/…, but was asked for ${request.method} ${request.originalUrl}`,
    );
  });
  return router;
}

function onlyHolders(token: string): RequestHandler {
  return (request, response, next) => {
    const given = givenKey(request);
    if (isNear(request) && given !== undefined && sameSecret(given, token)) return next();
    sendLine(response.status(403), "FORBIDDEN", "expected a request from this machine with the token of server.json");
  };
}

/** The options of a task: a JSON object, small. */
async function readOptions(request: Request): Promise<{ readonly [option: string]: unknown }> {
  const given = await text(limited(request));
  try {
    const options: unknown = JSON.parse(given);
    if (typeof options === "object" && options !== null && !Array.isArray(options)) return { ...options };
  } catch (cause) {
    throw new AppError("BAD_ARGUMENT", `expected a JSON object as the body, but it is not JSON: ${shown(given)}`, {
      cause,
    });
  }
  throw new AppError("BAD_ARGUMENT", `expected a JSON object as the body, but it is ${shown(given)}`);
}

async function* limited(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > MOST_OPTION_BYTES) {
      throw new AppError("LIMIT_EXCEEDED", `expected a body of at most ${MOST_OPTION_BYTES} bytes, but it is larger`);
    }
    yield chunk;
  }
}

const shown = (given: string) => JSON.stringify(given.slice(0, 60));

function isNear(request: Request): boolean {
  return isLoopback(request.socket.remoteAddress ?? "");
}

function sendLine(response: Response, code: string, message: string): void {
  const requestId: unknown = response.locals.requestId;
  response
    .set("connection", "close")
    .type("application/x-ndjson")
    .end(`${JSON.stringify({ type: "error", code, message, requestId })}\n`);
}

async function sendLines(
  request: Request,
  response: Response,
  log: Log,
  work: () => AsyncIterable<object>,
): Promise<void> {
  response.type("application/x-ndjson");
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  try {
    for await (const item of work()) {
      if (gone.signal.aborted) break;
      const goesOn = response.write(`${JSON.stringify(item)}\n`);
      if (!goesOn) await once(response, "drain", { signal: gone.signal });
    }
    response.end();
  } catch (error) {
    if (gone.signal.aborted) {
      log.warn({ request: response.locals.requestId, error }, "the command line went away");
      return;
    }
    const own = error instanceof AppError ? error : undefined;
    if (!own) log.error({ request: response.locals.requestId, error }, "unexpected error");
    const { code, message } = own ?? {
      code: "INTERNAL",
      message: `${UNEXPECTED}: ${String(response.locals.requestId)}`,
    };
    // The rest of the body is of no use: say so and hang up.
    if (!response.headersSent && !request.readableEnded) response.set("connection", "close");
    if (!response.headersSent) response.status(statusOf(code));
    response.end(
      `${JSON.stringify({ type: "error", code, message, requestId: response.locals.requestId as unknown })}\n`,
    );
    request.resume();
  }
}
