import { AppError } from "../errors.js";
import type { AuthorRecord, PaperRecord } from "../model/paper-record.js";
import {
  addressOf,
  authorOf,
  authorsOf,
  dateOfParts,
  idOrNone,
  idsInText,
  idsOf,
  titleOf,
} from "./fields/bibliography.js";
import { parseIsoInstant } from "./fields/calendar-date.js";
import { newRecord } from "./fields/new-record.js";
import { plainText } from "./fields/plain-text.js";
import { firstObjectKeys } from "./json/first-object-keys.js";
import type { JsonObject } from "./json/json-values.js";
import { objectAt, objectsAt, textAt, textsAt } from "./json/lenient-json.js";
import { readJsonRecords } from "./json/read-json-records.js";
import type { Source } from "./source.js";

/** Works of Crossref: answers of its REST API and lines of its public data file (api.crossref.org). */
export const crossref: Source = {
  format: "crossref",
  recognizes(head) {
    const keys = firstObjectKeys(head);
    // One work alone stands in an envelope of its own.
    const isAlone = keys.includes("message-type") && /"message-type"\s*:\s*"work"/.test(head);
    return (
      isAlone ||
      (keys.some((key) => ["DOI", "indexed"].includes(key)) &&
        ["reference-count", "indexed", "is-referenced-by-count"].some((key) => keys.includes(key)))
    );
  },
  read: (input) => readJsonRecords(input, (work, at) => readWork(objectAt(work, "message") ?? work, at)),
};

function readWork(work: JsonObject, at: PaperRecord["at"]): PaperRecord {
  const doi = idOrNone("doi", textAt(work, "DOI"));
  if (!doi) throw new AppError("BAD_FILE", `DOI: expected a DOI, given ${JSON.stringify(work.DOI ?? null)}`);
  const [title, subtitle] = [textsAt(work, "title")[0], textsAt(work, "subtitle")[0]];
  const abstract = plainText(textAt(work, "abstract"))?.replace(/^abstract[:.\s]+(?=\p{Lu})/iu, "");
  const venue = plainText(textsAt(work, "container-title")[0]);
  const seenOn = parseIsoInstant(textAt(objectAt(work, "indexed"), "date-time") ?? "");
  return newRecord({
    source: "crossref",
    at,
    sourceId: doi.value,
    ...(seenOn && { seenOn }),
    externalIds: idsOf(doi, ...objectsAt(objectAt(work, "relation"), "has-preprint").flatMap(preprint)),
    title: titleOf(plainText(title && subtitle ? `${title}: ${subtitle}` : title), work.title),
    ...(abstract && { abstract }),
    ...publishedOn(work),
    ...addressOf(textAt(work, "URL")),
    ...authorsOf(objectsAt(work, "author").flatMap(readName), true),
    topics: textsAt(work, "subject"),
    ...(venue && { venue }),
    references: objectsAt(work, "reference").flatMap((reference) => {
      const externalIds = idsOf(
        idOrNone("doi", textAt(reference, "DOI")),
        ...idsInText(textAt(reference, "unstructured")),
      );
      return externalIds.length > 0 ? [{ externalIds }] : [];
    }),
    ...(objectsAt(work, "updated-by").some((update) =>
      /retract|withdraw|remov/i.test(textAt(update, "type") ?? ""),
    ) && { withdrawn: true }),
  });
}

/** Of the days on which it came out the first. */
function publishedOn(work: JsonObject): Pick<PaperRecord, "publishedOn" | "year"> {
  const dates = ["published", "published-online", "published-print", "issued", "posted"].map(
    (key) => objectAt(work, key)?.["date-parts"],
  );
  const parts: unknown = dates
    .map((date) => (Array.isArray(date) ? date[0] : undefined))
    .find((date) => Array.isArray(date) && date[0]);
  return Array.isArray(parts) ? dateOfParts(...parts) : {};
}

function readName(name: JsonObject): readonly AuthorRecord[] {
  const printed =
    textAt(name, "name") ??
    ["given", "family", "suffix"]
      .map((part) => textAt(name, part))
      .filter(Boolean)
      .join(" ");
  const affiliations = objectsAt(name, "affiliation").map((affiliation) => textAt(affiliation, "name"));
  return authorOf(plainText(printed), [idOrNone("orcid", textAt(name, "ORCID"))], affiliations);
}

function preprint(relation: JsonObject) {
  const id = textAt(relation, "id");
  return [idOrNone("doi", id)].filter((found) => found?.scheme === "arxiv");
}
