import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Config, readConfig } from "../../../src/config.js";
import { AppError } from "../../../src/errors.js";
import { serve } from "../../../src/serve.js";
import { createLog } from "../../../src/server/log.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { openEmptyEmbedded } from "../../support/stores.js";

/** A store whose database can be taken away and brought back. */
async function unreliableStore() {
  const store = await openEmptyEmbedded();
  await store.applySchema();
  let failure: Error | undefined;
  let isClosed = false;
  const meet = () => {
    if (failure) throw failure;
  };
  const unreliable: GraphStore = {
    engine: store.engine,
    get writes() {
      return store.writes;
    },
    read: async (statement, options) => {
      meet();
      return store.read(statement, options);
    },
    stream: (statement, options) => store.stream(statement, options),
    write: (statements) => store.write(statements),
    applySchema: () => store.applySchema(),
    search: async (query, limit) => {
      meet();
      return store.search(query, limit);
    },
    find: async (query, limit) => {
      meet();
      return store.find(query, limit);
    },
    countFound: async (query) => {
      meet();
      return store.countFound(query);
    },
    ping: async () => meet(),
    close: async () => {
      isClosed = true;
      await store.close();
    },
  };
  return {
    store: unreliable,
    fail: (error: Error | undefined) => {
      failure = error;
    },
    isClosed: () => isClosed,
  };
}

async function* nothing() {}

const judge = { decide: () => Promise.reject(new Error("unasked")), undo: () => Promise.reject(new Error("unasked")) };

async function serving(store: GraphStore, more: Record<string, string> = {}) {
  const data = mkdtempSync(join(tmpdir(), "papergraph-serve-"));
  const config: Config = readConfig({ PORT: "0", PAPERGRAPH_DATA: data, ...more });
  const lines: { readonly [key: string]: unknown }[] = [];
  const log = createLog("info", { write: (line) => void lines.push(JSON.parse(line) as { [key: string]: unknown }) });
  const running = await serve(store, config, log, { ingest: nothing, task: nothing, judge });
  onTestFinished(() => running.close().catch(() => undefined));
  const ask = async (query: string) => {
    const response = await fetch(`${running.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as {
      readonly data?: unknown;
      readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
    };
  };
  return { ...running, data, lines, ask };
}

const PAPERS = "{ papers(first: 1) { totalCount edges { node { title } } } }";
const NONE = { papers: { totalCount: 0, edges: [] } };

describe("serve", () => {
  it("says that the database is away, stays up, and answers again when it is back", async () => {
    const { store, fail } = await unreliableStore();
    const { ask, url, lines } = await serving(store);
    expect(await ask(PAPERS)).toMatchObject({ data: NONE });

    fail(new AppError("DATABASE_UNAVAILABLE", "Neo4j at neo4j://db:7687 does not answer"));
    const { data, errors } = await ask(PAPERS);
    expect(data).toBeNull();
    expect(errors?.map(({ message, extensions }) => [message, extensions.code])).toEqual([
      ["Neo4j at neo4j://db:7687 does not answer", "DATABASE_UNAVAILABLE"],
    ]);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(lines.find(({ level }) => level === "warn")).toMatchObject({ error: { code: "DATABASE_UNAVAILABLE" } });
    expect(lines.some(({ level }) => level === "error")).toBe(false);

    fail(undefined);
    expect(await ask(PAPERS)).toMatchObject({ data: NONE });
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it("masks a statement that the database refuses: it is ours, and nobody asked to see it", async () => {
    const { store, fail } = await unreliableStore();
    const { ask, lines } = await serving(store);
    fail(new AppError("QUERY_FAILED", "the statement was refused: MATCH (p:Paper) RETRUN p"));
    const answer = await ask(PAPERS);
    expect(answer.errors?.[0]?.extensions.code).toBe("INTERNAL");
    expect(JSON.stringify(answer)).not.toMatch(/RETRUN/);
    expect(JSON.stringify(lines.find(({ level }) => level === "error"))).toMatch(/RETRUN/);
  });

  it("tells the command line where it is while it holds an embedded graph, and closes the graph last", async () => {
    const { store, isClosed } = await unreliableStore();
    const { data, url, close } = await serving(store);
    const file = join(data, "server.json");
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ pid: process.pid, url });
    await close();
    expect(existsSync(file)).toBe(false);
    expect(isClosed()).toBe(true);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  it("closes the graph even where its server file was spoilt meanwhile", async () => {
    const { store, isClosed } = await unreliableStore();
    const { data, close } = await serving(store);
    writeFileSync(join(data, "server.json"), "{");
    await expect(close()).rejects.toMatchObject({ code: "BAD_FILE" });
    expect(isClosed()).toBe(true);
  });

  it("takes no work from the command line for a graph in Neo4j, which anyone may write", async () => {
    const { store } = await unreliableStore();
    const { data, url } = await serving(store, { NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "unused" });
    expect(existsSync(join(data, "server.json"))).toBe(false);
    expect((await fetch(`${url}/admin/ingest`, { method: "POST" })).status).toBe(404);
  });
});
