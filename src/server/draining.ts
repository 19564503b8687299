import type { ServerResponse } from "node:http";

/** Whether the server is going down. From then on every answer, also one under way, is the last of its connection. */
export class Draining {
  readonly #open = new Set<ServerResponse>();
  #hasStarted = false;

  get hasStarted(): boolean {
    return this.#hasStarted;
  }

  start(): void {
    this.#hasStarted = true;
    for (const response of this.#open) hangUpAfter(response);
  }

  /** Has an answer heed it. */
  watch(response: ServerResponse): void {
    if (this.#hasStarted) hangUpAfter(response);
    this.#open.add(response);
    response.once("close", () => this.#open.delete(response));
  }
}

function hangUpAfter(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader("connection", "close");
}
