import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { RecordedModel } from "../support/recorded-model.js";
import { runCli } from "../support/run-cli.js";

const folder = mkdtempSync(join(tmpdir(), "papergraph-model-"));
const environment = { PAPERGRAPH_DATA: join(folder, "data") };
const papers = [
  { title: "ZornNet: A Network", abstract: "We introduce ZornNet, which counts knots." },
  { title: "Another Study", abstract: "ZornNet counts knots well." },
];
const input = join(folder, "papers.jsonl");

let model: RecordedModel;
beforeAll(async () => {
  writeFileSync(input, papers.map((paper) => `${JSON.stringify(paper)}\n`).join(""));
  model = await RecordedModel.start([
    { candidates: [], added: [{ text: "counts knots", kind: "task", role: "used" }] },
  ]);
});
afterAll(() => model.close());

it("lets a configured model go over each paper once, and takes back what it said when it is switched off", async () => {
  const on = { ...environment, PAPERGRAPH_LLM_URL: model.url, PAPERGRAPH_LLM_MODEL: "recorded" };
  const first = await runCli(["ingest", "--json", input], on);
  expect(first.stderr).toBe("");
  expect(JSON.parse(first.stdout)).toMatchObject({ read: 2, inserted: 2 });
  expect(model.requests).toHaveLength(2);

  const again = await runCli(["extract", "--all", "--json"], on);
  expect(JSON.parse(again.stdout)).toMatchObject({ read: 2, updated: 0, unchanged: 2 });
  const off = await runCli(["extract", "--all", "--json"], environment);
  expect(JSON.parse(off.stdout)).toMatchObject({ read: 2, updated: 2, unchanged: 0 });
  const onAgain = await runCli(["extract", "--all", "--json"], on);
  expect(JSON.parse(onAgain.stdout)).toMatchObject({ read: 2, updated: 2, unchanged: 0 });
  expect(model.requests).toHaveLength(2);
});

it("reads by the rules, with one warning, where the model does not answer", async () => {
  const down = { PAPERGRAPH_LLM_URL: "http://127.0.0.1:1", PAPERGRAPH_LLM_MODEL: "absent" };
  const result = await runCli(["ingest", "--json", input], { PAPERGRAPH_DATA: join(folder, "rules"), ...down });
  expect(result.status).toBe(0);
  expect(JSON.parse(result.stdout)).toMatchObject({ read: 2, inserted: 2 });
  expect(result.stderr.trim().split("\n")).toEqual([
    expect.stringMatching(/^the language model absent gave no answer \(fetch failed.*the rules alone read/),
  ]);
});
