import { calendarDate } from "./calendar-date.js";

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const DATE = /^(\p{L}{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})(?:\s+(\d{1,3}(?:,\d{3})+|\d+)(?:\s+comments?)?)?$/iu;
const DATE_LIKE =
  /^\p{L}{3,9}\.?\s+\d{1,3}(?:st|nd|rd|th)?(?:,\s*\d{1,5}|\s+\d{4})?(?:\s.{0,20})?$|^\d{4}-\d{2}-\d{2}\b/iu;

export interface ListingDate {
  readonly publishedOn: string;
  /** Absent on the page where there is no comment. */
  readonly commentCount?: number;
}

/** Reads the last line of a paper in the listing: `Nov 7, 2024` or, with comments, `Nov 7, 2024 2`. */
export function parseListingDate(text: string): ListingDate | undefined {
  const [, monthName, day, year, comments] = DATE.exec(text.trim()) ?? [];
  const name = monthName?.toLowerCase();
  const month = name ? MONTHS.findIndex((month) => month.startsWith(name === "sept" ? "sep" : name)) + 1 : 0;
  const publishedOn = month > 0 ? calendarDate(Number(year), month, Number(day)) : undefined;
  if (!publishedOn) return undefined;
  return comments ? { publishedOn, commentCount: Number(comments.replaceAll(",", "")) } : { publishedOn };
}

/** True for a line that means to be a date, readable or not; no title looks so. */
export function looksLikeDate(text: string): boolean {
  return DATE_LIKE.test(text.trim());
}
