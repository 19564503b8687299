import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.js";
import { askServer, type Served, startServer, stopServer } from "../support/served.js";

const folder = mkdtempSync(join(tmpdir(), "papergraph-e2e-"));
const environment = { PAPERGRAPH_DATA: join(folder, "data"), PORT: "0", PAPERGRAPH_LOG_LEVEL: "warn" };

describe("a newcomer's first hour", () => {
  let server: Served;
  beforeAll(async () => {
    server = await startServer(environment);
  });
  afterAll(() => stopServer(server));

  it("fills a new graph and says what is in it and where to go", () => {
    expect(server.said()).toMatch(/a new graph/);
    expect(server.said()).toMatch(
      /has \d{4,} papers, \d{4,} authors, \d+ methods, \d+ datasets, \d+ tasks, \d+ repositories, \d{4,} relationships/,
    );
    expect(server.said()).toMatch(/\/graphiql/);
  });

  it("answers, and is ready", async () => {
    const answer = await askServer(
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
    expect(JSON.parse(json.stdout)).toMatchObject({ read: 1, inserted: 0, updated: 1, unchanged: 0, rejected: 0 });
    const again = await runCli(["ingest", "--json", file], environment);
    expect(JSON.parse(again.stdout)).toMatchObject({ read: 1, inserted: 0, updated: 0, unchanged: 1, rejected: 0 });
    const answer = await askServer(
      server.url,
      '{ paper(externalId: {scheme: ARXIV, value: "2601.00001"}) { title methods { edges { node { name } } } } }',
    );
    expect(answer.data).toEqual({
      paper: { title: "On Sorting River Pebbles by Hand", methods: { edges: [{ node: { name: "LoRA" } }] } },
    });
    const wrong = await runCli(["ingest", "--format", "bibtexx", file], environment);
    expect(wrong.stderr).toMatch(/"bibtexx".*BAD_ARGUMENT/);
    expect(wrong.status).toBe(2);
  });

  it("forgets a run for the command line beside it, and says what there is where it knows none", async () => {
    const file = join(folder, "mistake.jsonl");
    writeFileSync(file, '{"title":"A Paper on Moss That Was Not Meant to Be Here"}\n');
    const { files } = JSON.parse((await runCli(["ingest", "--json", file], environment)).stdout) as {
      files: readonly [{ runId: string }];
    };
    const gone = await runCli(["forget", "--json", "--run", files[0].runId], environment);
    expect(JSON.parse(gone.stdout)).toEqual({ records: 1, papers: 1 });
    const unknown = await runCli(["forget", "--source", "moss"], environment);
    expect(unknown.stderr).toMatch(/expected a source .*papergraph-jsonl \(\d+ records\).*"moss" \(NOT_FOUND\)/);
    expect(unknown.status).toBe(1);
    expect((await runCli(["forget"], environment)).status).toBe(2);
  });

  it("checks, reads again and proposes terms for the command line beside it", async () => {
    const check = await runCli(["check"], environment);
    expect(check.stderr).toMatch(/holds the graph: it does the work/);
    expect([check.stdout, check.status]).toEqual(["the graph is sound\n", 0]);
    const extract = await runCli(["extract", "--all", "--json"], environment);
    const counts = JSON.parse(extract.stdout) as { read: number; updated: number; unchanged: number };
    expect(counts.read).toBeGreaterThan(3_000);
    expect(counts.updated).toBe(0);
    const terms = await runCli(["terms", "--json", "--least", "2"], environment);
    expect(JSON.parse(terms.stdout)).toMatchObject({ papers: counts.read });
    expect(terms.status).toBe(0);
  });

  it("refuses a second owner of the graph, and says who has it", async () => {
    const result = await runCli(["serve"], environment);
    expect(result.stderr).toMatch(/DATABASE_LOCKED/);
    expect(result.status).toBe(1);
  });

  it("drains on SIGTERM, and does not fill the graph a second time", async () => {
    expect(await stopServer(server)).toBe(0);
    expect(existsSync(join(environment.PAPERGRAPH_DATA, "server.json"))).toBe(false);
    server = await startServer(environment);
    expect(server.said()).not.toMatch(/a new graph/);
    const answer = await askServer(server.url, '{ paper(externalId: {scheme: ARXIV, value: "2601.00001"}) { title } }');
    expect(answer.data).toEqual({ paper: { title: "On Sorting River Pebbles by Hand" } });
  });
});
