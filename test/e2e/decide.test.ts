import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runCli } from "../support/run-cli.js";

const folder = mkdtempSync(join(tmpdir(), "papergraph-decide-"));
const environment = { PAPERGRAPH_DATA: join(folder, "data") };
const IDS = ["paper:arxiv:2403.00001", "paper:arxiv:2403.00002"];

/** A line of the file without the titles of records, which only a graph that holds them can give. */
const withoutTitles = (line: string) =>
  JSON.stringify({ ...(JSON.parse(line || "{}") as { readonly about?: unknown }), about: undefined });

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
  const file = join(folder, "decisions.jsonl");
  expect((await runCli(["decisions", "export", file], environment)).stderr).toContain("2 decisions written to");
  const empty = { PAPERGRAPH_DATA: join(folder, "other") };
  const taken = await runCli(["decisions", "import", file], empty);
  expect([taken.status, taken.stdout]).toEqual([
    0,
    "2 decisions read: 1 applied, 1 waiting for their records, 0 already there, 0 rejected\n",
  ]);
  const shown = await runCli(["decisions", "export"], empty);
  expect(shown.stdout.split("\n").map(withoutTitles)).toEqual(
    readFileSync(file, "utf8").split("\n").map(withoutTitles),
  );
  const wrong = await runCli(["decide", "--same", ...IDS, "--undo", decision.id], environment);
  expect([wrong.status, wrong.stderr]).toEqual([
    2,
    expect.stringContaining("exactly one of same, different, accept, reject, rename and undo"),
  ]);
});
