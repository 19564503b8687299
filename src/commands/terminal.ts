import { pipeline } from "node:stream/promises";
import type { RunCounts } from "../write/run-ledger.js";
import { type BytesRead, progressText } from "./progress-text.js";

/** What a command may print on. */
export interface Terminal {
  readonly isInteractive: boolean;
  /** A line of result, on standard output. */
  print(line: string): void;
  /** Texts of result, on standard output, as fast as it takes them. */
  pour(texts: AsyncIterable<string>): Promise<void>;
  /** A line of what is going on, on standard error. */
  note(line: string): void;
  /** Replaces the line being drawn, on an interactive standard error only. */
  draw(line: string): void;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const isInteractive = process.stderr.isTTY === true;
  let drawn = false;
  const clear = () => {
    if (drawn) process.stderr.write("\r\u001b[2K");
    drawn = false;
  };
  return {
    isInteractive,
    print(line) {
      clear();
      process.stdout.write(`${line}\n`);
    },
    async pour(texts) {
      clear();
      await pipeline(texts, process.stdout, { end: false });
    },
    note(line) {
      clear();
      process.stderr.write(`${line}\n`);
    },
    draw(line) {
      if (!isInteractive) return;
      process.stderr.write(`\r\u001b[2K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`);
      drawn = true;
    },
  };
}

const BAR_WIDTH = 24;
const PLAIN_LINE_EVERY_MS = 5_000;

/** Draws a bar of how far an input is on a terminal, and a plain line every few seconds elsewhere. */
export function progressReporter(terminal: Terminal, name: string, readSoFar: () => BytesRead | undefined) {
  const started = Date.now();
  let lastLine = started;
  return (counts: RunCounts): void => {
    const read = readSoFar();
    const far = progressText(read, (Date.now() - started) / 1000);
    const told = `${counts.read} read, ${counts.inserted} new, ${counts.updated} updated, ${counts.rejected} rejected`;
    if (terminal.isInteractive) {
      const full = read?.total ? Math.min(BAR_WIDTH, Math.round((read.bytes / read.total) * BAR_WIDTH)) : undefined;
      const bar = full === undefined ? "" : `[${"#".repeat(full)}${".".repeat(BAR_WIDTH - full)}]`;
      terminal.draw(`${bar}${far} ${name}: ${told}`);
    } else if (Date.now() - lastLine >= PLAIN_LINE_EVERY_MS) {
      lastLine = Date.now();
      terminal.note(`${name}:${far} ${told}`);
    }
  };
}
