import { type Creator, type Entry, parse } from "@retorquere/bibtex-parser";
import { AppError } from "../errors.js";
import type { PaperRecord } from "../model/paper-record.js";
import { type BibtexEntry, readBibtexEntries } from "./bibtex-entries.js";
import { protectFormulas, restoreFormulas } from "./bibtex-math.js";
import {
  addressOf,
  authorOf,
  authorsOf,
  dateOf,
  dateOfParts,
  idOrNone,
  idsInText,
  idsOf,
  isNobody,
  titleOf,
} from "./fields/bibliography.js";
import { newRecord } from "./fields/new-record.js";
import { plainText } from "./fields/plain-text.js";
import { readOne } from "./fields/read-one.js";
import type { Source, SourceInput, SourceItem } from "./source.js";

/** People use keys that BibTeX does not allow, with spaces or accents; no key is needed here. */
const KEY = /^(\s*@\s*\w+\s*[{(])[^,=]*,/;
const NO_ENTRY = ["comment", "preamble"];

/** A reference list in BibTeX or BibLaTeX. Keys are names within one file, so no id of the record. */
export const bibtex: Source = {
  format: "bibtex",
  recognizes: (head) =>
    !/^\uFEFF?\s*[[{<]/.test(head) && /^\s*@\s*(?!comment|preamble)[a-z]+\s*[{(]\s*[^\s{}(),]+\s*[,=]/im.test(head),
  read: readBibliography,
};

async function* readBibliography(input: SourceInput): AsyncGenerator<SourceItem> {
  /** Abbreviations that the file has defined so far. */
  const strings: Record<string, string> = {};
  for await (const entry of readBibtexEntries(input.lines)) {
    const { kind, line, raw, reason } = entry;
    if (reason !== undefined) yield { type: "rejected", line, raw, reason };
    else if (kind === "string") Object.assign(strings, parse(raw, { english: false }).strings);
    else if (!NO_ENTRY.includes(kind)) {
      yield* readOne(line, raw, () => readEntry(parseEntry(entry, strings), { file: input.name, line }));
    }
  }
}

/** Errors: BAD_FILE. */
function parseEntry({ raw }: BibtexEntry, strings: Readonly<Record<string, string>>): Entry {
  const { entries, errors } = parse(protectFormulas(raw.replace(KEY, "$1key,")), {
    strings: { ...strings },
    english: false,
    sentenceCase: false,
    caseProtection: false,
    applyCrossRef: false,
    unsupported: (_node, tex) => tex,
  });
  const [entry] = entries;
  if (errors[0] || !entry) {
    throw new AppError("BAD_FILE", `expected a BibTeX entry: ${errors[0]?.error ?? "nothing could be read"}`);
  }
  return entry;
}

function readEntry({ fields }: Entry, at: PaperRecord["at"]): PaperRecord {
  const names = (fields.author ?? []).map(nameOf);
  const abstract = clean(fields.abstract);
  const venue = clean(fields.booktitle) ?? clean(fields.journaltitle) ?? clean(fields.journal);
  const isArxiv = /arxiv/i.test(`${fields.archiveprefix ?? ""} ${fields.eprinttype ?? ""} ${venue ?? ""}`);
  const keywords = fields.keywords ?? [];
  return newRecord({
    source: "bibtex",
    at,
    externalIds: idsOf(
      idOrNone("doi", fields.doi),
      isArxiv || fields.eprint ? idOrNone("arxiv", fields.eprint) : undefined,
      ...idsInText(fields.url, fields.howpublished, venue, fields.note, fields.eprint, fields.volume),
    ),
    title: titleOf(clean(fields.title), fields.title),
    ...(abstract && { abstract }),
    ...(fields.date ? dateOf(fields.date) : dateOfParts(fields.year?.match(/\d{4}/)?.[0], fields.month, fields.day)),
    ...addressOf(fields.url),
    ...authorsOf(
      names.flatMap((name) => authorOf(name)),
      !names.some(isNobody),
    ),
    topics: keywords.flatMap((word) => clean(word) ?? []),
    ...(venue && !/arxiv|\bcorr\b/i.test(venue) && { venue }),
  });
}

function nameOf({ name, firstName, prefix, lastName, suffix }: Creator): string {
  const printed = [firstName, prefix, lastName].filter(Boolean).join(" ");
  return clean(name ?? (suffix ? `${printed}, ${suffix}` : printed)) ?? "";
}

/** Text without markup, its accents composed: TeX puts them on a dotless letter. */
function clean(text: string | undefined): string | undefined {
  const composed = text
    ?.replaceAll(/ı(?=\p{M})/gu, "i")
    .replaceAll(/ȷ(?=\p{M})/gu, "j")
    .normalize("NFC");
  const plain = plainText(composed);
  return plain ? restoreFormulas(plain) : undefined;
}
