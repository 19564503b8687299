import type { PaperRecord } from "../model/paper-record.js";
import { describeValue } from "./describe-value.js";
import { type ListingDate, looksLikeDate, parseListingDate } from "./listing-date.js";
import { type ListingLine, paragraphsOf, withoutFurniture } from "./listing-paragraphs.js";
import type { Source, SourceInput, SourceItem } from "./source.js";

const AUTHORS = /^[•·∙*-]?\s*(\d{1,3}(?:,\d{3})+|\d+)\s+authors?(?:\s*[·•∙]\s*(.*))?$/i;
const SEPARATOR = /^[·•∙](?:\s*(.+))?$/;
/** A single paragraph longer than this is an abstract whose title is missing. */
const LONGEST_TITLE = 400;
/** What is left at the end of the page is a menu where its lines are shorter than this. */
const LONGEST_MENU_LINE = 40;

/**
 * The Hugging Face Papers page saved as text. A paper is its title, its abstract, `• N authors`, `·` and
 * `Mon D, YYYY` with the count of comments behind it; it has no ids, and names no authors.
 */
export const huggingfaceListing: Source = {
  format: "huggingface-listing",
  recognizes(head) {
    if (/^\s*[[{<]/.test(head)) return false;
    const lines = head.split(/\r?\n/).map(clean);
    return (
      lines.some((line) => AUTHORS.test(line)) && lines.some((line) => parseListingDate(dateText(line)) !== undefined)
    );
  },
  async *read(input) {
    const reader = new ListingReader(input);
    let number = 0;
    for await (const line of input.lines) {
      number += 1;
      const item = reader.read(number, line);
      if (item) yield item;
    }
    const item = reader.end();
    if (item) yield item;
  },
};

/** A line without what browsers and editors add: byte order mark, non-breaking spaces, zero-width marks, outer space. */
function clean(line: string): string {
  return line
    .replaceAll(/[\uFEFF\u200B\u2060]/g, "")
    .replaceAll(/[\u00A0\u2007\u202F]/g, " ")
    .trim();
}

/** The part of a line where the date may stand: pages saved by some browsers put the marks and the date on one line. */
function dateText(line: string): string {
  const authors = AUTHORS.exec(line);
  return (authors ? authors[2] : SEPARATOR.exec(line)?.[1]) ?? line;
}

/** Cuts the page into papers at their last lines. */
class ListingReader {
  /** Title and abstract, with the furniture around them. */
  #lines: ListingLine[] = [];
  /** The lines after them, from the number of authors on. */
  #closing: ListingLine[] = [];
  #authorCount: number | undefined;
  #top = true;

  constructor(readonly input: SourceInput) {}

  read(number: number, line: string): SourceItem | undefined {
    const text = clean(line);
    const authors = AUTHORS.exec(text)?.[1];
    if (this.#closing.length === 0 && !authors && !this.#closesWithoutAuthors(text)) {
      // Title and abstract keep their own spaces.
      this.#lines.push({ number, text: text && line.trim() });
      return undefined;
    }
    const second = authors && this.#closing.length > 0;
    const item = second
      ? this.#reject("expected a date after the number of authors, given another number of authors")
      : undefined;
    if (authors) this.#authorCount = Number(authors.replaceAll(",", ""));
    return item ?? this.#close({ number, text });
  }

  /** What the end of the page leaves: nothing, its footer, or a paper that was cut off. */
  end(): SourceItem | undefined {
    const isFooter = this.#content().every(({ text }) => text.length < LONGEST_MENU_LINE);
    if (this.#closing.length === 0 && isFooter) return undefined;
    const missing = this.#closing.length > 0 ? "date" : "number of authors and the date";
    return this.#reject(`the page ends before the ${missing} of this paper`);
  }

  /** True for a separator or date that comes where the number of authors should stand. */
  #closesWithoutAuthors(text: string): boolean {
    if (this.#content().length === 0) return false;
    const [separator, rest = ""] = SEPARATOR.exec(text) ?? [];
    const isDate = parseListingDate(rest || text) !== undefined;
    return separator === undefined ? isDate && !this.#top : rest === "" || isDate;
  }

  /** Reads a line from the number of authors on, up to the date. */
  #close(line: ListingLine): SourceItem | undefined {
    const previous = this.#closing.at(-1)?.text ?? "";
    this.#closing.push(line);
    const text = dateText(line.text);
    const isMark = AUTHORS.test(line.text) || SEPARATOR.test(line.text);
    if (line.text === "" || (isMark && text === line.text)) return undefined;
    const date = parseListingDate(text);
    if (date) return this.#paper(date);
    const reason = `expected a date like "Nov 7, 2024", and perhaps a number of comments, given ${describeValue(text)}`;
    // What stands where the date should, or looks like one, is a date gone wrong; else it is the next paper's title.
    if (isMark || SEPARATOR.test(previous) || looksLikeDate(text)) return this.#reject(reason);
    this.#closing.pop();
    const item = this.#reject(reason);
    this.#lines.push(line);
    return item;
  }

  #paper(date: ListingDate): SourceItem {
    const [title, ...abstract] = paragraphsOf(this.#content(), this.#top);
    if (!title) return this.#reject("expected a title before the number of authors, given nothing");
    if (abstract.length === 0 && title.text.length > LONGEST_TITLE) {
      return this.#reject(`expected a title and an abstract, given one paragraph of ${title.text.length} characters`);
    }
    if (this.#authorCount === undefined) {
      return this.#reject('expected a line like "• 3 authors" before the date, given none');
    }
    const record: PaperRecord = {
      source: "huggingface-listing",
      at: { file: this.input.name, line: title.line },
      externalIds: [],
      title: title.text,
      ...(abstract.length > 0 && { abstract: abstract.map(({ text }) => text).join("\n\n") }),
      ...date,
      year: Number(date.publishedOn.slice(0, 4)),
      authorCount: this.#authorCount,
      authors: [],
      methods: [],
      datasets: [],
      tasks: [],
      repositories: [],
      topics: [],
      organizations: [],
      references: [],
    };
    this.#next();
    return { type: "record", record };
  }

  #reject(reason: string): SourceItem {
    const lines = [...this.#content(), ...this.#closing];
    const item = {
      type: "rejected",
      line: lines[0]?.number ?? 1,
      reason,
      raw: lines
        .map(({ text }) => text)
        .join("\n")
        .trimEnd(),
    } as const;
    this.#next();
    return item;
  }

  #content(): readonly ListingLine[] {
    return withoutFurniture(this.#lines, this.#top);
  }

  #next(): void {
    this.#lines = [];
    this.#closing = [];
    this.#authorCount = undefined;
    this.#top = false;
  }
}
