import type { AuthorRecord, PaperRecord } from "../model/paper-record.js";
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
import { firstObjectKeys } from "./json/first-object-keys.js";
import type { JsonObject } from "./json/json-values.js";
import { firstTextAt, objectAt, objectsAt, textAt } from "./json/lenient-json.js";
import { readJsonRecords } from "./json/read-json-records.js";
import type { Source } from "./source.js";

const CSL_KEYS = [
  "container-title",
  "issued",
  "DOI",
  "ISSN",
  "citation-key",
  "event-title",
  "publisher",
  "page",
  "accessed",
];

/** A reference list in CSL-JSON, as Zotero, Mendeley and pandoc write it (citationstyles.org, schema 1.0.2). */
export const cslJson: Source = {
  format: "csl-json",
  recognizes(head) {
    const keys = firstObjectKeys(head);
    // Crossref's works have lists of titles, and keys that no reference list has.
    if (keys.includes("reference-count") || keys.includes("indexed")) return false;
    return keys.includes("type") && keys.includes("title") && CSL_KEYS.some((key) => keys.includes(key));
  },
  read: (input) => readJsonRecords(input, readItem),
};

function readItem(item: JsonObject, at: PaperRecord["at"]): PaperRecord {
  const names = objectsAt(item, "author");
  const abstract = plainText(textAt(item, "abstract"));
  const venue = firstTextAt(item, ["container-title", "event-title", "collection-title"]);
  const archive = `${textAt(item, "archive") ?? ""}:${textAt(item, "archive_location") ?? ""}`;
  const number = /arxiv/i.test(venue ?? textAt(item, "publisher") ?? "") ? textAt(item, "number") : undefined;
  return newRecord({
    source: "csl-json",
    at,
    externalIds: idsOf(
      idOrNone("doi", textAt(item, "DOI")),
      idOrNone("arxiv", number),
      ...idsInText(textAt(item, "URL"), archive, textAt(item, "number"), textAt(item, "note"), venue),
    ),
    title: titleOf(plainText(textAt(item, "title")), item.title),
    ...(abstract && { abstract }),
    ...issuedOn(objectAt(item, "issued"), textAt(item, "issued")),
    ...addressOf(textAt(item, "URL")),
    ...authorsOf(
      names.flatMap(readName),
      !names.some((name) => isNobody(firstTextAt(name, ["literal", "family"]) ?? "")),
    ),
    topics: (textAt(item, "keyword") ?? "").split(/\s*[,;]\s*/).filter((topic) => topic !== ""),
    ...(venue && !/arxiv/i.test(venue) && { venue }),
  });
}

/** `Given particle Family, Suffix`, or the name as a whole. */
function readName(name: JsonObject): readonly AuthorRecord[] {
  const parts = ["given", "dropping-particle", "non-dropping-particle", "family", "suffix"].map((part) =>
    textAt(name, part),
  );
  return authorOf(textAt(name, "literal") ?? parts.filter(Boolean).join(" "), [
    idOrNone("orcid", textAt(name, "ORCID")),
  ]);
}

/** `{"date-parts": [[2019, 7, 28]]}`, text within it, or text alone; of a range the beginning. */
function issuedOn(issued: JsonObject | undefined, text: string | undefined): Pick<PaperRecord, "publishedOn" | "year"> {
  const ranges = issued?.["date-parts"];
  const first: unknown = Array.isArray(ranges) ? ranges[0] : undefined;
  return Array.isArray(first) ? dateOfParts(...first) : dateOf(text ?? firstTextAt(issued, ["raw", "literal"]));
}
