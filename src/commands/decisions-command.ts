import { writeFile } from "node:fs/promises";
import { AppError, cannotWrite } from "../errors.js";
import { LONGEST_DECISION_LINE } from "../ingest/decision-line.js";
import { exportDecisions } from "../ingest/export-decisions.js";
import { type DecisionLine, type ImportCounts, importDecisions } from "../ingest/import-decisions.js";
import { splitLines } from "../sources/split-lines.js";
import { type GraphSide, openGraphSide } from "./graph-side.js";
import type { GraphTask } from "./graph-task.js";
import { rawInput } from "./remote.js";
import { runGraphTask } from "./run-graph-task.js";
import type { Terminal } from "./terminal.js";

/** All decisions as lines. */
export const exportDecisionsTask: GraphTask<Record<string, never>, readonly string[]> = {
  name: "export-decisions",
  run: ({ store }) => exportDecisions(store),
};

interface ImportOptions {
  readonly lines: readonly DecisionLine[];
}

/** Takes over decisions that lines say. */
export const importDecisionsTask: GraphTask<ImportOptions, ImportCounts> = {
  name: "import-decisions",
  checkOptions({ lines }) {
    const areLines = Array.isArray(lines) && lines.every((each: Partial<DecisionLine> | null) => isLine(each));
    if (!areLines) throw new AppError("BAD_ARGUMENT", "expected lines, each with its number and text");
  },
  run: ({ store, reading }, { lines }) => importDecisions(lines, { store, ...reading() }),
};

const isLine = (each: Partial<DecisionLine> | null) => typeof each?.line === "number" && typeof each.text === "string";

/** Writes all decisions to a file, or to standard output. */
export async function exportDecisionsCommand(file: string, terminal: Terminal): Promise<number> {
  const lines = await runGraphTask(exportDecisionsTask, {}, terminal);
  if (file === "-") for (const line of lines) terminal.print(line);
  else {
    await writeFile(file, lines.map((line) => `${line}\n`).join("")).catch((cause: unknown) => {
      throw cannotWrite(file, cause);
    });
    terminal.note(`${lines.length} decisions written to ${file}`);
  }
  return 0;
}

/** Takes over the decisions of a file; 3 where some were rejected, each of which is named. */
export async function importDecisionsCommand(
  file: string,
  { json }: { readonly json: boolean },
  terminal: Terminal,
): Promise<number> {
  const graph = await openGraphSide(terminal);
  const counts = await importAll(file, graph).finally(() => graph.close());
  const { read, applied, waiting, alreadyThere, rejected } = counts;
  if (json) terminal.print(JSON.stringify(counts));
  else {
    for (const { line, reason } of rejected) terminal.note(`${file}, line ${line}: rejected: ${reason}`);
    terminal.print(
      `${read} decisions read: ${applied} applied, ${waiting} waiting for their records, ${alreadyThere} already there, ${rejected.length} rejected`,
    );
  }
  return rejected.length === 0 ? 0 : 3;
}

async function importAll(file: string, graph: GraphSide): Promise<ImportCounts> {
  let counts: ImportCounts = { read: 0, applied: 0, waiting: 0, alreadyThere: 0, rejected: [] };
  const give = async (lines: readonly DecisionLine[]) => {
    if (lines.length === 0) return;
    const more = await graph.run(importDecisionsTask, { lines });
    counts = {
      read: counts.read + more.read,
      applied: counts.applied + more.applied,
      waiting: counts.waiting + more.waiting,
      alreadyThere: counts.alreadyThere + more.alreadyThere,
      rejected: [...counts.rejected, ...more.rejected],
    };
  };
  const stream = (await rawInput(file, process.stdin)).setEncoding("utf8");
  let line = 0;
  let lines: DecisionLine[] = [];
  let characters = 0;
  for await (const text of splitLines(stream as AsyncIterable<string>, file)) {
    line += 1;
    if (text.trim() === "") continue;
    if (characters + text.length > LONGEST_DECISION_LINE) {
      await give(lines);
      [lines, characters] = [[], 0];
    }
    lines.push({ line, text: text.slice(0, LONGEST_DECISION_LINE + 1) });
    characters += text.length;
  }
  await give(lines);
  return counts;
}
