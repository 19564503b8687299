import { AppError } from "../errors.js";
import type { PaperRecord } from "../model/paper-record.js";
import { type CsvColumn, csvColumns, csvDelimiter } from "./csv/csv-header.js";
import { fieldsOf, readCsvRows } from "./csv/csv-rows.js";
import { tableRecord } from "./csv/table-record.js";
import { readOne } from "./fields/read-one.js";
import type { Source, SourceInput, SourceItem } from "./source.js";

/** A table of papers with a header, as spreadsheets save it: separated by commas, semicolons or tabs (RFC 4180). */
export const csv: Source = {
  format: "csv",
  recognizes: (head) => !/^\uFEFF?\s*[[{<@]/.test(head) && csvDelimiter(head) !== undefined,
  read: readTable,
};

async function* readTable(input: SourceInput): AsyncGenerator<SourceItem> {
  const lines = input.lines[Symbol.asyncIterator]();
  const first = await lines.next();
  const given = first.done ? "" : first.value;
  const delimiter = csvDelimiter(given);
  if (delimiter === undefined) {
    throw new AppError(
      "BAD_FILE",
      `expected a header with a column "title", given ${JSON.stringify(given.slice(0, 80))}`,
    );
  }
  const header = fieldsOf(given, delimiter) ?? [];
  for await (const { line: at, raw, fields } of readCsvRows(
    { [Symbol.asyncIterator]: () => lines },
    delimiter,
    header.length,
  )) {
    const line = at + 1;
    if (!fields) {
      const reason = "expected a row of the table, given one whose quotes do not close";
      yield { type: "rejected", line, raw, reason, head: given };
      continue;
    }
    for (const item of readOne(line, raw, () => readRow(fields, header, { file: input.name, line })))
      yield item.type === "rejected" ? { ...item, head: given } : item;
  }
}

function readRow(row: readonly string[], header: readonly string[], at: PaperRecord["at"]): PaperRecord {
  const columns = csvColumns(header);
  if (row.length !== header.length) {
    throw new AppError("BAD_FILE", `expected ${header.length} fields, as the header has, given ${row.length}`);
  }
  const value = (column: CsvColumn) => row[columns.get(column) ?? -1]?.replaceAll(/\s+/g, " ").trim() || undefined;
  return tableRecord(value, splitNames(value("authors")), at);
}

/** Names separated by `;`, `and` or commas; a comma between one family name and one given name separates nothing. */
function splitNames(text = ""): readonly string[] {
  if (/[;|]/.test(text)) return text.split(/\s*[;|]\s*/);
  const parts = text.split(/,?\s+(?:and|&)\s+|\s*,\s*/i).filter((part) => part !== "");
  if (!text.includes(",") || parts.every((part) => /\s/.test(part))) return parts;
  // `Fir, A., Yew, B.`
  const isPaired =
    parts.length % 2 === 0 && parts.every((part, index) => index % 2 === 0 || /^(?:\p{Lu}\.?[\s-]?)+$/u.test(part));
  if (isPaired) return parts.flatMap((part, index) => (index % 2 === 0 ? [`${part}, ${parts[index + 1] ?? ""}`] : []));
  return / and | & /i.test(text) ? text.split(/\s+(?:and|&)\s+/i) : parts.length === 2 ? [text] : parts;
}
