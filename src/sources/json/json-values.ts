import type { LinePiece } from "../split-lines.js";
import { opensEnvelope } from "./json-envelope.js";

/** One JSON object of an input with the line on which it begins, or a piece that is none. */
export type JsonItem =
  | { readonly type: "value"; readonly line: number; readonly raw: string; readonly value: JsonObject }
  | { readonly type: "broken"; readonly line: number; readonly raw: string; readonly reason: string };

export type JsonObject = { readonly [key: string]: unknown };

/** An object longer than this (in UTF-16 code units) is given up, so that an unclosed one cannot fill the memory. */
const LONGEST_VALUE = 1 << 26;

/**
 * Reads objects one by one from JSON Lines, from a list of objects, from the envelope that an API puts around such a
 * list (`{"data": […]}`), or from objects printed over several lines.
 * A damaged object is given as broken, and reading goes on with the next that begins a line at the same indentation.
 */
export async function* readJsonValues(lines: AsyncIterable<string | LinePiece>): AsyncGenerator<JsonItem> {
  const splitter = new JsonSplitter();
  let number = 0;
  let startsLine = true;
  for await (const given of lines) {
    const { text, endsLine } = typeof given === "string" ? { text: given, endsLine: true } : given;
    const isFirst = number === 0;
    if (startsLine) number += 1;
    yield* splitter.read(number, isFirst ? text.replace(/^\uFEFF/, "") : text, startsLine, endsLine);
    startsLine = endsLine;
  }
  yield* splitter.end();
}

interface OpenValue {
  readonly line: number;
  /** Space before it on its line; -1 where it does not begin a line. */
  readonly indentation: number;
  readonly pieces: string[];
  length: number;
  depth: number;
  inString: boolean;
  /** What it may turn out to be, or is: an envelope is no record, and what of it follows the list is passed over. */
  envelope: "no" | "perhaps" | "found" | "passed";
}

class JsonSplitter {
  #open: OpenValue | undefined;
  /** Where the list began; `closed` once its bracket was seen. */
  #list: { readonly line: number; closed: boolean } | undefined;
  #indentation: number | undefined;
  /** The envelope around the list. */
  #around: OpenValue | undefined;

  *read(number: number, line: string, startsLine: boolean, endsLine: boolean): Generator<JsonItem> {
    if (startsLine && this.#open && this.#beginsValue(line))
      yield this.#break("this object does not end before the next begins");
    let position = 0;
    while (position < line.length) {
      if (this.#open) {
        const end = scan(this.#open, line, position);
        this.#keep(this.#open, line.slice(position, end));
        position = end;
        if (this.#open.depth === 0) yield* this.#take(this.#open);
        else if (this.#open.envelope === "found") this.#enter(this.#open, number);
        else if (this.#open.length > LONGEST_VALUE)
          yield this.#break("this object is longer than 64 million characters");
        continue;
      }
      position = skipSpace(line, position);
      const character = line[position];
      if (character === undefined) return;
      if (character === "{") {
        this.#begin(number, startsLine && line.slice(0, position).trim() === "" ? position : -1);
      } else if (character === "[" && !this.#list) {
        this.#list = { line: number, closed: false };
        position += 1;
      } else if (character === "]" && this.#list && !this.#list.closed) {
        this.#list.closed = true;
        this.#open = this.#around;
        this.#around = undefined;
        position += 1;
      } else {
        // Where records begin lines, what stands on this one is a piece of one.
        const next = (this.#indentation ?? -1) >= 0 ? -1 : line.indexOf("{", position);
        const raw = line.slice(position, next === -1 ? undefined : next);
        yield {
          type: "broken",
          line: number,
          raw,
          reason: `expected a JSON object, given ${JSON.stringify(raw.slice(0, 60))}`,
        };
        position += raw.length;
      }
    }
    if (!this.#open || !endsLine) return;
    // A line break inside a text is not JSON: the object is damaged, but its brackets may still close.
    this.#open.inString = false;
    this.#keep(this.#open, "\n");
  }

  *end(): Generator<JsonItem> {
    if (this.#open) yield this.#break("the input ends inside this object");
    else if (this.#list && !this.#list.closed) {
      yield {
        type: "broken",
        line: this.#list.line,
        raw: "",
        reason: "the list that begins here is not closed: the input is cut off",
      };
    }
  }

  #begin(line: number, indentation: number): void {
    if (indentation >= 0) this.#indentation ??= indentation;
    const envelope = this.#list && !this.#list.closed ? "no" : "perhaps";
    this.#open = { line, indentation, pieces: [], length: 0, depth: 0, inString: false, envelope };
  }

  /** The list that follows holds the records: what is open is the envelope around it. */
  #enter(open: OpenValue, line: number): void {
    this.#around = { ...open, pieces: [], length: 0, depth: open.depth - 1, envelope: "passed" };
    this.#open = undefined;
    this.#indentation = undefined;
    this.#list = { line, closed: false };
  }

  #keep(open: OpenValue, piece: string): void {
    if (open.envelope === "passed") return;
    open.pieces.push(piece);
    open.length += piece.length;
  }

  *#take({ line, pieces, envelope }: OpenValue): Generator<JsonItem> {
    this.#open = undefined;
    if (envelope === "passed") return;
    const raw = pieces.join("");
    try {
      yield { type: "value", line, raw, value: JSON.parse(raw) };
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      yield { type: "broken", line, raw, reason: `expected a JSON object: ${error.message}` };
    }
  }

  #break(reason: string): JsonItem {
    const { line = 1, pieces = [] } = this.#open ?? {};
    this.#open = undefined;
    return { type: "broken", line, raw: pieces.join("").replace(/\n$/, ""), reason };
  }

  /** Inner objects of a printed object are indented deeper than it, so a brace at its own indentation is the next. */
  #beginsValue(line: string): boolean {
    const indentation = this.#open?.envelope === "passed" ? -1 : (this.#indentation ?? -1);
    return indentation >= 0 && line[indentation] === "{" && line.slice(0, indentation).trim() === "";
  }
}

/**
 * Follows brackets and texts from `position` to the end of the object or of the line, or to the bracket before which
 * an envelope turns out to be one; gives where that is.
 */
function scan(open: OpenValue, line: string, position: number): number {
  let index = position;
  while (index < line.length) {
    if (open.inString) {
      const quote = line.indexOf('"', index);
      if (quote === -1) return line.length;
      let backslashes = 0;
      while (line[quote - 1 - backslashes] === "\\") backslashes += 1;
      open.inString = backslashes % 2 === 1;
      index = quote + 1;
      continue;
    }
    const character = line[index];
    index += 1;
    if (character === '"') open.inString = true;
    else if (character === "[" && open.envelope !== "no" && open.depth <= 2) {
      open.depth += 1;
      if (opensEnvelope(open.pieces, line.slice(position, index), open.depth)) {
        open.envelope = "found";
        return index;
      }
    } else if (character === "{" || character === "[") open.depth += 1;
    else if (character === "}" || character === "]") open.depth -= 1;
    if (open.depth === 0) return index;
  }
  return line.length;
}

/** Over space and the commas between the objects of a list. */
function skipSpace(line: string, position: number): number {
  let index = position;
  while (index < line.length && /[\s,]/.test(line[index] ?? "")) index += 1;
  return index;
}
