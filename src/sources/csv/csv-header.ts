import { fieldsOf } from "./csv-rows.js";

/** The columns that are read, each with its names: folded to letters and digits. Other columns are passed over. */
const NAMES = {
  title: ["title", "papertitle", "articletitle", "documenttitle", "paper"],
  abstract: ["abstract", "abstractnote", "summary"],
  authors: ["authors", "author", "authornames", "authorfullnames"],
  year: ["year", "publicationyear", "pubyear", "yearpublished"],
  date: ["date", "publicationdate", "publishedon", "published", "dateofpublication"],
  doi: ["doi"],
  arxiv: ["arxiv", "arxivid"],
  url: ["url", "link", "links", "website", "pdf"],
  venue: [
    "venue",
    "journal",
    "conference",
    "sourcetitle",
    "publicationtitle",
    "booktitle",
    "proceedingstitle",
    "publication",
  ],
  topics: ["topics", "keywords", "authorkeywords", "tags", "manualtags"],
  repository: ["repository", "code", "github", "codeurl", "githuburl", "repo"],
} as const;

/** No table has a header longer than this. */
const LONGEST_HEADER = 10_000;

export type CsvColumn = keyof typeof NAMES;
const COLUMNS = Object.keys(NAMES) as readonly CsvColumn[];

/** What separates the columns of a table whose first line names a title and something else; `undefined` for any other. */
export function csvDelimiter(head: string): string | undefined {
  const header = head.split(/\r?\n/, 1)[0] ?? "";
  if (header.length > LONGEST_HEADER) return undefined;
  return [",", ";", "\t"].find((delimiter) => {
    const columns = csvColumns(fieldsOf(header, delimiter) ?? []);
    return columns.has("title") && columns.size > 1;
  });
}

/** The places of the columns; of two with one meaning the first. */
export function csvColumns(header: readonly string[]): ReadonlyMap<CsvColumn, number> {
  const found = new Map<CsvColumn, number>();
  for (const [index, given] of header.entries()) {
    const name = given.toLowerCase().replaceAll(/[^a-z\d]/g, "");
    const column = COLUMNS.find((candidate) => (NAMES[candidate] as readonly string[]).includes(name));
    if (column && !found.has(column)) found.set(column, index);
  }
  return found;
}
