import { describe, expect, it } from "vitest";
import { AppError } from "../../../src/errors.js";
import { run } from "./running.js";

async function get(url: string) {
  const response = await fetch(url);
  return { status: response.status, body: (await response.json()) as unknown };
}

describe("health", () => {
  it("is not ready while the database is away, and is again when it comes back; the process is up throughout", async () => {
    let isAway = false;
    const ping = async () => {
      if (isAway) throw new AppError("DATABASE_UNAVAILABLE", "neo4j://db:7687 does not answer");
    };
    const { url } = await run({ health: { ping } });
    const up = { status: 200, body: { status: "up" } };
    const ready = { status: 200, body: { status: "ready" } };
    expect(await get(`${url}/readyz`)).toEqual(ready);
    isAway = true;
    expect(await get(`${url}/readyz`)).toEqual({
      status: 503,
      body: { status: "down", code: "DATABASE_UNAVAILABLE", message: "neo4j://db:7687 does not answer" },
    });
    expect(await get(`${url}/healthz`)).toEqual(up);
    isAway = false;
    expect(await get(`${url}/readyz`)).toEqual(ready);
  });

  it("does not wait for ever for a database that hangs", async () => {
    const { url } = await run({ health: { ping: () => new Promise(() => undefined), timeoutMs: 20 } });
    expect(await get(`${url}/readyz`)).toEqual({
      status: 503,
      body: { status: "down", code: "TIMEOUT", message: "the database did not answer within 20 ms" },
    });
    expect((await get(`${url}/healthz`)).status).toBe(200);
  });

  it("says nothing of an unexpected failure but that the database is down", async () => {
    const ping = async () => {
      throw new Error("bad password hunter2");
    };
    const { url } = await run({ health: { ping } });
    const { status, body } = await get(`${url}/readyz`);
    expect(status).toBe(503);
    expect(body).toEqual({
      status: "down",
      code: "DATABASE_UNAVAILABLE",
      message: "the database does not answer",
    });
  });
});
