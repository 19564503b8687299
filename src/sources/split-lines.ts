import { AppError } from "../errors.js";

/** A line is one string in memory; the engine holds none longer than about 500 million characters. */
const LONGEST_LINE = 1 << 28;

/** The lines of text that comes in chunks, without `\n` or `\r\n`; an empty last line is none. Errors: BAD_FILE. */
export async function* splitLines(chunks: AsyncIterable<string>, name: string): AsyncGenerator<string> {
  let pieces: string[] = [];
  let length = 0;
  const take = (end: string): string => {
    const line = pieces.length === 0 ? end : pieces.join("") + end;
    pieces = [];
    length = 0;
    return line.endsWith("\r") ? line.slice(0, -1) : line;
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
    if (length > LONGEST_LINE) {
      throw new AppError(
        "BAD_FILE",
        `expected lines of at most ${LONGEST_LINE} characters, and ${name} has a longer one`,
      );
    }
  }
  if (length > 0) yield take("");
}
