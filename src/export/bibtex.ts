import type { CitedPaper } from "../model/cited-paper.js";
import { foldText } from "../util/fold-text.js";
import { addressOf, dateParts, idOf, lacksAuthors } from "./cited-facts.js";
import { publicationOf } from "./publication.js";
import { invertedName, type WrittenName, writtenName } from "./written-name.js";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const ENTRY_OF = { journal: "article", proceedings: "inproceedings", preprint: "misc" } as const;
const VENUE_FIELD = { journal: "journal", proceedings: "booktitle", preprint: undefined } as const;
/** Words that titles begin with and that tell no paper from another. */
const STOPWORDS = new Set("a an and for from in of on the to towards with".split(" "));
const SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** An entry for BibTeX or BibLaTeX in UTF-8 (O. Patashnik, "BibTeXing", 1988; eprint fields as arXiv has them). */
export function bibtexEntry(paper: CitedPaper, key = bibtexKey(paper)): string {
  const { kind, venue } = publicationOf(paper);
  const [year, month] = dateParts(paper);
  const arxiv = idOf(paper, "arxiv");
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ["title", `{${cased(paper.title)}}`],
    ["author", authorsOf(paper)],
    ...(VENUE_FIELD[kind] && venue ? [[VENUE_FIELD[kind], `{${escaped(venue)}}`] as const] : []),
    ["year", year === undefined ? undefined : `{${year}}`],
    ["month", month === undefined ? undefined : MONTHS[month - 1]],
    ["doi", verbatim(idOf(paper, "doi"))],
    ["eprint", verbatim(arxiv)],
    ["archiveprefix", arxiv && "{arXiv}"],
    ["url", verbatim(addressOf(paper))],
    ["abstract", paper.abstract === null ? undefined : `{${escaped(paper.abstract.replaceAll(/\s+/g, " "))}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},\n`]));
  return `@${ENTRY_OF[kind]}{${key},\n${lines.join("")}}\n`;
}

/** `vaswani2017attention`: family name of the first author, year, first telling word of the title; ASCII. */
export function bibtexKey({ authors, year, title, id }: CitedPaper): string {
  const first = authors[0] === undefined ? undefined : writtenName(authors[0]);
  const family = first && ("family" in first ? first.family : first.literal);
  const words = foldText(title).split(/[^a-z\d]+/);
  const telling = words.find((word) => word.length > 1 && !STOPWORDS.has(word));
  return ascii(`${family ?? ""}`) + (year ?? "") + (telling ?? "") || ascii(id);
}

function authorsOf(paper: CitedPaper): string | undefined {
  if (paper.authors.length === 0) return undefined;
  const names = paper.authors.map((name) => author(writtenName(name)));
  return `{${[...names, ...(lacksAuthors(paper) ? ["others"] : [])].join(" and ")}}`;
}

/** A name without parts stands in braces, so that it is not split. */
function author(name: WrittenName): string {
  return "literal" in name ? `{${escaped(name.literal)}}` : escaped(invertedName(name));
}

/** Words with capitals or digits inside keep them: styles put titles into lower case. */
function cased(title: string): string {
  return title
    .split(/(\s+)/)
    .map((word) => (/\S.*[\p{Lu}\d]/u.test(word) ? `{${escaped(word)}}` : escaped(word)))
    .join("");
}

function escaped(text: string): string {
  return text.replaceAll(/[\\{}$&#%_~^]/g, (character) => SPECIAL[character] ?? character);
}

/** Ids and addresses are read as they stand; braces would end the field. */
function verbatim(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `{${text.replaceAll(/[{}\\]/g, encodeURIComponent)}}`;
}

const ascii = (text: string) => foldText(text).replaceAll(/[^a-z\d]/g, "");
