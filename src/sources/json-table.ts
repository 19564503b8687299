import type { PaperRecord } from "../model/paper-record.js";
import { type CsvColumn, csvColumns } from "./csv/csv-header.js";
import { tableRecord } from "./csv/table-record.js";
import { firstObjectKeys } from "./json/first-object-keys.js";
import type { JsonObject } from "./json/json-values.js";
import { idAt, textsAt } from "./json/lenient-json.js";
import { readJsonRecords } from "./json/read-json-records.js";
import { RECORD_KEYS } from "./papergraph-record.js";
import type { Source } from "./source.js";

/** By these, records of formats that have names of their own are known. */
const OTHERS = new Set(
  "_id id type key DOI paper paper_url paperId corpusId corpusid itemType externalIds updates titles".split(" "),
);

/** A table of papers as JSON: objects with the columns of {@link csv}, their authors a list of names. */
export const jsonTable: Source = {
  format: "json-table",
  recognizes(head) {
    const keys = firstObjectKeys(head);
    const columns = csvColumns(keys);
    return (
      columns.has("title") &&
      columns.has("authors") &&
      !keys.some((key) => OTHERS.has(key)) &&
      keys.filter((key) => RECORD_KEYS.includes(key)).length * 2 <= keys.length
    );
  },
  read: (input) => readJsonRecords(input, readObject),
};

function readObject(object: JsonObject, at: PaperRecord["at"]): PaperRecord {
  const keys = Object.keys(object);
  const columns = csvColumns(keys);
  const keyOf = (column: CsvColumn) => keys[columns.get(column) ?? -1] ?? "";
  return tableRecord((column) => idAt(object, keyOf(column)), textsAt(object, keyOf("authors")), at);
}
