import { describe, expect, it } from "vitest";
import { isLoopback } from "../../../src/server/is-loopback.js";
import { rawRequest } from "./raw-request.js";
import { LIMITS, run } from "./running.js";

describe("isLoopback", () => {
  it.each(["127.0.0.1", "127.1.2.3", "localhost", "LOCALHOST", "::1", "[::1]", "::ffff:127.0.0.1"])("%s is", (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each(["0.0.0.0", "::", "", "10.0.0.1", "127.0.0.1.example", "localhost.example", "example", "1127.0.0.1"])(
    "“%s” is not",
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});

describe("the Host header", () => {
  const ask = (url: string, host: string) =>
    rawRequest(url, "/graphql?query=%7Bhello%7D", { headers: { host, "apollo-require-preflight": "true" } });

  it("must name this machine on loopback", async () => {
    const { url, port } = await run();
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, "localhost", `[::1]:${port}`]) {
      expect((await ask(url, host)).status, host).toBe(200);
    }
    for (const host of ["rebound.example", `rebound.example:${port}`, `localhost.rebound.example:${port}`]) {
      const { status, body } = await ask(url, host);
      expect(status, host).toBe(421);
      expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: "FORBIDDEN" } }] });
      expect(body).not.toMatch(/hello you/);
    }
  });

  it("keeps the explorer's page from other names too", async () => {
    const { url } = await run();
    const { status, body } = await rawRequest(url, "/graphiql", { headers: { host: "rebound.example" } });
    expect(status).toBe(421);
    expect(body).not.toMatch(/<html/);
  });

  it("may be any where every question needs the key", async () => {
    const { url } = await run({ config: { host: "0.0.0.0", apiKey: "key-of-the-test", limits: LIMITS } });
    const { status } = await rawRequest(url, "/graphql?query=%7Bhello%7D", {
      headers: { host: "graph.example", "x-api-key": "key-of-the-test", "apollo-require-preflight": "true" },
    });
    expect(status).toBe(200);
  });
});
