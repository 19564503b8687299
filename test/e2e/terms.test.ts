import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runCli } from "../support/run-cli.js";

const folder = mkdtempSync(join(tmpdir(), "papergraph-terms-"));
const environment = { PAPERGRAPH_DATA: join(folder, "data") };

const papers = [
  { title: "ZornNet: A Network", abstract: "We introduce ZornNet, a novel network. We test it on QuuxBench." },
  { title: "A Study", abstract: "We compare ZornNet and others on the QuuxBench benchmark." },
  { title: "Another Study", abstract: "Our method beats ZornNet on CIFAR-10." },
];

it("proposes unknown names of the graph, and not again those that were accepted", async () => {
  const input = join(folder, "papers.jsonl");
  writeFileSync(input, papers.map((paper) => `${JSON.stringify(paper)}\n`).join(""));
  expect((await runCli(["ingest", input], environment)).status).toBe(0);

  const json = await runCli(["terms", "--json"], environment);
  expect(JSON.parse(json.stdout)).toMatchObject({
    papers: 3,
    found: 1,
    terms: [{ kind: "method", name: "ZornNet", papers: 3, introducedIn: 1 }],
  });
  const table = await runCli(["terms", "--least", "2"], environment);
  expect(table.stdout).toMatch(/^kind +name +papers.*\nmethod +ZornNet +3 +1 \(33 %\).*\ndataset +QuuxBench +2 /);

  const accepted = join(folder, "accepted.tsv");
  writeFileSync(accepted, (await runCli(["terms", "--least", "2", "--tsv"], environment)).stdout);
  const again = await runCli(["terms", "--least", "1", "--json"], { ...environment, PAPERGRAPH_LEXICON: accepted });
  expect(again.stderr).toBe("");
  expect(JSON.parse(again.stdout)).toMatchObject({ papers: 3, terms: [] });
});
