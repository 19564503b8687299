import { randomUUID } from "node:crypto";
import { type Server, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { AppError } from "../errors.js";
import type { Log } from "./log.js";

type Refusal = Pick<AppError, "code" | "message"> & { readonly status: number };

/** Answers what is no HTTP request as every other refusal is answered: with a code, a sentence and an id of the log. */
export function refuseMalformed(http: Server, log: Log): void {
  const answering = new WeakSet<Socket>();
  http.on("request", ({ socket }, response) => {
    answering.add(socket);
    response.once("close", () => answering.delete(socket));
  });
  http.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    // Who hung up hears nothing, and what is said amid another answer would be part of it.
    if (error.code === "ECONNRESET" || !socket.writable || answering.has(socket)) {
      socket.destroy();
      return;
    }
    const { status, code, message } = refusalOf(error);
    const requestId = randomUUID();
    log.warn({ request: requestId, status, error: error.code }, "malformed request");
    const body = JSON.stringify({ errors: [{ message, extensions: { code, requestId } }] });
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      "content-type: application/json; charset=utf-8",
      `content-length: ${Buffer.byteLength(body)}`,
      `x-request-id: ${requestId}`,
      "connection: close",
    ];
    socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
  });
}

function refusalOf({ code, message }: NodeJS.ErrnoException): Refusal {
  switch (code) {
    case "HPE_HEADER_OVERFLOW":
      return {
        status: 431,
        code: "LIMIT_EXCEEDED",
        message: "expected headers of at most 16 KiB, but they are longer",
      };
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return { status: 408, code: "TIMEOUT", message: "expected the headers of a request within a minute" };
    default:
      return {
        status: 400,
        code: "BAD_ARGUMENT",
        message: `expected an HTTP request, but it cannot be read: ${message}`,
      };
  }
}
