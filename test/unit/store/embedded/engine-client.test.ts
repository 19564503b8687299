import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { GraphStore, Statement } from "../../../../src/store/graph-store.js";
import { openStore } from "../../../../src/store/open-store.js";
import { engineProcesses, untilGone } from "../../../support/engine-process.js";

const say = (text: string, parameters: Statement["parameters"] = {}): Statement => ({ text, parameters });

/** Hours of work, and nothing stops it but the end of its process. */
const RUNAWAY = say("MATCH (a:Many), (b:Many), (c:Many) WHERE a.i + b.i + c.i = -1 RETURN count(*) AS n");
const MANY = say("UNWIND range(1, 3000) AS i CREATE (:Many {i: i})");

let folder: string;
const open = (warn?: (message: string) => void): Promise<GraphStore> =>
  openStore({ engine: "embedded", dataDirectory: folder, limits: { timeoutMs: 30_000 } }, warn);

/** The one process that has the graph open. */
function engine(): number {
  const [pid, ...more] = engineProcesses(folder);
  if (pid === undefined || more.length > 0) throw new Error("expected one process to have the graph open");
  return pid;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "papergraph-engine-"));
});

afterEach(() => {
  for (const pid of engineProcesses(folder)) process.kill(pid, "SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

describe("embedded engine in a process of its own", () => {
  it("ends a statement that runs over its time, warns of it, and loses nothing else", async () => {
    const warnings: string[] = [];
    const store = await open((message) => warnings.push(message));
    await store.write([MANY, say("CREATE (:Kept {k: 1})")]);
    const first = engine();
    const runaway = store.read(RUNAWAY, { timeoutMs: 500 });
    // Asked all the while: some before the end of the process, and answered after it.
    const beside = Promise.all(
      Array.from({ length: 30 }, async (_, at) => {
        await sleep(50 * at);
        return store.read(say("MATCH (n:Many) WHERE n.i > 1000 RETURN count(n) AS n"));
      }),
    );
    await expect(runaway).rejects.toMatchObject({ code: "TIMEOUT", message: expect.stringContaining("500 ms") });
    await untilGone(first);
    expect(await beside).toEqual(Array.from({ length: 30 }, () => [{ n: 2000 }]));
    expect(await store.read(say("MATCH (n:Kept) RETURN count(n) AS n"))).toEqual([{ n: 1 }]);
    await store.write([say("CREATE (:Kept {k: 2})")]);
    expect(engine()).not.toBe(first);
    expect(warnings).toEqual([
      "a statement ran over its 500 ms: the process of the embedded engine is ended",
      "the process of the embedded engine ended (SIGKILL): the graph is opened again",
    ]);
    await store.close();
    expect(engineProcesses(folder)).toEqual([]);
  });

  it("closes during such a statement, and leaves the graph free for the next", async () => {
    const store = await open();
    await store.write([MANY]);
    const refused = expect(store.read(RUNAWAY)).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    await store.close();
    await refused;
    expect(engineProcesses(folder)).toEqual([]);
    const next = await open();
    expect(await next.read(say("MATCH (n:Many) RETURN count(n) AS n"))).toEqual([{ n: 3000 }]);
    await next.close();
  });

  it("applies every write once, and keeps it, whenever its process is killed", async () => {
    const store = await open();
    const rounds = 8;
    for (let round = 0; round < rounds; round++) {
      // CREATE: run twice it would show.
      const text = "UNWIND range(1, 20000) AS i CREATE (:Step {round: $round}) RETURN count(*) AS made";
      const write = store.write([say(text, { round })]);
      await sleep(40 * round);
      process.kill(engine(), "SIGKILL");
      expect(await write).toEqual([[{ made: 20_000 }]]);
    }
    expect(await store.read(say("MATCH (s:Step) RETURN s.round AS round, count(*) AS n ORDER BY round"))).toEqual(
      Array.from({ length: rounds }, (_, round) => ({ round, n: 20_000 })),
    );
    await store.close();
  });

  it("gives up a statement under which the process ends again and again", async () => {
    const store = await open();
    await store.write([MANY]);
    const failing = expect(store.read(RUNAWAY)).rejects.toMatchObject({
      code: "DATABASE_UNAVAILABLE",
      message: expect.stringContaining("3 times"),
    });
    for (let times = 0; times < 3; times++) {
      while (engineProcesses(folder).length === 0) await sleep(20);
      const pid = engine();
      // Until it has the statement, so that the end is under it.
      await store.ping();
      process.kill(pid, "SIGKILL");
      await untilGone(pid);
    }
    await failing;
    await store.ping();
    await store.close();
  });

  it("says that a stream broke off where its engine ended, and gives no row twice", async () => {
    const store = await open();
    const seen: unknown[] = [];
    const reading = (async () => {
      for await (const { i } of store.stream(say("UNWIND range(1, 5000) AS i RETURN i"))) {
        seen.push(i);
        if (i === 1000) process.kill(engine(), "SIGKILL");
      }
    })();
    await expect(reading).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    expect(new Set(seen).size).toBe(seen.length);
    await store.close();
  });

  it("ends with its parent, however that ends, and frees the graph", async () => {
    const script = `
      import { openStore } from "./src/store/open-store.ts";
      const store = await openStore({ engine: "embedded", dataDirectory: process.argv[1], limits: { timeoutMs: 60000 } });
      await store.write([${JSON.stringify(MANY)}]);
      console.log("written");
      await store.read(${JSON.stringify(RUNAWAY)});`;
    const parent = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script, folder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(parent.stdout, "data");
    const pid = engine();
    parent.kill("SIGKILL");
    await untilGone(pid);
    const store = await open();
    expect(await store.read(say("MATCH (n:Many) RETURN count(n) AS n"))).toEqual([{ n: 3000 }]);
    await store.close();
  });
});
