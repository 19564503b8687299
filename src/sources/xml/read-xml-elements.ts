import { AppError } from "../../errors.js";
import { parseElement } from "./parse-element.js";
import type { XmlElement } from "./xml-element.js";

/** One record of an XML document with the line on which it begins, or a piece that is none. */
export type XmlItem =
  | { readonly type: "element"; readonly line: number; readonly raw: string; readonly element: XmlElement }
  | { readonly type: "broken"; readonly line: number; readonly raw: string; readonly reason: string };

/** A record longer than this (in UTF-16 code units) is given up. */
const LONGEST_ELEMENT = 1 << 24;
/** A document whose tags are longer than this is none. */
const LONGEST_TAG = 1 << 16;

/**
 * Reads the elements with these names one by one, wherever they stand, each cut from the text and parsed alone: a
 * damaged one is given as broken, and reading goes on with the next. Elements with these names do not hold each other.
 */
export async function* readXmlElements(
  lines: AsyncIterable<string>,
  names: readonly string[],
): AsyncGenerator<XmlItem> {
  const cutter = new ElementCutter(names);
  let number = 0;
  for await (const line of lines) {
    number += 1;
    yield* cutter.read(number, line);
  }
  yield* cutter.end();
}

class ElementCutter {
  readonly #tag: RegExp;
  #open: { readonly line: number; readonly name: string; readonly pieces: string[]; length: number } | undefined;
  /** The name of the outermost element, and whether it was closed. */
  #root: { readonly name: string; readonly line: number; closed: boolean } | undefined;
  /** The beginning of a tag whose end is on a later line. */
  #unfinished = "";

  constructor(names: readonly string[]) {
    this.#tag = new RegExp(String.raw`<(/?)((?:[\w.-]+:)?(?:${names.join("|")}))(?=[\s/>])[^<>]*?(/?)>`, "g");
  }

  *read(number: number, line: string): Generator<XmlItem> {
    const text = this.#unfinished ? `${this.#unfinished}\n${line}` : line;
    this.#unfinished = "";
    this.#seeRoot(number, text);
    let position = 0;
    for (const match of text.matchAll(this.#tag)) {
      const [tag, slash, name = "", selfClosing] = match;
      const end = match.index + tag.length;
      if (slash && this.#open?.name === name) {
        this.#keep(text.slice(position, end));
        yield this.#take();
      } else if (!slash) {
        if (this.#open) {
          this.#keep(text.slice(position, match.index));
          yield this.#break("this element does not end before the next begins");
        }
        this.#open = { line: number, name, pieces: [], length: 0 };
        this.#keep(tag);
        if (selfClosing) yield this.#take();
      } else if (this.#open) continue;
      else {
        const raw = text.slice(position, end);
        yield {
          type: "broken",
          line: number,
          raw,
          reason: `expected the beginning of an element ${name}, given its end`,
        };
      }
      position = end;
    }
    const cut = text.lastIndexOf("<");
    const isCut = cut >= position && !text.includes(">", cut) && text.length - cut < LONGEST_TAG;
    if (isCut) this.#unfinished = text.slice(cut);
    if (!this.#open) return;
    this.#keep(text.slice(position, isCut ? cut : undefined));
    if (!isCut) this.#keep("\n");
    if (this.#open.length > LONGEST_ELEMENT)
      yield this.#break(`this element is longer than ${LONGEST_ELEMENT} characters`);
  }

  *end(): Generator<XmlItem> {
    if (this.#open) yield this.#break("the input ends inside this element");
    else if (this.#root && !this.#root.closed) {
      const { line, name } = this.#root;
      yield { type: "broken", line, raw: "", reason: `the element ${name} is not closed: the input is cut off` };
    }
  }

  #seeRoot(line: number, text: string): void {
    const name = this.#root ? undefined : /<((?:[\w-]+:)?[A-Za-z][\w.-]*)/.exec(text)?.[1];
    if (name) this.#root = { name, line, closed: false };
    if (this.#root && (text.includes(`</${this.#root.name}`) || /^\s*<[^!?][^>]*\/>\s*$/.test(text)))
      this.#root.closed = true;
  }

  #keep(piece: string): void {
    this.#open?.pieces.push(piece);
    if (this.#open) this.#open.length += piece.length;
  }

  #take(): XmlItem {
    const { line = 1, pieces = [] } = this.#open ?? {};
    this.#open = undefined;
    const raw = pieces.join("");
    try {
      return { type: "element", line, raw, element: parseElement(raw) };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { type: "broken", line, raw, reason: error.message };
    }
  }

  #break(reason: string): XmlItem {
    const { line = 1, pieces = [] } = this.#open ?? {};
    this.#open = undefined;
    return { type: "broken", line, raw: pieces.join(""), reason };
  }
}
