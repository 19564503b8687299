import { createServer as createHttpServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate as networkTurn, setTimeout as sleep } from "node:timers/promises";
import { AppError } from "../errors.js";
import type { Server } from "./create-server.js";
import { refuseMalformed } from "./refuse-malformed.js";

/** A server that takes requests. */
export interface Listening {
  /** Where it is reached, `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly port: number;
  /**
   * Drains: no longer ready, for `acceptMs` (0 by default) still open to what is on its way, then closed to new
   * connections; waits for the requests under way, at most `limitMs` (10 s by default), and cuts what is left. The
   * caller closes the store after. Resolves with how many connections were cut.
   */
  readonly close: (limitMs?: number, acceptMs?: number) => Promise<number>;
}

const DRAIN_LIMIT_MS = 10_000;
const SWEEP_MS = 25;
const ACCEPT_TURNS = 10;

/** Binds the server to an address; port 0 takes any free one. A failure is BAD_CONFIGURATION that says what to change. */
export async function listen(server: Server, host: string, port: number): Promise<Listening> {
  const http = createHttpServer(server.app);
  // An upload by the command line may take longer than any limit; bodies of questions have a deadline of their own.
  http.requestTimeout = 0;
  refuseMalformed(http, server.log);
  await new Promise<void>((resolve, reject) => {
    http.once("error", (error) => reject(describe(error, host, port)));
    http.listen(port, host, resolve);
  });
  const { port: bound, address } = http.address() as AddressInfo;
  const shown = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host.includes(":") ? `[${address}]` : host;
  let closing: Promise<number> | undefined;
  return {
    url: `http://${shown}:${bound}`,
    port: bound,
    close: (limitMs = DRAIN_LIMIT_MS, acceptMs = 0) => (closing ??= drain(server, http, limitMs, acceptMs)),
  };
}

async function drain(server: Server, http: HttpServer, limitMs: number, acceptMs: number): Promise<number> {
  server.startDraining();
  for (let turn = 0; acceptMs > 0 && turn < ACCEPT_TURNS; turn++) {
    await sleep(acceptMs / ACCEPT_TURNS);
    // A busy process is late, and its timers fall due one after another before it has looked at the network again.
    await networkTurn();
  }
  let cut = 0;
  await new Promise<void>((resolve) => {
    http.close(() => resolve());
    // A connection falls idle after its last answer; sweep until all have.
    const sweep = setInterval(() => http.closeIdleConnections(), SWEEP_MS);
    const limit = setTimeout(() => {
      http.getConnections((_error, count) => {
        cut = count;
        http.closeAllConnections();
      });
    }, limitMs);
    http.once("close", () => {
      clearInterval(sweep);
      clearTimeout(limit);
    });
    http.closeIdleConnections();
  });
  await server.stop();
  return cut;
}

function describe(error: NodeJS.ErrnoException, host: string, port: number): AppError {
  const at = `${host}:${port}`;
  const sentence = (() => {
    switch (error.code) {
      case "EADDRINUSE":
        return `cannot listen at ${at}: another process does; stop it, or set PORT to another port`;
      case "EACCES":
        return `cannot listen at ${at}: ports below 1024 need privileges; set PORT to one from 1024 to 65535`;
      case "EADDRNOTAVAIL":
        return `cannot listen at ${at}: HOST must be an address of this machine, as 127.0.0.1`;
      case "ENOTFOUND":
      case "EAI_AGAIN":
        return `cannot listen at ${at}: HOST must be an address or name of this machine, but "${host}" is not known`;
      default:
        return `cannot listen at ${at}: ${error.code ?? error.message}`;
    }
  })();
  return new AppError("BAD_CONFIGURATION", sentence, { cause: error });
}
