import { AppError } from "../errors.js";
import type { AuthorRecord, PaperRecord } from "../model/paper-record.js";
import { authorOf, authorsOf, idOrNone, idsInText, idsOf, titleOf } from "./fields/bibliography.js";
import { newRecord } from "./fields/new-record.js";
import { firstObjectKeys } from "./json/first-object-keys.js";
import { isObject } from "./json/is-object.js";
import type { JsonObject } from "./json/json-values.js";
import { objectAt, textAt, textsAt } from "./json/lenient-json.js";
import { readJsonRecords } from "./json/read-json-records.js";
import type { Source } from "./source.js";

/** Notes of OpenReview, as its API gives them: version 2, and version 1 before it (docs.openreview.net). */
export const openreview: Source = {
  format: "openreview",
  recognizes(head) {
    const keys = firstObjectKeys(head);
    return (
      keys.includes("content") &&
      (keys.includes("forum") || keys.includes("invitations") || keys.includes("invitation"))
    );
  },
  read: (input) => readJsonRecords(input, readNote),
};

function readNote(note: JsonObject, at: PaperRecord["at"]): PaperRecord {
  const id = textAt(note, "forum") ?? textAt(note, "id");
  if (!id) throw new AppError("BAD_FILE", "forum: expected the id of a submission, given nothing");
  if (textAt(note, "replyto") && note.replyto !== id)
    throw new AppError("BAD_FILE", `expected a submission, given a reply to ${JSON.stringify(id)}`);
  const content = valuesOf(objectAt(note, "content") ?? {});
  const names = textsAt(content, "authors");
  const accounts = textsAt(content, "authorids");
  const venue = textAt(content, "venue");
  const abstract = textAt(content, "abstract") ?? textAt(content, "TL;DR");
  const published = dayOf(note.pdate ?? note.odate ?? note.cdate);
  const seenOn = instantOf(note.tmdate ?? note.mdate);
  return newRecord({
    source: "openreview",
    at,
    sourceId: id,
    ...(seenOn && { seenOn }),
    externalIds: idsOf(
      idOrNone("openreview", id),
      ...idsInText(textAt(content, "html"), textAt(content, "ee"), textAt(content, "arxiv")),
    ),
    title: titleOf(textAt(content, "title"), content.title),
    ...(abstract && { abstract }),
    ...(published && { publishedOn: published, year: Number(published.slice(0, 4)) }),
    url: `https://openreview.net/forum?id=${id}`,
    ...authorsOf(
      names.flatMap((name, index): readonly AuthorRecord[] => authorOf(name, [account(accounts[index])])),
      true,
    ),
    topics: textsAt(content, "keywords"),
    ...venueOf(venue),
    ...(/withdrawn|desk.?reject/i.test(`${venue ?? ""} ${textAt(content, "venueid") ?? ""}`) && { withdrawn: true }),
  });
}

/** Version 2 keeps each value in an object of its own: `{"title": {"value": "…"}}`. */
function valuesOf(content: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(content).map(([key, value]) => [key, isObject(value) && "value" in value ? value.value : value]),
  );
}

/** A profile (`~Ana_Example1`); a mail address is no name for the world. */
function account(id: string | undefined) {
  return id?.startsWith("~") ? idOrNone("openreview", id) : undefined;
}

/** `ICLR 2024 poster` is the venue ICLR; a submission that nobody has accepted yet has appeared nowhere. */
function venueOf(text: string | undefined): { readonly venue?: string } {
  if (!text || /submi(?:tted|ssion)|withdrawn|reject/i.test(text)) return {};
  const venue = text
    .replace(/\s+(?:poster|oral|spotlight|notable.*|conditional.*)$/i, "")
    .replace(/\s*\b(?:19|20)\d{2}\b/, "");
  return venue.trim() ? { venue: venue.trim() } : {};
}

function instantOf(milliseconds: unknown): string | undefined {
  return typeof milliseconds === "number" && Math.abs(milliseconds) < 8e15
    ? new Date(milliseconds).toISOString()
    : undefined;
}

function dayOf(milliseconds: unknown): string | undefined {
  return instantOf(milliseconds)?.slice(0, 10);
}
