import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli, spawnCli } from "../support/run-cli.js";

const folder = mkdtempSync(join(tmpdir(), "papergraph-e2e-"));
const environment = { PAPERGRAPH_DATA: join(folder, "data"), PORT: "0", PAPERGRAPH_LOG_LEVEL: "warn" };

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  /** Everything it has said, on both streams. */
  readonly said: () => string;
}

/** Starts the server and waits until it says where it is. */
async function start(): Promise<Running> {
  const child = spawnCli(["serve"], environment);
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /GraphQL\s+(http:\S+)\/graphql/.exec(said)?.[1];
      if (found && /GraphiQL/.test(said)) resolve(found);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", (status) => reject(new Error(`ended with ${status}:\n${said}`)));
  });
  return { child, url, said: () => said };
}

async function stop({ child }: Running): Promise<number | null> {
  child.kill("SIGTERM");
  const [status] = (await once(child, "exit")) as [number | null];
  return status;
}

async function ask(
  url: string,
  query: string,
): Promise<{ data?: Record<string, unknown>; errors?: readonly unknown[] }> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data?: Record<string, unknown>; errors?: readonly unknown[] };
}

describe("a newcomer's first hour", () => {
  let server: Running;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(async () => {
    if (server.child.exitCode === null) await stop(server);
  });

  it("fills a new graph and says what is in it and where to go", () => {
    expect(server.said()).toMatch(/a new graph/);
    expect(server.said()).toMatch(
      /has \d{4,} papers, \d{4,} authors, \d+ methods, \d+ datasets, \d+ tasks, \d+ repositories, \d{4,} relationships/,
    );
    expect(server.said()).toMatch(/\/graphiql/);
  });

  it("answers, and is ready", async () => {
    const answer = await ask(
      server.url,
      "{ papers(first: 2) { totalCount edges { node { title authors { edges { node { name } } } } } } }",
    );
    expect(answer.errors).toBeUndefined();
    expect(JSON.stringify(answer.data)).toMatch(/"totalCount":\d{4}/);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  });

  it("takes work from the command line beside it, and the work is seen at once", async () => {
    const file = join(folder, "own.jsonl");
    writeFileSync(
      file,
      '{"title":"On Sorting River Pebbles by Hand","externalIds":{"arxiv":"2601.00001"},"methods":["LoRA"]}\n',
    );
    const result = await runCli(["ingest", file], environment);
    expect(result.stderr).toMatch(/holds the graph: it does the work/);
    expect(result.stdout).toMatch(/1 read = 1 inserted \+ 0 updated \+ 0 unchanged \+ 0 rejected/);
    expect(result.status).toBe(0);
    const json = await runCli(
      ["ingest", "--json", "-"],
      environment,
      '{"title":"On Sorting River Pebbles by Hand","externalIds":{"arxiv":"2601.00001"}}\n',
    );
    expect(JSON.parse(json.stdout)).toMatchObject({ read: 1, inserted: 0, updated: 0, unchanged: 1, rejected: 0 });
    const answer = await ask(
      server.url,
      '{ paper(externalId: {scheme: ARXIV, value: "2601.00001"}) { title methods { edges { node { name } } } } }',
    );
    expect(answer.data).toEqual({
      paper: { title: "On Sorting River Pebbles by Hand", methods: { edges: [{ node: { name: "LoRA" } }] } },
    });
    const wrong = await runCli(["ingest", "--format", "bibtex", file], environment);
    expect(wrong.stderr).toMatch(/"bibtex".*UNKNOWN_FORMAT/);
    expect(wrong.status).toBe(1);
  });

  it("refuses a second owner of the graph, and says who has it", async () => {
    const result = await runCli(["check"], environment);
    expect(result.stderr).toMatch(/DATABASE_LOCKED/);
    expect(result.status).toBe(1);
  });

  it("drains on SIGTERM, and does not fill the graph a second time", async () => {
    expect(await stop(server)).toBe(0);
    expect(existsSync(join(environment.PAPERGRAPH_DATA, "server.json"))).toBe(false);
    server = await start();
    expect(server.said()).not.toMatch(/a new graph/);
    const answer = await ask(server.url, '{ paper(externalId: {scheme: ARXIV, value: "2601.00001"}) { title } }');
    expect(answer.data).toEqual({ paper: { title: "On Sorting River Pebbles by Hand" } });
  });
});
