import type { PaperRecord } from "../../model/paper-record.js";
import { normalizeRepositoryPath } from "../../util/repository-path.js";
import {
  addressOf,
  authorOf,
  authorsOf,
  dateOf,
  idOrNone,
  idsInText,
  idsOf,
  isNobody,
  titleOf,
} from "../fields/bibliography.js";
import { newRecord } from "../fields/new-record.js";
import type { CsvColumn } from "./csv-header.js";

/** The record of a row of a table. Errors: BAD_FILE. */
export function tableRecord(
  value: (column: CsvColumn) => string | undefined,
  names: readonly string[],
  at: PaperRecord["at"],
): PaperRecord {
  const abstract = value("abstract");
  const venue = value("venue");
  const repository = normalizeRepositoryPath(value("repository") ?? "");
  return newRecord({
    source: "csv",
    at,
    externalIds: idsOf(
      idOrNone("doi", value("doi")),
      idOrNone("arxiv", value("arxiv")),
      ...idsInText(value("url"), value("arxiv")),
    ),
    title: titleOf(value("title"), value("title")),
    ...(abstract && { abstract }),
    ...dateOf(value("date")),
    ...dateOf(value("year")),
    ...addressOf(value("url")),
    ...authorsOf(
      names.flatMap((name) => authorOf(name)),
      !names.some(isNobody),
    ),
    topics: (value("topics") ?? "").split(/\s*[;|,]\s*/).filter((topic) => topic !== ""),
    ...(repository && { repositories: [{ path: repository }] }),
    ...(venue && { venue }),
  });
}
