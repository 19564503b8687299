import type { PaperRecord } from "../../model/paper-record.js";
import { describeValue } from "../fields/describe-value.js";
import { newRecord } from "../fields/new-record.js";
import type { SourceInput, SourceItem } from "../source.js";
import { type ListingCounts, readListingCounts } from "./listing-counts.js";
import { dateInListing, type ListingDate, looksLikeDate, parseListingDate } from "./listing-date.js";
import { AUTHORS, type ListingLine, SEPARATOR, SUBMITTED_BY } from "./listing-line.js";
import { isFurniture, lengthInLetters, paragraphsOf, splitFurniture } from "./listing-paragraphs.js";

/** One paper of the page, or a piece that is none; `reference` is the number that a link dump gives its address. */
export type ListedItem =
  | { readonly type: "record"; readonly record: PaperRecord; readonly reference?: number }
  | Extract<SourceItem, { readonly type: "rejected" }>;
type ListedPaper = Extract<ListedItem, { readonly type: "record" }>;

/** A single paragraph longer than this is an abstract whose title is missing. */
const LONGEST_TITLE = 400;
/** What is left at the end of the page is a menu where its lines are shorter than this. */
const LONGEST_MENU_LINE = 40;
/** Text that goes on for longer than this without the end of a paper is no page of papers. */
const MOST_LINES = 10_000;
const LONGEST_ORGANIZATION = 100;
/** Ends that a sentence has and the name of an organization has not. */
const SENTENCE_END = /(?<!\b(?:inc|ltd|co|corp|univ|dept))[.!?:;。！？]$/i;

/**
 * Cuts the page into papers at their last lines. A paper is given when the next one begins, for what the page counts
 * may stand below its date.
 */
export class ListingReader {
  /** What precedes the closing lines: furniture, title, abstract, and the organization where it stands for the authors. */
  #lines: ListingLine[] = [];
  /** From the number of authors, or the mark before the date, on. */
  #closing: ListingLine[] = [];
  #authorCount: number | undefined;
  #top = true;
  #afterSubmittedBy = false;
  #votesFirst = false;
  #held: ListedPaper | undefined;

  constructor(readonly input: SourceInput) {}

