import { AppError } from "../errors.js";
import type { AuthorRecord, PaperRecord } from "../model/paper-record.js";
import { addressOf, authorOf, authorsOf, dateOf, idOrNone, idsInText, idsOf, titleOf } from "./fields/bibliography.js";
import { parseIsoInstant } from "./fields/calendar-date.js";
import { newRecord } from "./fields/new-record.js";
import { plainText } from "./fields/plain-text.js";
import { firstObjectKeys } from "./json/first-object-keys.js";
import { isObject } from "./json/is-object.js";
import type { JsonObject } from "./json/json-values.js";
import { firstTextAt, objectAt, objectsAt, textAt, textsAt } from "./json/lenient-json.js";
import { readJsonRecords } from "./json/read-json-records.js";
import type { Source } from "./source.js";

/** An abstract of more words than this is none. */
const LONGEST_ABSTRACT = 20_000;
/** The API shows at most so many authors. */
const MOST_AUTHORS = 100;

/** Works of OpenAlex: lines of the snapshot and pages of the API (docs.openalex.org). */
export const openalex: Source = {
  format: "openalex",
  recognizes(head) {
    const keys = firstObjectKeys(head);
    return (
      keys.includes("id") && /"(?:authorships|abstract_inverted_index|referenced_works|indexed_in)"\s*:/.test(head)
    );
  },
  read: (input) => readJsonRecords(input, readWork),
};

function readWork(work: JsonObject, at: PaperRecord["at"]): PaperRecord {
  const id = openalexId(textAt(work, "id"), "W");
  if (!id)
    throw new AppError(
      "BAD_FILE",
      `id: expected a work of OpenAlex like "W2741809807", given ${JSON.stringify(work.id)}`,
    );
  const locations = [...objectsAt(work, "locations"), objectAt(work, "primary_location")];
  const authorships = objectsAt(work, "authorships");
  const abstract = readAbstract(work.abstract_inverted_index);
  const seenOn = parseIsoInstant(textAt(work, "updated_date") ?? "");
  const stated = dateOf(textAt(work, "publication_date"));
  const venue = textAt(objectAt(objectAt(work, "primary_location"), "source"), "display_name");
  return newRecord({
    source: "openalex",
    at,
    sourceId: id.value,
    ...(seenOn && { seenOn }),
    externalIds: idsOf(
      id,
      idOrNone("doi", textAt(work, "doi") ?? textAt(objectAt(work, "ids"), "doi")),
      ...idsInText(...locations.flatMap((place) => [textAt(place, "landing_page_url"), textAt(place, "pdf_url")])),
    ),
    title: titleOf(plainText(firstTextAt(work, ["title", "display_name"])), work.title),
    ...(abstract && { abstract }),
    ...stated,
    ...(typeof work.publication_year === "number" && dateOf(String(work.publication_year))),
    ...addressOf(textAt(objectAt(work, "primary_location"), "landing_page_url") ?? textAt(work, "doi")),
    ...authorsOf(authorships.flatMap(readAuthor), authorships.length < MOST_AUTHORS),
    topics: objectsAt(work, "topics").flatMap((topic) => textAt(topic, "display_name") ?? []),
    // A repository is where it lies, not where it appeared.
    ...(venue && !/\barxiv\b|repository/i.test(venue) && { venue }),
    references: textsAt(work, "referenced_works").flatMap((address) => {
      const cited = openalexId(address, "W");
      return cited ? [{ externalIds: [cited] }] : [];
    }),
    ...(work.is_retracted === true && { withdrawn: true }),
  });
}

function readAuthor(authorship: JsonObject): readonly AuthorRecord[] {
  const author = objectAt(authorship, "author");
  const institutions = objectsAt(authorship, "institutions").map((institution) => textAt(institution, "display_name"));
  return authorOf(
    textAt(authorship, "raw_author_name") ?? textAt(author, "display_name"),
    [
      openalexId(textAt(author, "id"), "A"),
      idOrNone("orcid", textAt(author, "orcid") ?? textAt(authorship, "raw_orcid")),
    ],
    institutions,
  );
}

/** The words of the abstract in their places: `{"We": [0, 7], "propose": [1]}`. */
function readAbstract(index: unknown): string | undefined {
  if (!isObject(index)) return undefined;
  const words: string[] = [];
  for (const [word, places] of Object.entries(index)) {
    for (const place of Array.isArray(places) ? places : []) {
      if (Number.isInteger(place) && place >= 0 && place < LONGEST_ABSTRACT) words[place] = word;
    }
  }
  // A hole is a place that no word claims.
  const text = Array.from(words).filter(Boolean).join(" ").trim();
  return plainText(text) || undefined;
}

function openalexId(address: string | undefined, kind: "W" | "A") {
  return idOrNone("openalex", new RegExp(`(?:^|/)(${kind}\\d+)$`).exec(address ?? "")?.[1]);
}
