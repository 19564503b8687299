import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { deadLetterFolder } from "./dead-letters.js";
import { type GraphSide, openGraphSide } from "./graph-side.js";
import { countsLine } from "./ingest-summary.js";
import { type RetryReport, retryLetters } from "./retry-letters.js";
import type { Terminal } from "./terminal.js";

const SOME_LEFT = 3;

/** Replays files of dead letters, all of the data folder where none is named. */
export async function retryCommand(
  files: readonly string[],
  { json }: { readonly json: boolean },
  terminal: Terminal,
): Promise<number> {
  const graph = await openGraphSide(terminal);
  try {
    const reports: RetryReport[] = [];
    for (const path of files.length > 0 ? files : await allLetters(graph)) {
      const report = await retryLetters(path, graph);
      reports.push(report);
      if (!json) terminal.print(retryLine(report));
    }
    if (json) terminal.print(JSON.stringify({ files: reports }));
    else if (reports.length === 0) terminal.print(`no dead letters in ${deadLetterFolder(graph.config.dataDirectory)}`);
    return reports.some(({ left }) => left > 0) ? SOME_LEFT : 0;
  } finally {
    await graph.close();
  }
}

function retryLine({ path, replayed, left, counts }: RetryReport): string {
  return `${path}: ${replayed} replayed (${countsLine(counts)}), ${left} still cannot be used`;
}

async function allLetters({ config }: GraphSide): Promise<readonly string[]> {
  const folder = deadLetterFolder(config.dataDirectory);
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .map((name) => join(folder, name));
}
