import { Parser } from "htmlparser2";
import { AppError } from "../errors.js";
import { normalizeArxivId } from "../model/external-id.js";
import type { PaperRecord } from "../model/paper-record.js";
import { newRecord } from "./fields/new-record.js";
import { readOne } from "./fields/read-one.js";
import { readHuggingfaceItem } from "./huggingface-daily.js";
import { isObject } from "./json/is-object.js";
import { type JsonItem, type JsonObject, readJsonValues } from "./json/json-values.js";
import { dateInListing, parseListingDate } from "./listing/listing-date.js";
import { AUTHORS } from "./listing/listing-line.js";
import { identified } from "./listing/listing-reader.js";
import type { Source, SourceInput, SourceItem } from "./source.js";

/**
 * A Hugging Face page of papers saved as HTML. What it shows stands in it once more as JSON, in the attribute
 * `data-props`, with all that the API has; a page without that has its titles and addresses in `article`.
 */
export const huggingfacePage: Source = {
  format: "huggingface-page",
  recognizes: (head) => isHtml(head) && /huggingface\.co|hf\.co|data-target="\w*Papers?/i.test(head),
  read: readHuggingfacePage,
};

export function isHtml(head: string): boolean {
  return /^\uFEFF?\s*<(?:!doctype\s+html|html|head|body|main|!--|div|section)\b/i.test(head);
}

interface Article {
  readonly line: number;
  arxivId?: string;
  title: string;
  abstract: string;
  readonly texts: string[];
}

/** Errors: BAD_FILE where the page shows no papers. */
export async function* readHuggingfacePage(input: SourceInput): AsyncGenerator<SourceItem> {
  const page = new PageReader();
  let number = 0;
  for await (const line of input.lines) {
    number += 1;
    page.read(number, line);
  }
  page.end();
  const seen = new Set<string>();
  let shown = 0;
  for (const { line, text } of page.properties) {
    for await (const item of papersIn(text)) {
      shown += 1;
      if (item.type === "broken") yield { type: "rejected", line, raw: item.raw, reason: item.reason };
      else if (!seen.has(keyOf(item.value))) {
        seen.add(keyOf(item.value));
        yield* readOne(line, item.raw, () => readHuggingfaceItem(item.value, { file: input.name, line }));
      }
    }
  }
  if (shown > 0) return;
  if (page.articles.length === 0) {
    throw new AppError(
      "BAD_FILE",
      `expected a page that lists papers, and ${JSON.stringify(input.name)} lists none; open it in a browser and save it whole`,
    );
  }
  for (const article of page.articles) {
    yield* readOne(article.line, article.title, () => recordOf(article, input));
  }
}

/** Collects what the tags of a page hold. */
class PageReader {
  /** JSON of the parts of the page that show papers. */
  readonly properties: { readonly line: number; readonly text: string }[] = [];
  readonly articles: Article[] = [];
  #line = 0;
  #open: Article | undefined;
  #within: "title" | "abstract" | "other" = "other";
  readonly #parser = new Parser(
    {
      onopentag: (name, attributes) => this.#begin(name, attributes),
      ontext: (text) => this.#text(text),
      onclosetag: (name) => this.#end(name),
    },
    { decodeEntities: true },
  );

  read(number: number, line: string): void {
    this.#line = number;
    this.#parser.write(`${line}\n`);
  }

  end(): void {
    this.#parser.end();
  }

  #begin(name: string, attributes: Readonly<Record<string, string>>): void {
    const props = attributes["data-props"];
    if (props?.includes('"authors"')) this.properties.push({ line: this.#line, text: props });
    if (name === "article") this.#open = { line: this.#line, title: "", abstract: "", texts: [] };
    if (!this.#open) return;
    if (name === "h3") this.#within = "title";
    if (name === "p") this.#within = "abstract";
    const id = /\/papers\/([^\s/?#]+)/.exec(attributes.href ?? "")?.[1];
    const arxivId = normalizeArxivId(id ?? "");
    if (arxivId) this.#open.arxivId ??= arxivId;
  }

  #text(text: string): void {
    if (!this.#open) return;
    if (this.#within === "other") this.#open.texts.push(text.replaceAll(/\s+/g, " ").trim());
    else this.#open[this.#within] += text;
  }

  #end(name: string): void {
    if (name === "h3" || name === "p") this.#within = "other";
    if (name !== "article" || !this.#open) return;
    if (this.#open.title.trim() !== "") this.articles.push(this.#open);
    this.#open = undefined;
  }
}

/** The papers of a list, or the one of a page of its own, and pieces that should have been one. */
async function* papersIn(properties: string): AsyncGenerator<JsonItem> {
  for await (const item of readJsonValues(linesOf(properties))) {
    if (item.type === "broken" || isPaper(item.value) || isPaper(item.value.paper)) yield item;
  }
}

async function* linesOf(text: string): AsyncGenerator<string> {
  yield* text.split("\n");
}

function keyOf(item: JsonObject): string {
  return JSON.stringify((isObject(item.paper) ? item.paper : item).id);
}

function isPaper(value: unknown): boolean {
  return isObject(value) && "id" in value && "title" in value && Array.isArray(value.authors);
}

function recordOf({ line, title, abstract, arxivId, texts }: Article, input: SourceInput): PaperRecord {
  const shown = texts
    .join("\n")
    .split(/\n|·|•/)
    .map((text) => text.trim());
  const authorCount = shown.map((text) => AUTHORS.exec(text)?.[1]).find(Boolean);
  const date = shown.map(parseListingDate).find(Boolean);
  const publishedOn = date && dateInListing(date, input.capturedOn);
  const text = abstract.replaceAll(/\s+/g, " ").trim();
  return newRecord({
    source: "huggingface-listing",
    at: { file: input.name, line },
    ...identified(arxivId),
    title: title.replaceAll(/\s+/g, " ").trim(),
    ...(text && { abstract: text }),
    ...(publishedOn && { publishedOn, year: Number(publishedOn.slice(0, 4)) }),
    ...(authorCount && { authorCount: Number(authorCount.replaceAll(/\D/g, "")) }),
  });
}
