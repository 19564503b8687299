import { AppError } from "../../errors.js";
import {
  type ExternalId,
  type ExternalIdScheme,
  normalizeArxivId,
  normalizeExternalId,
} from "../../model/external-id.js";
import type { AuthorRecord, PaperRecord } from "../../model/paper-record.js";
import { calendarDate, parseIsoDate } from "./calendar-date.js";
import { describeValue } from "./describe-value.js";
import { distinct } from "./external-ids.js";

/** Stands at the end of a shortened list of authors, and is none. */
const NOBODY = /^(?:and\s+)?(?:others|et\.?\s*al\.?)\.?$/i;
const ARXIV_IN_TEXT =
  /arxiv(?:\.org\/(?:abs|pdf|html)\/|\s*(?:preprint)?\s*[:/]?\s*(?:arxiv:)?)((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?)/i;
const OPENREVIEW_ADDRESS = /openreview\.net\/(?:forum|pdf)\?id=([\w-]+)/i;
const ACL_ADDRESS = /aclanthology\.org\/([A-Z]\d{2}-\d{4}|\d{4}\.[\w-]+\.\d+)/i;
const ACL_DOI = /^10\.18653\/v1\/([A-Z]\d{2}-\d{4}|\d{4}\.[\w-]+\.\d+)$/i;

/** An author, unless the name only stands for those left out; what names nobody gives nothing. */
export function authorOf(
  name: string | undefined,
  externalIds: readonly (ExternalId | undefined)[] = [],
  affiliations: readonly (string | undefined)[] = [],
): readonly AuthorRecord[] {
  const printed = name?.replaceAll(/\s+/g, " ").trim();
  if (!printed || NOBODY.test(printed)) return [];
  return [
    {
      name: printed,
      externalIds: externalIds.filter(isGiven),
      affiliations: [...new Set(affiliations.filter(isGiven))],
    },
  ];
}

/** The authors, and their number where none were left out. */
export function authorsOf(
  authors: readonly AuthorRecord[],
  isComplete: boolean,
): Pick<PaperRecord, "authors" | "authorCount"> {
  return { authors, ...(isComplete && authors.length > 0 && { authorCount: authors.length }) };
}

/** True for a name that only says that there are more. */
export function isNobody(name: string): boolean {
  return NOBODY.test(name.trim());
}

/** The id of a scheme, where the text has its form. */
export function idOrNone(scheme: ExternalIdScheme, text: string | undefined): ExternalId | undefined {
  return text === undefined ? undefined : normalizeExternalId(scheme, text);
}

/** Each id once; an id of the ACL Anthology is read from its DOI too. */
export function idsOf(...ids: readonly (ExternalId | undefined)[]): readonly ExternalId[] {
  const given = ids.filter(isGiven);
  const acl = given.map(({ scheme, value }) => (scheme === "doi" ? ACL_DOI.exec(value)?.[1] : undefined)).find(isGiven);
  return distinct([
    ...given,
    ...(acl ? [{ scheme: "acl", value: acl.toUpperCase().startsWith("20") ? acl : acl.toUpperCase() } as const] : []),
  ]);
}

/** The ids that addresses and notes hold: of arXiv, OpenReview and the ACL Anthology. */
export function idsInText(...texts: readonly (string | undefined)[]): readonly ExternalId[] {
  const text = texts.filter(isGiven).join("\n");
  const arxiv = normalizeArxivId(ARXIV_IN_TEXT.exec(text)?.[1] ?? "");
  const openreview = OPENREVIEW_ADDRESS.exec(text)?.[1];
  const acl = ACL_ADDRESS.exec(text)?.[1];
  return [
    ...(arxiv ? [{ scheme: "arxiv", value: arxiv } as const] : []),
    ...(openreview ? [{ scheme: "openreview", value: openreview } as const] : []),
    ...(acl ? [{ scheme: "acl", value: acl } as const] : []),
  ];
}

/** The date and year that `2019-07-28`, `2019-07` or `2019` say. */
export function dateOf(text: string | undefined): Pick<PaperRecord, "publishedOn" | "year"> {
  const [, year, month, day] = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?![\d])/.exec(text?.trim() ?? "") ?? [];
  return dateOfParts(year, month, day);
}

/** The date and year that parts say; a year alone, or a day that does not exist, gives no date. */
export function dateOfParts(...parts: readonly unknown[]): Pick<PaperRecord, "publishedOn" | "year"> {
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  if (!(Number.isInteger(year) && year >= 1000 && year <= 9999)) return {};
  const publishedOn = calendarDate(year, month, day);
  return { ...(publishedOn && { publishedOn }), year };
}

/** A date that may be an instant, as ISO date. */
export function dayOf(text: string | undefined): string | undefined {
  return parseIsoDate(text?.slice(0, 10) ?? "");
}

/** The title, which every paper has. Errors: BAD_FILE without one. */
export function titleOf(title: string | undefined, given: unknown): string {
  const text = title?.replaceAll(/\s+/g, " ").trim();
  if (text) return text;
  throw new AppError("BAD_FILE", `expected a title, given ${describeValue(given)}`);
}

/** An address that begins with http or https. */
export function addressOf(text: string | undefined): { readonly url?: string } {
  return text && /^https?:\/\/\S+$/i.test(text.trim()) ? { url: text.trim() } : {};
}

function isGiven<T>(value: T | undefined): value is T {
  return value !== undefined;
}
