import { calendarDate } from "./fields/calendar-date.js";

/** Notes with which arXiv and authors say that a paper is withdrawn. */
const WITHDRAWN_ABSTRACT =
  /^(?:this|the)\s+(?:paper|article|manuscript|submission|work|preprint)\s+(?:has been|have been|is|was)\s+(?:temporarily\s+)?withdrawn\b/i;
const WITHDRAWN_COMMENT = /\bwithdrawn\b|\bretracted\b/i;
const DEEPEST_BRACKETS = 5;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Whether a paper is withdrawn, as its abstract or its comment says; arXiv keeps its record. */
export function withdrawal(abstract: string | undefined, comment: string | undefined): { readonly withdrawn?: true } {
  return WITHDRAWN_ABSTRACT.test(abstract ?? "") || WITHDRAWN_COMMENT.test(comment ?? "") ? { withdrawn: true } : {};
}

/** The day of a version: `Mon, 2 Apr 2007 19:18:42 GMT` or an ISO instant, as ISO date. */
export function versionDay(text: string | undefined): string | undefined {
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{2})-(\d{2})/.exec(text ?? "") ?? [];
  if (isoYear) return calendarDate(Number(isoYear), Number(isoMonth), Number(isoDay));
  const [, day, month = "", year] = /^(?:[a-z]{3},\s*)?(\d{1,2}) ([a-z]{3}) (\d{4})\b/i.exec(text?.trim() ?? "") ?? [];
  return calendarDate(Number(year), MONTHS.indexOf(month.toLowerCase()) + 1, Number(day));
}

/** True where a day lies in the month of the first version, which the id names, or just beside it. */
export function isFirstVersion(day: string, arxivId: string): boolean {
  const [, year = "", month = ""] = /^(?:[a-z.-]+\/)?(\d{2})(\d{2})/i.exec(arxivId) ?? [];
  const century = Number(year) > 90 ? 1900 : 2000;
  const months = (Number(day.slice(0, 4)) - century - Number(year)) * 12 + Number(day.slice(5, 7)) - Number(month);
  return months >= -1 && months <= 0;
}

/** The categories among the classes of a paper; those of mathematics and computing (`68T45`, `I.2.10`) are no subjects. */
export function categoriesOf(classes: readonly string[]): readonly string[] {
  return [...new Set(classes.filter((name) => /^[a-z][a-z-]+(?:\.[A-Za-z-]{2,})?$/.test(name)))];
}

/** The authors of `A. Fir, B. Yew (Example Institute) and C. Ash`, without what stands in brackets. */
export function splitAuthors(text: string | undefined): readonly string[] {
  let plain = text ?? "";
  // Brackets hold affiliations, which may hold brackets.
  for (let depth = 0; depth < DEEPEST_BRACKETS && plain.includes("("); depth += 1) {
    plain = plain.replaceAll(/\([^()]*\)/g, " ");
  }
  return plain
    .replaceAll(/\s+/g, " ")
    .split(/,\s*and\s+|,\s+|\s+and\s+|\s*;\s*|\s*&\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
