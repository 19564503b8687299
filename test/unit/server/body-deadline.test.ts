import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { describe, expect, it, onTestFinished } from "vitest";
import { bodyDeadline } from "../../../src/server/body-deadline.js";
import { handleErrors } from "../../../src/server/handle-errors.js";
import { createLog } from "../../../src/server/log.js";

/** A server that reads bodies within the time, and what it read. */
async function reading(ms: number) {
  const read: unknown[] = [];
  const app = express();
  app.use(bodyDeadline(ms), express.json(), (incoming, response) => {
    read.push(incoming.body);
    response.json({ read: true });
  });
  app.use(handleErrors(createLog("silent"), "1mb"));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, read };
}

/** Sends the first part of a body, and the rest of it only when told to. */
function send(port: number, first: string, rest?: string) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": String(`${first}${rest ?? "?"}`.length) };
    const outgoing = request({ host: "127.0.0.1", port, method: "POST", headers }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => {
        body += chunk.toString();
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    });
    outgoing.on("error", reject);
    outgoing.write(first);
    if (rest !== undefined) outgoing.end(rest);
  });
}

describe("bodyDeadline", () => {
  it("answers 408 with a code to a body that does not come, and nothing reads it", async () => {
    const { port, read } = await reading(50);
    const { status, body } = await send(port, '{"query":');
    expect(status).toBe(408);
    expect(JSON.parse(body)).toEqual({
      errors: [
        { message: expect.stringMatching(/within 50 ms, but it did not come/), extensions: { code: "TIMEOUT" } },
      ],
    });
    expect(read).toEqual([]);
  });

  it("does nothing to one that comes in time", async () => {
    const { port, read } = await reading(20_000);
    expect(await send(port, '{"query":', '"{hello}"}')).toEqual({ status: 200, body: '{"read":true}' });
    expect(read).toEqual([{ query: "{hello}" }]);
  });
});
