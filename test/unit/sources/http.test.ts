import { afterEach, describe, expect, it } from "vitest";
import { createHttp, type HttpOptions } from "../../../src/sources/http.js";
import { type AskedOf, RecordedService, type ServiceAnswer, withStatus } from "../../support/recorded-service.js";

const open: RecordedService[] = [];
afterEach(async () => {
  for (const service of open.splice(0)) await service.close();
});

async function serve(answer: (asked: AskedOf, times: number) => ServiceAnswer): Promise<RecordedService> {
  const service = await RecordedService.start(answer);
  open.push(service);
  return service;
}

const client = (options: Partial<HttpOptions> = {}) =>
  createHttp({ userAgent: "papergraph/test (mailto:lab@example.org)", spacing: {}, backOffMs: 1, ...options });
const at = ({ url }: RecordedService, path = "/") => ({ url: new URL(path, url) });

describe("asking a service", () => {
  it("gives the answer, and says who asks", async () => {
    const service = await serve(() => "Grüße");
    expect(await client().ask(at(service, "/a?b=c"))).toEqual({ status: 200, text: "Grüße" });
    expect(service.asked).toMatchObject([
      { method: "GET", headers: { "user-agent": "papergraph/test (mailto:lab@example.org)" } },
    ]);
    expect(service.asked[0]?.url.search).toBe("?b=c");
  });

  it("posts JSON, with a key in its header", async () => {
    const service = await serve(() => "[]");
    await client().ask({ ...at(service), body: '{"ids":[]}', key: { header: "x-api-key", value: "secret" } });
    expect(service.asked).toMatchObject([
      { method: "POST", body: '{"ids":[]}', headers: { "x-api-key": "secret", "content-type": "application/json" } },
    ]);
  });

  it.each([408, 425, 429, 500, 502, 503, 504])("asks again after the status %i", async (status) => {
    const service = await serve((_, times) => (times < 3 ? withStatus(status) : "at last"));
    expect((await client().ask(at(service))).text).toBe("at last");
    expect(service.asked).toHaveLength(3);
  });

  it.each([400, 401, 403, 404, 410])("does not ask again after the status %i, and says what came", async (status) => {
    const service = await serve(() => withStatus(status, "no such\n  field"));
    await expect(client().ask(at(service, "/graph?query=two%20words"))).rejects.toMatchObject({
      code: "SERVICE_FAILED",
      message: `expected an answer to GET ${service.url}/graph?query=two words, but it answered with HTTP status ${status}: "no such field"`,
    });
    expect(service.asked).toHaveLength(1);
  });

  it("gives the answer of a status that is wanted too", async () => {
    const service = await serve(() => withStatus(404, "none"));
    expect(await client().ask({ ...at(service), alsoAccept: [404] })).toEqual({ status: 404, text: "none" });
  });

  it("gives up after so many times", async () => {
    const service = await serve(() => withStatus(503, "busy"));
    await expect(client({ retries: 2 }).ask(at(service))).rejects.toThrow(/HTTP status 503: "busy"/);
    expect(service.asked).toHaveLength(3);
  });

  it("asks again where a connection breaks, before the answer and within it", async () => {
    const service = await serve((_, times) => {
      if (times === 1) return (response) => response.destroy();
      if (times === 2) {
        return (response) => {
          response.writeHead(200, { "content-length": "100" }).write("half of it");
          setTimeout(() => response.destroy(), 10);
        };
      }
      return "whole";
    });
    expect((await client().ask(at(service))).text).toBe("whole");
  });

  it("says that nobody is there", async () => {
    const service = await serve(() => "");
    const request = at(service);
    for (const each of open.splice(0)) await each.close();
    await expect(client({ retries: 1 }).ask(request)).rejects.toThrow(/but fetch failed \(.*ECONNREFUSED/);
  });

  it("says that an answer does not come in time", async () => {
    const service = await serve(() => () => undefined);
    await expect(client({ retries: 0, timeoutMs: 50 }).ask(at(service))).rejects.toThrow(
      /it did not answer within 0.05 s/,
    );
  });

  it("gives up an answer that is too long, once", async () => {
    const service = await serve(() => "x".repeat(1001));
    await expect(client({ mostBytes: 1000 }).ask(at(service))).rejects.toThrow(/its answer is longer than 1000 bytes/);
    expect(service.asked).toHaveLength(1);
    const fits = await serve(() => "x".repeat(1000));
    expect((await client({ mostBytes: 1000 }).ask(at(fits))).text).toHaveLength(1000);
  });

  it("shows no key of an address", async () => {
    const service = await serve(() => withStatus(403, "no"));
    const asking = client().ask(at(service, "/works?api_key=secret&search=a"));
    await expect(asking).rejects.toThrow(/api_key=…&search=a/);
    await expect(asking).rejects.not.toThrow(/secret/);
  });

  it("sends a key nowhere else", async () => {
    const other = await serve(() => "caught");
    const service = await serve(() => withStatus(302, "", { location: other.url }));
    const asking = client({ retries: 0 }).ask({ ...at(service), key: { header: "x-api-key", value: "secret" } });
    await expect(asking).rejects.toThrow(/redirect/);
    expect(other.asked).toEqual([]);
    expect((await client().ask(at(service))).text).toBe("caught");
  });
});

describe("the pace of asking", () => {
  it("keeps requests to a named host apart, and others not", async () => {
    const service = await serve(() => "");
    const waits: number[] = [];
    const wait = async (milliseconds: number) => {
      waits.push(milliseconds);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
    };
    await client({ spacing: { "another.host": 60_000 }, wait }).ask(at(service));
    expect(waits).toEqual([]);
    const http = client({ spacing: { [service.host]: 200 }, wait });
    await Promise.all([http.ask(at(service)), http.ask(at(service))]);
    expect(waits.length).toBeGreaterThanOrEqual(1);
    expect(service.asked).toHaveLength(3);
  });

  it.each([
    ["seconds", () => "120"],
    ["a date", () => new Date(Date.now() + 120_000).toUTCString()],
  ])("waits as long as Retry-After says, in %s, and tells", async (_, header) => {
    const service = await serve((__, times) => (times === 1 ? withStatus(429, "", { "retry-after": header() }) : "ok"));
    const waits: number[] = [];
    const told: string[] = [];
    let now = 0;
    const real = Date.now;
    Date.now = () => real() + now;
    try {
      const http = client({
        onWait: (message) => told.push(message),
        wait: async (milliseconds) => {
          waits.push(milliseconds);
          now += milliseconds;
        },
      });
      expect((await http.ask(at(service))).text).toBe("ok");
    } finally {
      Date.now = real;
    }
    expect(waits[0]).toBeGreaterThan(110_000);
    expect(waits[0]).toBeLessThanOrEqual(120_000);
    expect(told[0]).toMatch(/127\.0\.0\.1:\d+ asks to wait 1(?:19|20) s/);
  });

  it("comes back another day where a service asks for hours", async () => {
    const service = await serve(() => withStatus(429, "quota", { "retry-after": "7200" }));
    await expect(client().ask(at(service))).rejects.toThrow(/429: "quota"; it asks to come back in 120 minutes/);
    expect(service.asked).toHaveLength(1);
  });
});

describe("stopping", () => {
  it("ends a request that is under way, and a wait", async () => {
    const stop = new AbortController();
    const service = await serve(() => {
      setTimeout(() => stop.abort(new Error("told to stop")), 10);
      return () => undefined;
    });
    await expect(client({ signal: stop.signal }).ask(at(service))).rejects.toThrow("told to stop");
    expect(service.asked).toHaveLength(1);

    const later = new AbortController();
    const busy = await serve(() => {
      setTimeout(() => later.abort(new Error("told to stop")), 20);
      return withStatus(503, "", { "retry-after": "600" });
    });
    await expect(client({ signal: later.signal }).ask(at(busy))).rejects.toThrow("told to stop");
    expect(busy.asked).toHaveLength(1);
  });
});
