import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "./run-cli.js";

/** The environment of a server whose graph has those records of papergraph's own format, and nothing else. */
export async function graphOf(records: readonly object[]): Promise<Readonly<Record<string, string>>> {
  const folder = mkdtempSync(join(tmpdir(), "papergraph-graph-of-"));
  const environment = { PAPERGRAPH_DATA: join(folder, "data") };
  const file = join(folder, "papers.jsonl");
  writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  const { status, stdout, stderr } = await runCli(["ingest", file], environment);
  if (status !== 0) throw new Error(`the ingest ended with ${status}:\n${stdout}${stderr}`);
  return environment;
}
