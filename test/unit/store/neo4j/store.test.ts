import { createServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { describeError } from "../../../../src/server/log.js";
import type { GraphStore } from "../../../../src/store/graph-store.js";
import { openStore } from "../../../../src/store/open-store.js";

const PASSWORD = "a-very-secret-word";
const statement = { text: "RETURN 1 AS one", parameters: {} };
const cleanup: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const undo of cleanup.splice(0)) await undo();
});

async function openAt(uri: string, timeoutMs = 15_000): Promise<GraphStore> {
  const store = await openStore({
    engine: "neo4j",
    dataDirectory: "unused",
    neo4j: { uri, user: "neo4j", password: PASSWORD, database: "neo4j" },
    limits: { timeoutMs },
  });
  cleanup.push(() => store.close());
  return store;
}

/** A port that answers nothing: closed when `silent` is false, else open and mute. */
async function port(silent: boolean): Promise<number> {
  const server = createServer(() => {});
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
  if (silent) cleanup.push(async () => void server.close());
  else await close();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

describe("Neo4j that is down", () => {
  it.each(["bolt", "neo4j"])(
    "is DATABASE_UNAVAILABLE over %s, with its address for the log and not for clients",
    async (scheme) => {
      const uri = `${scheme}://127.0.0.1:${await port(false)}`;
      const store = await openAt(uri);
      for (const call of [
        () => store.read(statement),
        () => store.ping(),
        () => store.stream(statement)[Symbol.asyncIterator]().next(),
      ]) {
        const error = await call().then(
          () => undefined,
          (failure: unknown) => failure,
        );
        expect(error).toMatchObject({
          code: "DATABASE_UNAVAILABLE",
          message: expect.not.stringMatching(/127\.0\.0\.1|localhost|outing/),
          cause: { message: expect.stringContaining(uri) },
        });
        expect(JSON.stringify(describeError(error))).not.toContain(PASSWORD);
      }
    },
  );

  it("fails a ping of a server that accepts and never speaks within seconds", async () => {
    const store = await openAt(`bolt://127.0.0.1:${await port(true)}`);
    const started = Date.now();
    await expect(store.ping()).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    expect(Date.now() - started).toBeLessThan(12_000);
  });

  it("is a mistake of the configuration where the address has an unknown scheme", async () => {
    await expect(openAt("http://127.0.0.1:1")).rejects.toMatchObject({ code: "BAD_CONFIGURATION" });
  });
});
