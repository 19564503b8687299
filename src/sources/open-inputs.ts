import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { AppError } from "../errors.js";
import { decodeText } from "./decoded-text.js";
import { parseIsoDate } from "./fields/calendar-date.js";
import { expandInputPaths, type InputPath, reasonOf, STANDARD_INPUT } from "./input-paths.js";
import type { SourceInput } from "./source.js";
import { splitLines, splitPieces } from "./split-lines.js";

/** How much of an input is looked at to find its format, in UTF-16 code units. */
const HEAD_LENGTH = 1 << 16;

/** One input, open and ready to be read once. */
export interface OpenedInput extends SourceInput {
  /** The beginning of the text, for recognising the format. */
  readonly head: string;
  /** SHA-256 (hex) of the text without gzip, once all lines are read: a file and its gzip have the same. */
  digest(): string;
  /** Bytes read so far, as stored. */
  bytesRead(): number;
  /** Size as stored; absent for standard input and pipes. */
  readonly totalBytes?: number;
}

/**
 * Opens what the arguments of a command name, one after the other, each when the one before was read: files, gzip or
 * not, folders, patterns, and `-` for standard input. What names no file is refused before anything is opened; one that
 * cannot be opened is told to `onUnreadable`, which may throw, and passed over.
 * Errors: BAD_ARGUMENT, BAD_FILE, the latter also from `lines`.
 */
export async function* openInputs(
  inputs: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
  onUnreadable: (name: string, error: unknown) => void = rethrow,
): AsyncGenerator<OpenedInput> {
  for (const path of await expandInputPaths(inputs, onUnreadable)) {
    const input = await openInput(path, stdin).catch((error: unknown) => onUnreadable(path.path, error));
    if (!input) continue;
    const { opened, close } = input;
    try {
      yield opened;
    } finally {
      await close();
    }
  }
}

function rethrow(_name: string, error: unknown): void {
  throw error;
}

async function openInput(
  { path, bytes, savedOn }: InputPath,
  stdin: AsyncIterable<Uint8Array>,
): Promise<{ readonly opened: OpenedInput; readonly close: () => Promise<unknown> }> {
  const isStdin = path === STANDARD_INPUT;
  const name = isStdin ? "standard input" : path;
  const shown = isStdin ? name : JSON.stringify(name);
  const hash = createHash("sha256");
  let bytesRead = 0;
  let digest: string | undefined;
  const stored = counted(isStdin ? stdin : createReadStream(path, { highWaterMark: 1 << 18 }), shown, (count) => {
    bytesRead += count;
  });
  const text = decodeText(stored, shown, (chunk) => hash.update(chunk));

  const first: string[] = [];
  let headLength = 0;
  let ended = false;
  while (headLength < HEAD_LENGTH && !ended) {
    const next = await text.next();
    ended = next.done === true;
    if (next.done) break;
    first.push(next.value);
    headLength += next.value.length;
  }
  const head = first.join("").slice(0, HEAD_LENGTH);
  if (ended && head.trim() === "") throw new AppError("BAD_FILE", `expected text, and ${shown} is empty`);

  async function* chunks(): AsyncGenerator<string> {
    yield* first.splice(0);
    for (let next = await text.next(); !next.done; next = await text.next()) yield next.value;
    digest = hash.digest("hex");
  }

  const all = chunks();
  const opened: OpenedInput = {
    name,
    head,
    lines: splitLines(all, shown),
    pieces: splitPieces(all),
    digest: () => {
      if (digest !== undefined) return digest;
      throw new AppError("INTERNAL", `expected all lines of ${shown} to be read before its digest is asked for`);
    },
    bytesRead: () => bytesRead,
    capturedOn: captureDate(path, savedOn),
    ...(bytes !== undefined && { totalBytes: bytes }),
  };
  return { opened, close: () => text.return(undefined) };
}

/** The date in the name of a file, else that of its last change; today for what comes from a pipe. */
export function captureDate(path: string, savedOn?: string): string {
  const named = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(basename(path))?.[0];
  return (named && parseIsoDate(named)) ?? savedOn ?? new Date().toISOString().slice(0, 10);
}

async function* counted(
  chunks: AsyncIterable<Uint8Array | string>,
  shown: string,
  onBytes: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const given of chunks) {
      const chunk = typeof given === "string" ? Buffer.from(given) : given;
      onBytes(chunk.length);
      yield chunk;
    }
  } catch (cause) {
    throw new AppError("BAD_FILE", `cannot read ${shown}: ${reasonOf(cause)}`, { cause });
  }
}
