import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runCli } from "../support/run-cli.js";

const folder = mkdtempSync(join(tmpdir(), "papergraph-decide-"));
const environment = { PAPERGRAPH_DATA: join(folder, "data") };
const IDS = ["paper:arxiv:2403.00001", "paper:arxiv:2403.00002"];

it("keeps a decision, takes it back, and says what is wrong with one", async () => {
  const input = join(folder, "papers.jsonl");
  const lines = [
    { title: "Sorting pebbles by weight", externalIds: { arxiv: "2403.00001" } },
    { title: "On stones and scales", externalIds: { arxiv: "2403.00002" } },
  ];
  writeFileSync(input, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  expect((await runCli(["ingest", input], environment)).status).toBe(0);
  const made = await runCli(["decide", "--same", ...IDS, "--reason", "read both", "--json"], environment);
  const decision = JSON.parse(made.stdout) as { readonly id: string };
  expect(decision).toMatchObject({ verb: "same", kind: "Paper", reason: "read both", undone: false });
  const undone = await runCli(["decide", "--undo", decision.id], environment);
  expect(undone.stdout).toContain(`${decision.id}: Paper same (undone): `);
  const accepted = await runCli(["decide", "--accept", IDS[0] ?? "", "repository:github.com/a/b"], environment);
  expect([accepted.stderr, accepted.stdout]).toEqual([
    "",
    expect.stringMatching(/Repository accept: .*, github\.com\/a\/b/),
  ]);
  const wrong = await runCli(["decide", "--same", ...IDS, "--undo", decision.id], environment);
  expect([wrong.status, wrong.stderr]).toEqual([
    2,
    expect.stringContaining("exactly one of same, different, accept, reject, rename and undo"),
  ]);
});
