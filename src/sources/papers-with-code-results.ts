import { AppError } from "../errors.js";
import type { PaperRecord, ResultRecord } from "../model/paper-record.js";
import { normalizeRepositoryPath } from "../util/repository-path.js";
import { dateOf, idOrNone, idsInText, idsOf } from "./fields/bibliography.js";
import { newRecord } from "./fields/new-record.js";
import type { JsonObject } from "./json/json-values.js";
import { objectAt, objectsAt, textAt } from "./json/lenient-json.js";

/** Tables of results lie in trees of tasks and datasets; none is as deep as this. */
const DEEPEST = 20;

/** A row's record, or why it is none. */
type Row = PaperRecord | AppError;

/**
 * The rows of one task's tables and of the tasks below it, each a record of the paper that reports it.
 * Errors: BAD_FILE for a task without a name, and for one without results; of a row that names no paper among them.
 */
export function readResults(task: JsonObject, at: PaperRecord["at"]): readonly Row[] {
  const records = recordsOfTask(task, at, 0);
  if (records.length === 0) {
    throw new AppError(
      "BAD_FILE",
      `expected results of papers, and the tables of ${JSON.stringify(textAt(task, "task") ?? "")} hold none`,
    );
  }
  return records;
}

function recordsOfTask(task: JsonObject, at: PaperRecord["at"], depth: number): readonly Row[] {
  const name = textAt(task, "task");
  if (!name) throw new AppError("BAD_FILE", `task: expected a name, given ${JSON.stringify(task.task)}`);
  if (depth > DEEPEST) throw new AppError("BAD_FILE", `expected tasks nested at most ${DEEPEST} deep`);
  return [
    ...objectsAt(task, "datasets").flatMap((dataset) => recordsOfDataset(dataset, name, at, depth)),
    ...objectsAt(task, "subtasks").flatMap((subtask) => recordsOfTask(subtask, at, depth + 1)),
  ];
}

function recordsOfDataset(dataset: JsonObject, task: string, at: PaperRecord["at"], depth: number): readonly Row[] {
  if (depth > DEEPEST) throw new AppError("BAD_FILE", `expected datasets nested at most ${DEEPEST} deep`);
  const name = textAt(dataset, "dataset") ?? textAt(dataset, "subdataset");
  const rows = name ? objectsAt(objectAt(dataset, "sota"), "rows") : [];
  return [
    ...rows.flatMap((row) => recordOfRow(row, task, name ?? "", at)),
    ...objectsAt(dataset, "subdatasets").flatMap((inner) => recordsOfDataset(inner, task, at, depth + 1)),
  ];
}

function recordOfRow(row: JsonObject, task: string, dataset: string, at: PaperRecord["at"]): readonly Row[] {
  const title = textAt(row, "paper_title");
  if (!title)
    return [
      new AppError(
        "BAD_FILE",
        `paper_title: expected a text in a row of ${JSON.stringify(`${task}, ${dataset}`)}, given none`,
      ),
    ];
  const address = textAt(row, "paper_url");
  const slug = /paperswithcode\.com\/paper\/([^/?#\s]+)/.exec(address ?? "")?.[1];
  const model = textAt(row, "model_name");
  const results = Object.entries(objectAt(row, "metrics") ?? {}).flatMap(([metric, given]): readonly ResultRecord[] => {
    const value = typeof given === "number" ? String(given) : textAt({ given }, "given");
    return value ? [{ task, dataset, metric, value, ...(model && { model }) }] : [];
  });
  const repositories = objectsAt(row, "code_links").flatMap((link) => {
    const path = normalizeRepositoryPath(textAt(link, "url") ?? "");
    return path ? [{ path }] : [];
  });
  return [
    newRecord({
      source: "papers-with-code",
      at,
      sourceId: [slug ?? title, task, dataset, model ?? ""].join(" "),
      externalIds: idsOf(slug ? idOrNone("pwc", slug) : undefined, ...idsInText(address)),
      title,
      ...dateOf(textAt(row, "paper_date")),
      tasks: [{ name: task }],
      datasets: [{ name: dataset, role: "USED" }],
      repositories,
      ...(results.length > 0 && { results }),
    }),
  ];
}
