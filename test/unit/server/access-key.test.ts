import { describe, expect, it } from "vitest";
import { accessKey, checkKey, givenKey } from "../../../src/server/access-key.js";
import { LIMITS, run } from "./running.js";

const OPEN = { host: "0.0.0.0", apiKey: "a long enough secret".replaceAll(" ", "-"), limits: LIMITS };

describe("accessKey", () => {
  it("is none on loopback unless one is configured", () => {
    expect(accessKey({ host: "127.0.0.1" })).toEqual({ required: false });
    expect(accessKey({ host: "::1", apiKey: "k" })).toEqual({ key: "k", required: false });
    expect(accessKey({ host: "0.0.0.0", apiKey: "k" })).toEqual({ key: "k", required: true });
  });

  it.each(["0.0.0.0", "::", "192.168.1.2", "graph.example", "127.0.0.1.example"])("refuses %s without one", (host) => {
    expect(() => accessKey({ host })).toThrow(/set PAPERGRAPH_API_KEY, or HOST=127\.0\.0\.1/);
  });
});

describe("givenKey", () => {
  it.each([
    [{ authorization: "Bearer abc" }, "abc"],
    [{ authorization: "bearer   abc " }, "abc"],
    [{ "x-api-key": "abc" }, "abc"],
    [{ authorization: "Basic abc" }, undefined],
    [{ authorization: "Bearer" }, undefined],
    [{ "x-api-key": "" }, undefined],
    [{}, undefined],
  ])("of %j is %s", (headers, key) => {
    expect(givenKey({ headers })).toBe(key);
  });
});

describe("the key of a server", () => {
  it("is needed for every question where others can reach it", async () => {
    const { ask } = await run({ config: OPEN });
    const without = await ask("{ hello }");
    expect(without.status).toBe(401);
    expect(without.headers.get("www-authenticate")).toMatch(/^Bearer/);
    expect(without.body.errors).toMatchObject([
      { message: expect.stringMatching(/expected the key .* but none was given/), extensions: { code: "FORBIDDEN" } },
    ]);
    const bearer = await ask("{ hello }", { headers: { authorization: `Bearer ${OPEN.apiKey}` } });
    expect(bearer.body.data).toEqual({ hello: "hello you" });
    const header = await ask("{ hello }", { headers: { "x-api-key": OPEN.apiKey } });
    expect(header.body.data).toEqual({ hello: "hello you" });
  });

  it("is checked wherever one is given, and never shown", async () => {
    const { ask } = await run({ config: { ...OPEN, host: "127.0.0.1" } });
    expect((await ask("{ hello }")).status).toBe(200);
    const wrong = await ask("{ hello }", { headers: { authorization: "Bearer guess" } });
    expect(wrong.status).toBe(401);
    expect(wrong.body.errors?.[0]?.message).toMatch(/but another was given/);
    expect(JSON.stringify(wrong.body)).not.toContain(OPEN.apiKey);
  });

  it("leaves health and the explorer's page open, without the key in it", async () => {
    const { url } = await run({ config: OPEN });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${url}/graphiql`)).text()).not.toContain(OPEN.apiKey);
  });

  it("does not matter where there is none", async () => {
    const { ask } = await run({ config: { host: "127.0.0.1", limits: LIMITS } });
    for (const headers of [{}, { authorization: "Bearer guess" }]) {
      expect((await ask("{ __schema { queryType { name } } }", { headers })).body.data).toEqual({
        __schema: { queryType: { name: "Query" } },
      });
    }
  });

  it("is compared whole", () => {
    const access = { key: "abcdef", required: true };
    for (const given of ["abcde", "abcdefg", "ABCDEF", "abcdeg"]) {
      expect(() => checkKey({ headers: { "x-api-key": given } }, access)).toThrow(/another was given/);
    }
    expect(checkKey({ headers: { "x-api-key": "abcdef" } }, access)).toBe(true);
  });
});
