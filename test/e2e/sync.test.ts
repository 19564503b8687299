import { once } from "node:events";
import { appendFileSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { recordedArxiv } from "../support/recorded-arxiv.js";
import { RecordedService, withStatus } from "../support/recorded-service.js";
import { runCli, spawnCli } from "../support/run-cli.js";

const folder = mkdtempSync(join(tmpdir(), "papergraph-sync-"));
const services: RecordedService[] = [];
afterAll(async () => {
  for (const service of services) await service.close();
});

const PAPERS = [1, 2].map((at) => ({
  id: `2403.0000${at}`,
  title: `A Survey of Counted Knots, Volume ${at}`,
  abstract: `Knots of kind ${at} are counted in ropes.`,
  authors: [`Ana Fir${at}`],
  publishedOn: `2024-03-0${at}`,
}));

async function prepare(name: string) {
  const arxiv = await recordedArxiv(PAPERS);
  const broken = await RecordedService.start(() => withStatus(400, "out of order"));
  services.push(arxiv, broken);
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, "own.jsonl"), `${JSON.stringify({ title: "Ropes without Any Knots at All" })}\n`);
  const plan = join(folder, name, "papergraph.json");
  const sources = [
    { fetch: "openalex", query: "knots" },
    { fetch: "arxiv", query: "ti:knots" },
    { ingest: "*.jsonl" },
    { ingest: ["missing.bib"] },
    { enrich: "arxiv" },
  ];
  writeFileSync(plan, JSON.stringify({ sources }));
  const environment = {
    PAPERGRAPH_DATA: join(folder, name, "data"),
    PAPERGRAPH_ARXIV_URL: arxiv.url,
    PAPERGRAPH_OPENALEX_URL: broken.url,
  };
  return { plan, environment, arxiv, own: join(folder, name, "own.jsonl") };
}

it("does what the list says, whatever fails, and the second time only what is new", async () => {
  const { plan, environment } = await prepare("once");
  const first = await runCli(["sync", plan, "--json"], environment);
  const { entries } = JSON.parse(first.stdout) as { entries: unknown };
  expect(entries).toMatchObject([
    { name: "fetch openalex knots", failure: { code: "SERVICE_FAILED" } },
    { name: "fetch arxiv ti:knots", counts: { read: 2, inserted: 2 } },
    { counts: { read: 1, inserted: 1 } },
    { failure: { code: "BAD_FILE" } },
    { name: "enrich from arxiv", counts: { read: 0 } },
  ]);
  expect(first.status).toBe(1);
  const second = await runCli(["sync", plan], environment);
  expect(second.stdout).toMatch(/fetch arxiv ti:knots: 2 read = 0 inserted \+ 0 updated \+ 2 unchanged/);
  expect(second.stdout).toMatch(/out of order/);
  expect(second.stdout).toMatch(/missing\.bib/);
});

it("goes on round after round until it is told to stop, and reads a file again only when it has changed", async () => {
  const { plan, environment, own } = await prepare("again");
  const child = spawnCli(["sync", plan, "--every", "1s", "--json"], environment);
  let said = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const rounds = () =>
    said
      .split("\n")
      .slice(0, -1)
      .map(
        (line) =>
          (JSON.parse(line) as { entries: { counts: { read: number; inserted: number } }[] }).entries[2]?.counts,
      );
  const until = async (count: number) => {
    while (rounds().length < count) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  await until(2);
  appendFileSync(own, `${JSON.stringify({ title: "Ropes with Two Knots and a Half" })}\n`);
  while (!rounds().some((counts) => counts?.read === 2)) await new Promise((resolve) => setTimeout(resolve, 50));
  child.kill("SIGTERM");
  const [status] = (await once(child, "close")) as [number | null];
  expect(status).toBe(0);
  const told = rounds().filter((counts) => counts !== undefined && counts.read > 0);
  expect(told).toMatchObject([
    { read: 1, inserted: 1 },
    { read: 2, inserted: 1 },
  ]);
});
