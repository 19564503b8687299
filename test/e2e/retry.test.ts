import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runCli } from "../support/run-cli.js";
import { startServer, stopServer } from "../support/served.js";

const folder = mkdtempSync(join(tmpdir(), "papergraph-retry-"));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Three inputs in which one record each is damaged, and how each is mended. */
const INPUTS = [
  write("papers.jsonl", '{"title":"Whole"}\n{"titel":"Mended Lines of Our Own"}\n'),
  write("papers.csv", 'Title,Authors,Year\n"Whole Row",Ana Fir,2020\n"Mended Row of a Table",Bo Elm\n'),
  write(
    "papers.bib",
    "@article{a, title = {A Whole Entry}, year = 2020}\n\n@article{b, titel = {Mended Entry}, year = 2021}\n",
  ),
];
const mend = (text: string) => text.replaceAll("titel", "title").replace("Bo Elm", "Bo Elm,2021");

it("replays what was mended, in the words of each format, and keeps what was not", async () => {
  const environment = { PAPERGRAPH_DATA: join(folder, "data") };
  const first = await runCli(["ingest", "--json", ...INPUTS], environment);
  expect(JSON.parse(first.stdout)).toMatchObject({ read: 6, inserted: 3, rejected: 3 });
  const letters = join(environment.PAPERGRAPH_DATA, "dead-letters");
  const path = join(letters, readdirSync(letters)[0] ?? "");
  const asked = await runCli(["retry", "--json"], environment);
  expect(JSON.parse(asked.stdout)).toMatchObject({ files: [{ path, replayed: 0, left: 3, counts: { read: 0 } }] });
  expect(asked.status).toBe(3);

  const lines = readFileSync(path, "utf8").trim().split("\n");
  writeFileSync(path, `${lines.map((line, at) => (at < 2 ? mend(line) : line)).join("\n")}\nno letter\n`);
  const some = await runCli(["retry", path], environment);
  expect(some.stdout).toMatch(/2 replayed \(2 read = 2 inserted .*\), 2 still cannot be used/);
  expect(some.status).toBe(3);
  const left = readFileSync(path, "utf8").trim().split("\n");
  expect(left[1]).toBe("no letter");
  expect(JSON.parse(left[0] ?? "")).toMatchObject({
    file: INPUTS[2],
    format: "bibtex",
    raw: expect.stringMatching("titel"),
  });

  writeFileSync(path, `${mend(left[0] ?? "")}\n`);
  const served = await startServer(environment);
  try {
    const rest = await runCli(["retry", "--json"], environment);
    expect(rest.stderr).toMatch(/holds the graph/);
    expect(JSON.parse(rest.stdout)).toMatchObject({ files: [{ replayed: 1, left: 0, counts: { inserted: 1 } }] });
    expect(rest.status).toBe(0);
  } finally {
    await stopServer(served);
  }
  expect(readdirSync(letters)).toEqual([]);
  expect((await runCli(["retry"], environment)).stdout).toMatch(/^no dead letters in /);
});
