import { describe, expect, it } from "vitest";
import { readConfig } from "../../../src/config.js";
import { rawRequest } from "./raw-request.js";
import { KEY, LIMITS, run } from "./running.js";

const LAB = "https://lab.example";
const config = { host: "127.0.0.1", limits: LIMITS, allowedOrigins: [LAB, "http://localhost:3000"] };
const QUESTION = { method: "POST", body: '{"query":"{hello}"}' } as const;

const headersFrom = (origin: string, more: Record<string, string> = {}) => ({
  host: "localhost",
  "content-type": "application/json",
  origin,
  ...more,
});

describe("pages of other origins", () => {
  it("may ask and read when they are listed", async () => {
    const { url } = await run({ config });
    const { status, headers } = await rawRequest(url, "/graphql", { ...QUESTION, headers: headersFrom(LAB) });
    expect(status).toBe(200);
    expect(headers["access-control-allow-origin"]).toBe(LAB);
    expect(headers["access-control-expose-headers"]).toBe("x-request-id");
    expect(headers["access-control-allow-credentials"]).toBeUndefined();
    expect(headers.vary).toMatch(/origin/i);
  });

  it("are told before they ask, key or no key", async () => {
    const { url } = await run({ config: { ...config, apiKey: KEY, host: "0.0.0.0" } });
    const asked = { "access-control-request-method": "POST", "access-control-request-headers": "authorization" };
    const { status, headers, body } = await rawRequest(url, "/graphql", {
      method: "OPTIONS",
      headers: headersFrom("http://localhost:3000", asked),
    });
    expect([status, body]).toEqual([204, ""]);
    expect(headers["access-control-allow-origin"]).toBe("http://localhost:3000");
    expect(headers["access-control-allow-methods"]).toBe("GET, POST");
    expect(headers["access-control-allow-headers"]).toMatch(/content-type, authorization, .*x-api-key/);
    expect(headers.vary).toMatch(/origin/i);
    const refused = await rawRequest(url, "/graphql", { ...QUESTION, headers: headersFrom(LAB) });
    expect([refused.status, refused.headers["access-control-allow-origin"]]).toEqual([401, LAB]);
  });

  it.each([
    "https://lab.example.evil",
    "https://lab.example:8443",
    "http://lab.example",
    "null",
    "https://LAB.example",
  ])("may not when they are others: %s", async (origin) => {
    const { url } = await run({ config });
    for (const method of ["POST", "OPTIONS"]) {
      const more = { "access-control-request-method": "POST" };
      const { headers } = await rawRequest(url, "/graphql", {
        ...(method === "POST" ? QUESTION : { method }),
        headers: headersFrom(origin, more),
      });
      expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
      expect(headers.vary).toMatch(/origin/i);
    }
  });

  it("may not at all unless some are listed", async () => {
    const { url } = await run();
    const { headers } = await rawRequest(url, "/graphql", { ...QUESTION, headers: headersFrom(LAB) });
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  });
});

describe("PAPERGRAPH_CORS", () => {
  it("lists exact origins", () => {
    const { allowedOrigins } = readConfig({ PAPERGRAPH_CORS: " https://lab.example, http://localhost:3000,, " });
    expect(allowedOrigins).toEqual([LAB, "http://localhost:3000"]);
    expect(readConfig({}).allowedOrigins).toEqual([]);
  });

  it.each([
    "*",
    "https://lab.example/",
    "lab.example",
    "https://lab.example/path",
    "null",
    "ftp://lab.example",
    "https://*.example",
  ])("refuses %s", (given) => {
    expect(() => readConfig({ PAPERGRAPH_CORS: given })).toThrow(
      /must list origins, as https:\/\/lab\.example .* but one is/,
    );
  });

  it("says why not to all", () => {
    expect(() => readConfig({ PAPERGRAPH_CORS: "*" })).toThrow(/any page that you visit/);
  });
});
