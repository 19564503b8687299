import { AppError } from "../errors.js";
import type { AuthorRecord, PaperRecord } from "../model/paper-record.js";
import { categoriesOf, splitAuthors, versionDay, withdrawal } from "./arxiv-facts.js";
import { doisOf } from "./arxiv-oai.js";
import { authorOf, authorsOf, dateOf, idsOf, titleOf } from "./fields/bibliography.js";
import { parseIsoInstant } from "./fields/calendar-date.js";
import { newRecord } from "./fields/new-record.js";
import { readArxivId } from "./fields/read-arxiv-id.js";
import { firstObjectKeys } from "./json/first-object-keys.js";
import type { JsonObject } from "./json/json-values.js";
import { objectsAt, textAt } from "./json/lenient-json.js";
import { readJsonRecords } from "./json/read-json-records.js";
import type { Source } from "./source.js";

/** The public snapshot of arXiv's metadata, `arxiv-metadata-oai-snapshot.json`: JSON Lines. */
export const arxivSnapshot: Source = {
  format: "arxiv-snapshot",
  recognizes(head) {
    const keys = firstObjectKeys(head);
    return (
      keys.includes("id") &&
      (keys.includes("authors_parsed") || (keys.includes("submitter") && keys.includes("comments")))
    );
  },
  read: (input) => readJsonRecords(input, readLine),
};

function readLine(line: JsonObject, at: PaperRecord["at"]): PaperRecord {
  const arxivId = readArxivId(line.id);
  if ("reason" in arxivId) throw new AppError("BAD_FILE", `id: ${arxivId.reason}`);
  const id = { scheme: "arxiv", value: arxivId.id } as const;
  const abstract = textAt(line, "abstract");
  const versions = objectsAt(line, "versions");
  const first = versions.find((version) => version.version === "v1") ?? versions[0];
  const seenOn = parseIsoInstant(textAt(line, "update_date") ?? "");
  return newRecord({
    source: "arxiv",
    at,
    sourceId: id.value,
    ...(seenOn && { seenOn }),
    externalIds: idsOf(id, ...doisOf(textAt(line, "doi"))),
    title: titleOf(textAt(line, "title"), line.title),
    ...(abstract && { abstract }),
    ...dateOf(versionDay(textAt(first, "created"))),
    url: `https://arxiv.org/abs/${id.value}`,
    ...authorsOf(readAuthors(line), true),
    topics: categoriesOf((textAt(line, "categories") ?? "").split(" ")),
    ...withdrawal(abstract, textAt(line, "comments")),
  });
}

/** `[last, first, suffix, …]` a person, else the one text of all. */
function readAuthors(line: JsonObject): readonly AuthorRecord[] {
  const parsed: readonly unknown[] = Array.isArray(line.authors_parsed) ? line.authors_parsed : [];
  const names = parsed.filter((name): name is readonly unknown[] => Array.isArray(name));
  if (names.length === 0) return splitAuthors(textAt(line, "authors")).flatMap((name) => authorOf(name));
  return names.flatMap(([last = "", first = "", suffix = ""]) =>
    authorOf(`${String(first)} ${String(last)} ${String(suffix)}`),
  );
}
