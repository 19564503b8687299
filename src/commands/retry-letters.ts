import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { AppError, cannotWrite } from "../errors.js";
import { readText } from "../sources/read-text.js";
import { SOURCES } from "../sources/registry.js";
import { addCounts, NO_COUNTS, type RunCounts } from "../write/run-ledger.js";
import { type DeadLetter, readDeadLetter } from "./dead-letter.js";
import type { GraphSide } from "./graph-side.js";

/** What came of replaying a file of dead letters. */
export interface RetryReport {
  readonly path: string;
  /** Letters whose records are in the graph now, and those that still cannot be used. */
  readonly replayed: number;
  readonly left: number;
  readonly counts: RunCounts;
}

interface Mended extends DeadLetter {
  readonly format: string;
}

/**
 * Reads each record of a file of dead letters again. What can be used now goes into the graph and out of the file; what
 * cannot stays, with today's reason. A file of which nothing is left goes.
 */
export async function retryLetters(path: string, graph: GraphSide): Promise<RetryReport> {
  const lines = (await readLetters(path)).split("\n");
  const groups = new Map<string, { readonly letter: Mended; readonly lines: Set<number>; readonly raws: string[] }>();
  const left = new Map<number, string>();
  for (const [at, text] of lines.entries()) {
    if (text.trim() === "") continue;
    const letter = readDeadLetter(text);
    const outcome = letter ? await readAgain(letter) : "expected a letter with file, line, reason and raw";
    if (letter && typeof outcome !== "string") {
      const key = JSON.stringify([letter.file, outcome.format, letter.head]);
      const group = groups.get(key) ?? { letter: outcome, lines: new Set<number>(), raws: [] };
      group.lines.add(at);
      group.raws.push(letter.raw);
      groups.set(key, group);
    } else left.set(at, letter ? JSON.stringify({ ...letter, reason: outcome }) : text);
  }
  let counts = NO_COUNTS;
  for (const { letter, raws } of groups.values()) {
    for (const text of await together(letter, raws)) {
      for await (const line of graph.ingest({
        name: letter.file,
        stream: Readable.from([text]),
        format: letter.format,
      }))
        if (line.type === "report") counts = addCounts(counts, line.report);
    }
  }
  await keep(path, [...left.values()], lines.length);
  const replayed = [...groups.values()].reduce((sum, { lines: own }) => sum + own.size, 0);
  return { path, replayed, left: left.size, counts };
}

/** The letter with the format in which it can be used, or why it cannot. */
async function readAgain(letter: DeadLetter): Promise<Mended | string> {
  const text = (letter.head === undefined ? "" : `${letter.head}\n`) + letter.raw;
  // What a page holds is recognised as the record that it is.
  const recognised = SOURCES.filter((source) => source.recognizes(text)).map(({ format }) => format);
  const formats = [...new Set([...recognised, ...(letter.format === undefined ? [] : [letter.format])])].sort(
    (a, b) => Number(b === letter.format) - Number(a === letter.format),
  );
  let reason = letter.reason;
  for (const [index, format] of formats.entries()) {
    const items = await readText(format, letter.file, text).catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      return error.message;
    });
    if (typeof items === "string") {
      if (index === 0) reason = items;
      continue;
    }
    const rejected = items.find((item) => item.type === "rejected");
    if (!rejected && items.some(({ type }) => type === "record")) return { ...letter, format };
    if (index === 0 && rejected?.type === "rejected") reason = rejected.reason;
  }
  return reason;
}

/** All in one text where that reads as each by itself, else one by one. */
async function together({ file, format, head }: Mended, raws: readonly string[]): Promise<readonly string[]> {
  const withHead = (text: string) => (head === undefined ? text : `${head}\n${text}`);
  const joined = withHead(raws.join("\n"));
  const count = async (text: string) =>
    (await readText(format, file, text)).filter((item) => item.type !== "unread").map(({ type }) => type);
  const apart = (await Promise.all(raws.map((raw) => count(withHead(raw))))).flat();
  const whole = await count(joined).catch(() => ["rejected"]);
  return whole.join() === apart.join() ? [joined] : raws.map(withHead);
}

async function readLetters(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new AppError("BAD_FILE", `cannot read the dead letters ${JSON.stringify(path)}: ${String(cause)}`, { cause });
  }
}

/** Keeps what is left, and what has been added to the file in the meantime. */
async function keep(path: string, left: readonly string[], read: number): Promise<void> {
  const added = (await readLetters(path)).split("\n").slice(read);
  const lines = [...left, ...added].filter((line) => line.trim() !== "");
  try {
    if (lines.length === 0) return await rm(path);
    await writeFile(`${path}.new`, `${lines.join("\n")}\n`);
    await rename(`${path}.new`, path);
  } catch (cause) {
    throw cannotWrite(path, cause);
  }
}
