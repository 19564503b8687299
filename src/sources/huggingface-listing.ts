import { normalizeArxivId } from "../model/external-id.js";
import { parseListingDate } from "./listing/listing-date.js";
import { AUTHORS, listingLines, SEPARATOR } from "./listing/listing-line.js";
import { identified, type ListedItem, ListingReader } from "./listing/listing-reader.js";
import type { Source, SourceItem } from "./source.js";

/** Markup and mail headers: a page saved as HTML or MHTML has a source of its own. */
const OTHER_KIND = /^\uFEFF?\s*(?:[[{<](?!!?\[|\d+\])|[\w-]+:\s.*\r?\n(?:[\w-]+:|[ \t]))/;
/** An address at the end of a link dump: `12. https://…` or `[12] https://…`. */
const DUMPED_ADDRESS = /^\s*(?:\[(\d+)\]|(\d+)\.)\s+(https?:\/\/\S+|file:\/\/\S+)\s*$/;

/**
 * The Hugging Face Papers page saved as text, Markdown or link dump. A paper is its title, its abstract, `• N authors`
 * or, since 2026, its organization, `·` and `Mon D, YYYY`; it names no authors, and ids only where links are kept.
 */
export const huggingfaceListing: Source = {
  format: "huggingface-listing",
  recognizes(head) {
    if (OTHER_KIND.test(head)) return false;
    const lines = head
      .split(/\r?\n/)
      .flatMap((line) => listingLines(1, line))
      .map(({ text }) => text)
      .filter((text) => text !== "");
    const closed = lines.some((line, index) => {
      const date = parseListingDate(line);
      return date && (date.year !== undefined || SEPARATOR.test(lines[index - 1] ?? ""));
    });
    return closed && lines.some((line) => AUTHORS.test(line) || SEPARATOR.test(line));
  },
  async *read(input) {
    const reader = new ListingReader(input);
    const addresses = new Map<number, string>();
    /** Papers whose address the dump has not given yet, and what follows them. */
    const waiting: ListedItem[] = [];
    let number = 0;
    const items = (found: Iterable<ListedItem>): readonly SourceItem[] => {
      const ready: SourceItem[] = [];
      for (const item of found) {
        if (waiting.length > 0 || ("reference" in item && item.reference !== undefined)) waiting.push(item);
        else ready.push(item);
      }
      return ready;
    };
    for await (const line of input.lines) {
      number += 1;
      const [, bracketed, dotted, address = ""] = DUMPED_ADDRESS.exec(line) ?? [];
      if (address) addresses.set(Number(bracketed ?? dotted), address);
      else for (const part of listingLines(number, line)) yield* items(reader.read(part));
    }
    yield* items(reader.end());
    for (const item of waiting) yield withAddress(item, addresses);
  },
};

function withAddress(item: ListedItem, addresses: ReadonlyMap<number, string>): SourceItem {
  if (item.type === "rejected") return item;
  const address = item.reference === undefined ? undefined : addresses.get(item.reference);
  const id = /\/papers\/([^\s/?#]+)/.exec(address ?? "")?.[1];
  return { type: "record", record: { ...item.record, ...identified(normalizeArxivId(id ?? "")) } };
}
