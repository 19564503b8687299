import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { engineProcesses } from "../support/engine-process.js";
import { runCli } from "../support/run-cli.js";
import { askServer, startServer, stopServer } from "../support/served.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "papergraph-stop-"));
const data = join(folder, "data");

describe("a server that is told to stop", () => {
  beforeAll(async () => {
    const file = join(folder, "one.jsonl");
    writeFileSync(file, '{"title":"On Sorting River Pebbles by Hand"}\n');
    expect((await runCli(["ingest", file], { PAPERGRAPH_DATA: data })).status).toBe(0);
  });

  it("answers the hundred requests of the moment before, then ends in order", async () => {
    const server = await startServer({ PAPERGRAPH_DATA: data });
    const agent = new Agent({ keepAlive: true, maxSockets: 30 });
    const ask = () =>
      new Promise<string>((resolve, reject) => {
        const headers = { "content-type": "application/json" };
        request(`${server.url}/graphql`, { agent, method: "POST", headers }, (response) => {
          text(response).then(resolve, reject);
        })
          .once("error", reject)
          .end(JSON.stringify({ query: "{ papers { totalCount edges { node { title } } } }" }));
      });
    const asked = Array.from({ length: 100 }, ask);
    await sleep(250);
    server.child.kill("SIGTERM");
    for (const answer of await Promise.all(asked)) expect(answer).toContain("On Sorting River Pebbles by Hand");
    agent.destroy();
    if (server.child.exitCode === null) await once(server.child, "exit");
    expect(server.child.exitCode).toBe(0);
    expect(engineProcesses(data)).toEqual([]);
    expect(existsSync(join(data, "server.json"))).toBe(false);
  });

  it("is not held up by a statement that never ends", async () => {
    // The statement's own limit is beyond this test's: only the end of the drain can end it.
    const server = await startServer({ PAPERGRAPH_DATA: data, PAPERGRAPH_TIMEOUT_MS: "3600000" });
    const [engine = Number.NaN] = engineProcesses(data);
    // Stopped, the engine answers as little as one that is at work for ever.
    process.kill(engine, "SIGSTOP");
    const asked = askServer(server.url, "{ papers { totalCount } }").then(
      () => "answered",
      () => "cut off",
    );
    await sleep(250);
    server.child.kill("SIGTERM");
    if (server.child.exitCode === null) await once(server.child, "exit");
    expect(server.child.exitCode).toBe(0);
    expect(await asked).toBe("cut off");
    expect(engineProcesses(data)).toEqual([]);
    const again = await startServer({ PAPERGRAPH_DATA: data });
    expect((await askServer(again.url, "{ papers { totalCount } }")).data).toEqual({ papers: { totalCount: 1 } });
    expect(await stopServer(again)).toBe(0);
  });

  it("ends with the npm that started it", async () => {
    // Without the building before it, which is not what is tried here.
    const npm = spawn("npm", ["start", "--ignore-scripts"], {
      cwd: ROOT,
      env: { PATH: process.env.PATH ?? "", HOME: folder, PAPERGRAPH_DATA: data, PORT: "0" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    npm.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    while (!said.includes("/graphiql")) await once(npm.stdout, "data");
    expect(engineProcesses(data)).toHaveLength(1);
    npm.kill("SIGTERM");
    await once(npm, "close");
    expect(engineProcesses(data)).toEqual([]);
    expect(existsSync(join(data, "server.json"))).toBe(false);
  });
});