  *read(given: ListingLine): Generator<ListedItem> {
    const line = this.#afterSubmittedBy && given.text !== "" ? { ...given, furniture: true } : given;
    this.#afterSubmittedBy = SUBMITTED_BY.test(given.text) || (this.#afterSubmittedBy && given.text === "");
    const authors = AUTHORS.exec(line.text)?.[1];
    if (this.#closing.length === 0 && authors === undefined && !this.#closesWithoutAuthors(line.text)) {
      this.#lines.push(line);
      if (this.#lines.length > MOST_LINES)
        yield* this.#reject(`expected a paper within ${MOST_LINES} lines, given none`);
      return;
    }
    if (authors !== undefined && this.#authorCount !== undefined) {
      yield* this.#reject("expected a date after the number of authors, given another number of authors");
    }
    if (authors !== undefined) this.#authorCount = Number(authors.replaceAll(/[,.\s]/g, ""));
    yield* this.#close(line);
  }

  /** What the end of the page leaves: nothing, its footer, or a paper that was cut off. */
  *end(): Generator<ListedItem> {
    const { before, content } = splitFurniture(this.#lines, this.#top);
    if (this.#closing.length === 0 && content.every(({ text }) => text.length < LONGEST_MENU_LINE)) {
      const after = content[0] ? this.#lines.slice(0, this.#lines.indexOf(content[0])) : before;
      yield* this.#release(this.#counts(after).above);
      return;
    }
    const missing = this.#closing.length > 0 ? "date" : "number of authors and the date";
    yield* this.#reject(`the page ends before the ${missing} of this paper`);
  }

  /** True for a mark or date that comes where the number of authors could stand. */
  #closesWithoutAuthors(text: string): boolean {
    // A day without a year may be a heading of the page.
    const closes = SEPARATOR.test(text) || (!this.#top && parseListingDate(text)?.year !== undefined);
    return closes && splitFurniture(this.#lines, this.#top).content.length > 0;
  }

  /** Reads a line from the number of authors on, up to the date. */
  *#close(line: ListingLine): Generator<ListedItem> {
    const previous = this.#closing.at(-1)?.text ?? "";
    this.#closing.push(line);
    if (line.text === "" || AUTHORS.test(line.text) || SEPARATOR.test(line.text)) return;
    const date = parseListingDate(line.text);
    if (date) {
      yield* this.#paper(date);
      return;
    }
    const reason = `expected a date like "Nov 7, 2024", and perhaps a number of comments, given ${describeValue(line.text)}`;
    // What stands where the date should, or looks like one, is a date gone wrong; else it is the next paper's title.
    if (SEPARATOR.test(previous) || looksLikeDate(line.text)) {
      yield* this.#reject(reason);
      return;
    }
    this.#closing.pop();
    yield* this.#reject(reason);
    this.#lines.push(line);
  }

  *#paper(date: ListingDate): Generator<ListedItem> {
    const { before, content: all } = splitFurniture(this.#lines, this.#top);
    const organization = this.#closing[0] && SEPARATOR.test(this.#closing[0].text) ? organizationOf(all) : undefined;
    const content = organization ? all.slice(0, -1) : all;
    const [title, ...abstract] = paragraphsOf(content, this.#top);
    const publishedOn = dateInListing(date, this.input.capturedOn);
    const reason =
      this.#refusal(title?.text, abstract.length, organization) ??
      (publishedOn ? undefined : "the date has no year, and the day on which the page was saved is not known");
    if (reason || !title || !publishedOn) {
      yield* this.#reject(reason ?? "expected a title");
      return;
    }
    const titleLine = content.find(({ number }) => number === title.line);
    const arxivId = [...content, ...this.#closing].find((line) => line.arxivId)?.arxivId;
    if (this.#top)
      this.#votesFirst =
        Object.keys(readListingCounts(before, { below: { ...(arxivId && { arxivId }) }, votesFirst: true }).below)
          .length > 0;
    const counts = this.#counts(before, { ...(arxivId && { arxivId }) });
    yield* this.#release(counts.above);
    const paper = newRecord({
      source: "huggingface-listing",
      at: { file: this.input.name, line: title.line },
      ...identified(arxivId),
      title: title.text,
      ...(abstract.length > 0 && { abstract: abstract.map(({ text }) => text).join("\n\n") }),
      publishedOn,
      year: Number(publishedOn.slice(0, 4)),
      ...(this.#authorCount !== undefined && { authorCount: this.#authorCount }),
      ...(date.commentCount !== undefined && { commentCount: date.commentCount }),
      organizations: organization ? [{ name: organization }] : [],
    });
    const reference = titleLine?.reference;
    this.#held = {
      type: "record",
      record: withCounts(paper, counts.below),
      ...(reference !== undefined && { reference }),
    };
    this.#next();
  }

  #refusal(title: string | undefined, paragraphs: number, organization: string | undefined): string | undefined {
    if (!title) return "expected a title before the number of authors, given nothing";
    if (paragraphs === 0 && lengthInLetters(title) > LONGEST_TITLE) {
      return `expected a title and an abstract, given one paragraph of ${title.length} characters`;
    }
    return this.#authorCount === undefined && organization === undefined
      ? 'expected a line like "• 3 authors", or an organization, before the date, given none'
      : undefined;
  }

  *#reject(reason: string): Generator<ListedItem> {
    const { before, content } = splitFurniture(this.#lines, this.#top);
    yield* this.#release(this.#counts(before).above);
    const lines = [...content, ...this.#closing];
    const raw = lines
      .map(({ text }) => text)
      .join("\n")
      .trimEnd();
    yield { type: "rejected", line: lines[0]?.number ?? 1, reason, raw };
    this.#next();
  }

  #counts(lines: readonly ListingLine[], below?: { readonly arxivId?: string }) {
    const record = this.#held?.record;
    const arxivId = record?.externalIds[0]?.value;
    const { commentCount } = record ?? {};
    const above = record && { ...(arxivId && { arxivId }), ...(commentCount !== undefined && { commentCount }) };
    return readListingCounts(lines, { ...(above && { above }), ...(below && { below }), votesFirst: this.#votesFirst });
  }

  *#release(counts: ListingCounts): Generator<ListedItem> {
    if (this.#held) yield { ...this.#held, record: withCounts(this.#held.record, counts) };
    this.#held = undefined;
  }

  #next(): void {
    this.#lines = [];
    this.#closing = [];
    this.#authorCount = undefined;
    this.#top = false;
  }
}

/** What an arXiv id says about a paper of the page. */
export function identified(arxivId: string | undefined): Partial<PaperRecord> {
  return arxivId === undefined
    ? {}
    : {
        sourceId: arxivId,
        externalIds: [{ scheme: "arxiv", value: arxivId }],
        url: `https://huggingface.co/papers/${arxivId}`,
      };
}

/** The last line, where it is one of its own and reads like a name: since 2026 it stands in the place of the authors. */
function organizationOf(content: readonly ListingLine[]): string | undefined {
  const [before, last] = content.slice(-2);
  if (!before || !last || last.text.length > LONGEST_ORGANIZATION || isFurniture(last)) return undefined;
  const stands = before.text === "" || SENTENCE_END.test(before.text) || content.length === 3;
  const isName = !SENTENCE_END.test(last.text) && !/^[•·∙*-]|\bauthors?\b/i.test(last.text);
  return stands && isName ? last.text : undefined;
}

function withCounts(record: PaperRecord, { repository, repositoryStars, ...counts }: ListingCounts): PaperRecord {
  const stars = repositoryStars !== undefined && { repositoryStars };
  if (repository === undefined) return { ...record, ...counts, ...stars };
  const named = { path: repository, official: true, ...(repositoryStars !== undefined && { stars: repositoryStars }) };
  return { ...record, ...counts, repositories: [named] };
}
