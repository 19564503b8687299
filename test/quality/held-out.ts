import { Lexicon } from "../../src/extract/lexicon/lexicon.js";
import type { LexiconEntry } from "../../src/extract/lexicon/lexicon-entry.js";
import { lexiconNames } from "../../src/extract/rules/lexicon-name.js";
import { addressSpans } from "../../src/extract/rules/repository-url.js";
import { readText } from "../../src/extract/text/read-text.js";
import type { PaperText } from "./corpus.js";

/** An entry that fewer other papers than this name is one that only the development abstracts would have suggested. */
const ELSEWHERE = 2;

/** The lexicon without the entries that the development abstracts name and fewer than two other daily papers do. */
export function withoutDevelopmentOnly(
  lexicon: Lexicon,
  development: ReadonlySet<string>,
  daily: ReadonlyMap<string, PaperText>,
): { readonly lexicon: Lexicon; readonly removed: readonly LexiconEntry[] } {
  const inDevelopment = new Set<LexiconEntry>();
  const elsewhere = new Map<LexiconEntry, number>();
  for (const { id, title, abstract } of daily.values()) {
    for (const entry of entriesIn(`${title}. ${abstract}`, lexicon)) {
      if (development.has(id)) inDevelopment.add(entry);
      else elsewhere.set(entry, (elsewhere.get(entry) ?? 0) + 1);
    }
  }
  const removed = [...inDevelopment].filter((entry) => (elsewhere.get(entry) ?? 0) < ELSEWHERE);
  const gone = new Set(removed);
  return { lexicon: new Lexicon(lexicon.entries.filter((entry) => !gone.has(entry))), removed };
}

function entriesIn(text: string, lexicon: Lexicon): ReadonlySet<LexiconEntry> {
  const read = readText("abstract", text);
  const names = lexiconNames(read, lexicon, addressSpans(read.text));
  return new Set(names.flatMap(({ entry }) => (entry ? [entry] : [])));
}
