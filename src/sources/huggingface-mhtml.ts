import PostalMime from "postal-mime";
import { AppError } from "../errors.js";
import { readHuggingfacePage } from "./huggingface-page.js";
import type { Source, SourceInput } from "./source.js";

/** A page with its pictures, in UTF-16 code units. */
const LONGEST_PAGE = 1 << 26;
const PAGE_HEADER = /^(?:snapshot-content-location:|content-type:\s*multipart\/related)/im;

/** A Hugging Face page of papers that a browser saved as one file, in the format of mail with parts (MHTML). */
export const huggingfaceMhtml: Source = {
  format: "huggingface-mhtml",
  recognizes: (head) => /^\uFEFF?[\w-]+:\s/.test(head) && PAGE_HEADER.test(head),
  async *read(input) {
    const html = await pageWithin(input);
    yield* readHuggingfacePage({ ...input, lines: linesOf(html) });
  },
};

/** Errors: BAD_FILE where there is no page within, or one too large to be one. */
async function pageWithin({ name, lines }: SourceInput): Promise<string> {
  const kept: string[] = [];
  let length = 0;
  for await (const line of lines) {
    kept.push(line);
    length += line.length;
    if (length > LONGEST_PAGE) {
      throw new AppError(
        "BAD_FILE",
        `expected a saved page of at most ${LONGEST_PAGE} characters, and ${name} is longer`,
      );
    }
  }
  const { html } = await PostalMime.parse(kept.join("\r\n"));
  if (html) return html;
  throw new AppError("BAD_FILE", `expected a web page within the saved page, and ${JSON.stringify(name)} holds none`);
}

async function* linesOf(text: string): AsyncGenerator<string> {
  yield* text.split(/\r?\n/);
}
