import { AppError } from "../errors.js";

/** A line is one string in memory; the engine holds none longer than about 500 million characters. */
const LONGEST_LINE = 1 << 28;
/** A longer line comes in pieces of about this length. */
const LONG_LINE = 1 << 20;

/** A line, or a piece of a long one. */
export interface LinePiece {
  readonly text: string;
  readonly endsLine: boolean;
}

/** The lines of text that comes in chunks, without `\n` or `\r\n`; an empty last line is none. Errors: BAD_FILE. */
export async function* splitLines(chunks: AsyncIterable<string>, name: string): AsyncGenerator<string> {
  let pieces: string[] = [];
  let length = 0;
  for await (const { text, endsLine } of splitPieces(chunks)) {
    if (endsLine && pieces.length === 0) {
      yield text;
      continue;
    }
    pieces.push(text);
    length += text.length;
    if (length > LONGEST_LINE) {
      throw new AppError(
        "BAD_FILE",
        `expected lines of at most ${LONGEST_LINE} characters, and ${name} has a longer one`,
      );
    }
    if (!endsLine) continue;
    yield pieces.join("");
    pieces = [];
    length = 0;
  }
}

/** The same with long lines in pieces, in constant memory. No piece ends in backslashes, which say something of what follows. */
export async function* splitPieces(chunks: AsyncIterable<string>): AsyncGenerator<LinePiece> {
  let pieces: string[] = [];
  let length = 0;
  let isWithin = false;
  const take = (end: string): LinePiece => {
    const line = pieces.length === 0 ? end : pieces.join("") + end;
    pieces = [];
    length = 0;
    isWithin = false;
    return { text: line.endsWith("\r") ? line.slice(0, -1) : line, endsLine: true };
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf("\n"); end !== -1; end = chunk.indexOf("\n", start)) {
      yield take(chunk.slice(start, end));
      start = end + 1;
    }
    if (start === chunk.length) continue;
    pieces.push(chunk.slice(start));
    length += chunk.length - start;
    if (length <= LONG_LINE) continue;
    const text = pieces.join("");
    // A carriage return at the end may be half of a line break.
    const rest = /[\\\r]*$/.exec(text.slice(-64))?.[0] ?? "";
    yield { text: text.slice(0, text.length - rest.length), endsLine: false };
    isWithin = true;
    pieces = rest ? [rest] : [];
    length = rest.length;
  }
  if (length > 0 || isWithin) yield take("");
}
