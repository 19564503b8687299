import { calendarDate } from "../fields/calendar-date.js";

/** Languages in which people read the page; their names of months are the platform's. */
const LANGUAGES = ["en", "fr", "de", "es", "it", "pt"];
const MONTHS = LANGUAGES.flatMap((language) => {
  const format = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, index) => ({
    name: foldName(format.format(Date.UTC(2024, index, 1))),
    month: index + 1,
  }));
});

const PREFIX =
  /^(?:(?:published|updated|posted)(?:\s+on)?|publiée?\s+le|veröffentlicht\s+am|publicad[oa]\s+(?:el|em)|pubblicato\s+il|[发發]布[于於]|[发發]表[于於])\s*:?\s*/iu;
const COMMENTS = /(?:\s+(?<comments>\d{1,3}(?:,\d{3})+|\d+)(?:\s*(?:\p{L}+))?)?$/u.source;
const FORMS = [
  String.raw`^(?<month>\p{L}{3,10})\.?\s+(?<day>\d{1,2})(?:,?\s+(?<year>\d{4}))?`,
  String.raw`^(?<day>\d{1,2})(?:er|\.)?\s+(?:de\s+)?(?<month>\p{L}{3,10})\.?(?:,?\s+(?:de\s+)?(?<year>\d{4}))?`,
  String.raw`^(?:(?<year>\d{4})\s*年\s*)?(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*[日号號]`,
  String.raw`^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})`,
].map((form) => new RegExp(form + COMMENTS, "iu"));
const DATE_LIKE =
  /^\p{L}{3,9}\.?\s+\d{1,3}(?:st|nd|rd|th)?(?:,\s*\d{1,5}|\s+\d{4})?(?:\s.{0,20})?$|^\d{1,2}(?:er|\.)?\s+\p{L}{3,10}\.?,?(?:\s+\d{4})?(?:\s.{0,20})?$|^\d{4}-\d{2}-\d{2}\b|^\d{1,4}[./]\d{1,2}[./]\d{2,4}\b/iu;

/** A day as the page shows it; `year` is absent where the page leaves out the current one. */
export interface ListingDate {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
  /** Absent on the page where there is no comment. */
  readonly commentCount?: number;
}

/** Reads the last line of a paper in the listing: `Nov 7, 2024`, `7 nov. 2024`, `3月27日` or, with comments, `Nov 7, 2024 2`. */
export function parseListingDate(text: string): ListingDate | undefined {
  const plain = text.trim().replace(PREFIX, "");
  const { year, month = "", day, comments } = FORMS.map((form) => form.exec(plain)).find(Boolean)?.groups ?? {};
  const date = { month: /^\d+$/.test(month) ? Number(month) : monthNamed(month), day: Number(day) };
  // 2024 has every day of a year.
  if (!calendarDate(year ? Number(year) : 2024, date.month, date.day)) return undefined;
  return {
    ...(year && { year: Number(year) }),
    ...date,
    ...(comments && { commentCount: Number(comments.replaceAll(",", "")) }),
  };
}

/** The day as an ISO date; one without a year is the last such day up to that of the capture. */
export function dateInListing({ year, month, day }: ListingDate, capturedOn: string | undefined): string | undefined {
  if (year !== undefined) return calendarDate(year, month, day);
  if (capturedOn === undefined) return undefined;
  const latest = Number(capturedOn.slice(0, 4));
  // February 29 can be eight years back.
  const dates = Array.from({ length: 9 }, (_, back) => calendarDate(latest - back, month, day));
  return dates.find((date) => date !== undefined && date <= capturedOn);
}

/** True for a line that means to be a date, readable or not; no title looks so. */
export function looksLikeDate(text: string): boolean {
  return DATE_LIKE.test(text.trim().replace(PREFIX, ""));
}

/** The month that a name or its beginning means in any of the languages; 0 for none, or for several. */
function monthNamed(text: string): number {
  const name = foldName(text);
  if (name.length < 3) return 0;
  const months = new Set(MONTHS.filter((month) => month.name.startsWith(name)).map(({ month }) => month));
  const [month = 0] = months;
  return months.size === 1 ? month : 0;
}

function foldName(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}|\./gu, "")
    .toLowerCase();
}
