import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSchema } from "../../src/graphql/schema.js";
import { createServer } from "../../src/server/create-server.js";
import { type Listening, listen } from "../../src/server/listen.js";
import { createLog } from "../../src/server/log.js";

const LIMITS = { depth: 12, cost: 50_000, aliases: 30, tokens: 2000, timeoutMs: 1000, maxPageSize: 100 };

const KEY = "key-of-the-audit";

let listening: Listening;

beforeAll(async () => {
  const server = await createServer({
    schema: buildSchema(),
    // The audits ask for `__typename` alone, which no resolver answers.
    createContext: () => ({}),
    config: { host: "127.0.0.1", apiKey: KEY, limits: LIMITS },
    health: { ping: async () => undefined },
    log: createLog("silent"),
  });
  listening = await listen(server, "127.0.0.1", 0);
});

afterAll(async () => {
  await listening.close(100);
});

/** Calls as a real client of papergraph does: with the key, and the header that a browser asks leave for. */
const audits = serverAudits({
  url: () => `${listening.url}/graphql`,
  fetchFn: (url: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set("authorization", `Bearer ${KEY}`);
    headers.set("apollo-require-preflight", "true");
    return fetch(url, { ...init, headers });
  },
});

describe("GraphQL over HTTP", () => {
  it("is audited whole", () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))("%s %s", async (_id, _name, audit) => {
    const result = await audit.fn();
    expect(result.status === "ok" ? "ok" : result.reason).toBe("ok");
  });
});
