import { Agent, createServer as createHttpServer, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { createServer } from "../../../src/server/create-server.js";
import { listen } from "../../../src/server/listen.js";
import { createLog } from "../../../src/server/log.js";
import { LIMITS, run, schema } from "./running.js";

/** A context whose `wait` lasts until it is let go, and a promise of its first call. */
function gate() {
  let letGo = () => {};
  let entered = () => {};
  const opened = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const waiting = new Promise<void>((resolve) => {
    entered = resolve;
  });
  const createContext = () => ({
    wait: async () => {
      entered();
      await opened;
    },
  });
  return { createContext, letGo, waiting };
}

const unused = (host: string) =>
  createServer({
    schema,
    createContext: () => ({}),
    config: { host, apiKey: "k", limits: LIMITS },
    health: { ping: async () => undefined },
    log: createLog("silent"),
  });

describe("listen", () => {
  it("says where it is reached", async () => {
    const { url, port } = await run();
    expect(url).toBe(`http://127.0.0.1:${port}`);
    expect(port).toBeGreaterThan(0);
  });

  it("says what to change when it cannot", async () => {
    const { port } = await run();
    await expect(listen(await unused("127.0.0.1"), "127.0.0.1", port)).rejects.toMatchObject({
      code: "BAD_CONFIGURATION",
      message: `cannot listen at 127.0.0.1:${port}: another process does; stop it, or set PORT to another port`,
    });
    await expect(listen(await unused("192.0.2.1"), "192.0.2.1", 0)).rejects.toMatchObject({
      code: "BAD_CONFIGURATION",
      message: expect.stringMatching(/HOST must be an address of this machine/),
    });
  });
});

describe("draining", () => {
  it("finishes the question under way, refuses new ones, and is not ready meanwhile", async () => {
    const { createContext, letGo, waiting } = gate();
    const { ask, url, port, close } = await run({ createContext });
    const underWay = ask("{ slow(ms: 0) }");
    await waiting;
    const closing = close();
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    await expect(
      new Promise((_resolve, reject) => connect(port, "127.0.0.1").once("error", reject)),
    ).rejects.toMatchObject({ code: "ECONNREFUSED" });
    letGo();
    const answer = await underWay;
    expect(answer.body.data).toEqual({ slow: "done" });
    expect(await closing).toBe(0);
  });

  it("tells a balancer that asks on a connection still open, and hangs up on it", async () => {
    const server = await unused("127.0.0.1");
    const http = createHttpServer(server.app);
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void http.close());
    const { port } = http.address() as AddressInfo;
    server.startDraining();
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ status: "draining" });
    expect(ready.headers.get("connection")).toBe("close");
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    await server.stop();
  });

  it("loses none of a hundred requests on their way, on new and on kept connections", async () => {
    const { port, url, close } = await run();
    const agent = new Agent({ keepAlive: true, maxSockets: 50 });
    onTestFinished(() => agent.destroy());
    const body = JSON.stringify({ query: "{ slow(ms: 300) }" });
    const ask = (use: Agent | false) =>
      new Promise<{ answer: string; connection: string | undefined }>((resolve, reject) => {
        const headers = { "content-type": "application/json" };
        request({ host: "127.0.0.1", port, agent: use, method: "POST", path: "/graphql", headers }, (response) => {
          text(response).then((answer) => resolve({ answer, connection: response.headers.connection }), reject);
        })
          .once("error", reject)
          .end(body);
      });
    // Fifty connections that have been used and are kept.
    await Promise.all(Array.from({ length: 50 }, () => ask(agent)));
    const before = Array.from({ length: 60 }, (_, at) => ask(at % 2 === 0 && agent));
    await sleep(100);
    const closing = close(undefined, 400);
    const after = Array.from({ length: 40 }, (_, at) => ask(at % 2 === 0 && agent));
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    for (const { answer, connection } of await Promise.all([...before, ...after])) {
      expect(answer).toContain('{"slow":"done"}');
      expect(connection).toBe("close");
    }
    expect(await closing).toBe(0);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  it("hangs up on idle connections at once", async () => {
    const { port, close } = await run();
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((resolve, reject) => {
      request({ port, agent, path: "/healthz" }, (response) => response.resume().once("end", resolve))
        .once("error", reject)
        .end();
    });
    expect(await close(60_000)).toBe(0);
    agent.destroy();
  });

  it("cuts what takes longer than its limit, and says how many that were", async () => {
    const { createContext, waiting, letGo } = gate();
    const { ask, close } = await run({ createContext });
    const underWay = ask("{ slow(ms: 0) }").catch((error: unknown) => error);
    await waiting;
    expect(await close(20)).toBe(1);
    expect(await underWay).toBeInstanceOf(Error);
    letGo();
  });

  it("happens once, however often it is asked for", async () => {
    const { close } = await run();
    expect(await Promise.all([close(), close()])).toEqual([0, 0]);
  });
});
