import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { GraphStore } from "../../../../src/store/graph-store.js";
import { openStore } from "../../../../src/store/open-store.js";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), "papergraph-store-"));
  folders.push(folder);
  return folder;
}

const openAt = (dataDirectory: string): Promise<GraphStore> =>
  openStore({ engine: "embedded", dataDirectory, limits: { timeoutMs: 10_000 } });

/** A process that holds the graph of a folder; resolves when it has it. */
async function holdElsewhere(folder: string): Promise<() => Promise<void>> {
  const script = `import grafeo from "@grafeo-db/js";
    // Global, for the lock goes with the object when it is collected.
    globalThis.database = grafeo.GrafeoDB.create(process.argv[1]);
    console.log("held", database.nodeCount());
    process.stdin.resume();`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, join(folder, "graph.grafeo")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
  });
  await Promise.race([
    new Promise<void>((resolve) => {
      child.stdout.once("data", () => resolve());
    }),
    ended.then(() => {
      throw new Error("the other process could not open the graph");
    }),
  ]);
  return () => {
    child.kill("SIGKILL");
    return ended;
  };
}

describe("embedded store", () => {
  it("makes its folder with parents, and keeps data, schema and text index over a reopening", async () => {
    const folder = join(temporary(), "deep", "data");
    const first = await openAt(folder);
    await first.applySchema();
    await first.write([
      { text: "CREATE (:Paper {id: $id, searchText: 'kept words', year: 2024})", parameters: { id: "paper:a" } },
    ]);
    await first.close();
    expect(existsSync(join(folder, "graph.grafeo"))).toBe(true);

    const second = await openAt(folder);
    expect(await second.read({ text: "MATCH (p:Paper) RETURN p.id AS id, p.year AS year", parameters: {} })).toEqual([
      { id: "paper:a", year: 2024 },
    ]);
    const hits = await second.search({ kind: "Paper", words: [{ word: "kept", weight: 1 }] }, 5);
    expect(hits.map(({ id }) => id)).toEqual(["paper:a"]);
    await expect(second.write([{ text: "CREATE (:Paper {id: 'paper:a'})", parameters: {} }])).rejects.toMatchObject({
      code: "QUERY_FAILED",
    });
    await second.close();
  });

  it("is DATABASE_LOCKED, naming the folder, while another process has the graph, and opens after it", async () => {
    const folder = temporary();
    const release = await holdElsewhere(folder);
    await expect(openAt(folder)).rejects.toMatchObject({
      code: "DATABASE_LOCKED",
      message: expect.stringMatching(new RegExp(`${folder}.*papergraph server`)),
    });
    await release();
    const store = await openAt(folder);
    await store.ping();
    await store.close();
  });

  it("is a mistake of the configuration where the folder is a file", async () => {
    const file = join(temporary(), "file");
    writeFileSync(file, "");
    await expect(openAt(file)).rejects.toMatchObject({
      code: "BAD_CONFIGURATION",
      message: expect.stringContaining(file),
    });
  });

  it.each<[string, (graph: Buffer) => Buffer]>([
    ["no graph", () => Buffer.from("not a graph at all, though it speaks of a block".repeat(1000))],
    ["cut in its middle", (graph) => graph.subarray(0, graph.length >> 1)],
    ["cut in its head", (graph) => graph.subarray(0, 100)],
    ["empty", () => Buffer.alloc(0)],
  ])("is DATABASE_UNAVAILABLE where the file is %s, and leaves the file alone", async (_name, damage) => {
    const folder = temporary();
    const store = await openAt(folder);
    await store.write([{ text: "UNWIND range(1, 500) AS i CREATE (:Paper {id: i})", parameters: {} }]);
    await store.close();
    const file = join(folder, "graph.grafeo");
    const damaged = damage(readFileSync(file));
    writeFileSync(file, damaged);
    await expect(openAt(folder)).rejects.toMatchObject({
      code: "DATABASE_UNAVAILABLE",
      message: expect.stringContaining(`${file} is damaged, or no graph of papergraph, and was left as it is`),
    });
    expect(readFileSync(file).equals(damaged)).toBe(true);
  });

  it("says that the disk is full, keeps what was acknowledged, and goes on when there is space", async () => {
    const folder = temporary();
    // No file of this process and its children may grow beyond so many KiB: what they meet is a full disk.
    const script = `
      import { openStore } from "./src/store/open-store.ts";
      const store = await openStore({ engine: "embedded", dataDirectory: process.argv[1], limits: { timeoutMs: 60000 } });
      let acknowledged = 0;
      try {
        for (; acknowledged < 100; acknowledged++) {
          const text = "UNWIND range(1, 500) AS i CREATE (:Kept {text: $text})";
          await store.write([{ text, parameters: { text: "a".repeat(100) } }]);
        }
      } catch ({ code, message }) {
        const [{ n }] = await store.read({ text: "MATCH (k:Kept) RETURN count(k) AS n", parameters: {} });
        console.log(JSON.stringify({ acknowledged, code, message, n }));
      }
      await store.close();`;
    const limited = `ulimit -f 1000; exec "$0" --import tsx --input-type=module -e "$1" "$2"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", limited, process.execPath, script, folder], {
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    const { acknowledged, ...told } = JSON.parse(stdout) as { acknowledged: number };
    expect(acknowledged).toBeGreaterThan(0);
    expect(told).toEqual({
      n: 500 * acknowledged,
      code: "DATABASE_UNAVAILABLE",
      message: expect.stringMatching(/disk .* is full: nothing of this write was kept, and all before it was/),
    });
    const store = await openAt(folder);
    const rows = await store.read({ text: "MATCH (k:Kept) RETURN count(k) AS n", parameters: {} });
    expect(rows).toEqual([{ n: 500 * acknowledged }]);
    await store.close();
  });
});
