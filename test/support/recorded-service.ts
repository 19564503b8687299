import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a service was asked. */
export interface AskedOf {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** What it answers: a body, or whatever is done with the response. */
export type ServiceAnswer = string | ((response: ServerResponse) => void);

/** A local server that answers as a service did, and remembers what it was asked. */
export class RecordedService {
  readonly asked: AskedOf[] = [];
  readonly #server: Server;

  private constructor(answer: (asked: AskedOf, times: number) => ServiceAnswer) {
    this.#server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => {
        body += chunk.toString();
      });
      request.on("end", () => {
        const asked = {
          method: request.method ?? "",
          url: new URL(request.url ?? "", this.url),
          headers: request.headers,
          body,
        };
        this.asked.push(asked);
        const given = answer(asked, this.asked.length);
        if (typeof given === "function") given(response);
        else response.end(given);
      });
    });
  }

  /** `times` counts what it was asked, from 1. */
  static async start(answer: (asked: AskedOf, times: number) => ServiceAnswer): Promise<RecordedService> {
    const service = new RecordedService(answer);
    service.#server.listen(0, "127.0.0.1");
    await once(service.#server, "listening");
    return service;
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `http://${this.host}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** An answer with a status, and headers. */
export function withStatus(status: number, body = "", headers: Record<string, string> = {}): ServiceAnswer {
  return (response) => response.writeHead(status, headers).end(body);
}
