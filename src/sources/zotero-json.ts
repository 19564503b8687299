import { AppError } from "../errors.js";
import type { AuthorRecord, PaperRecord } from "../model/paper-record.js";
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
} from "./fields/bibliography.js";
import { newRecord } from "./fields/new-record.js";
import { plainText } from "./fields/plain-text.js";
import { firstObjectKeys } from "./json/first-object-keys.js";
import type { JsonObject } from "./json/json-values.js";
import { firstTextAt, objectAt, objectsAt, textAt } from "./json/lenient-json.js";
import { readJsonRecords } from "./json/read-json-records.js";
import type { Source } from "./source.js";

/** What a library holds beside papers. */
const NO_PAPER = ["attachment", "note", "annotation"];

/** A Zotero library as Zotero's API and its plug-in Better BibTeX write it in JSON. */
export const zoteroJson: Source = {
  format: "zotero-json",
  recognizes(head) {
    const keys = firstObjectKeys(head);
    const isWrapped = keys.includes("data") && keys.includes("library") && /"itemType"\s*:/.test(head);
    return keys.includes("itemType") || isWrapped;
  },
  read: (input) => readJsonRecords(input, (item, at) => readItem(objectAt(item, "data") ?? item, at)),
};

function readItem(item: JsonObject, at: PaperRecord["at"]): PaperRecord {
  const kind = textAt(item, "itemType") ?? "";
  if (NO_PAPER.includes(kind)) throw new AppError("BAD_FILE", `expected a paper, given the ${kind} of one`);
  const key = firstTextAt(item, ["key", "itemKey"]);
  const creators = objectsAt(item, "creators").filter(
    (creator) => (textAt(creator, "creatorType") ?? "author") === "author",
  );
  const names = creators.map(
    (creator) =>
      textAt(creator, "name") ?? [textAt(creator, "firstName"), textAt(creator, "lastName")].filter(Boolean).join(" "),
  );
  const abstract = plainText(textAt(item, "abstractNote"));
  const venue = firstTextAt(item, ["conferenceName", "proceedingsTitle", "publicationTitle", "bookTitle"]);
  return newRecord({
    source: "csl-json",
    at,
    ...(key && { sourceId: key }),
    externalIds: idsOf(
      idOrNone("doi", textAt(item, "DOI")),
      ...idsInText(textAt(item, "url"), textAt(item, "archiveID"), textAt(item, "extra"), textAt(item, "number")),
    ),
    title: titleOf(plainText(textAt(item, "title")), item.title),
    ...(abstract && { abstract }),
    ...dateOf(textAt(item, "date")),
    ...addressOf(textAt(item, "url")),
    ...authorsOf(
      names.flatMap((name): readonly AuthorRecord[] => authorOf(name)),
      !names.some(isNobody),
    ),
    topics: objectsAt(item, "tags").flatMap((tag) => textAt(tag, "tag") ?? []),
    ...(venue && !/arxiv/i.test(venue) && { venue }),
  });
}
