/** An ISO date `YYYY-MM-DD` of a day that exists, from its parts; `undefined` where there is no such day. */
export function calendarDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same && year >= 1000 && year <= 9999 ? date.toISOString().slice(0, 10) : undefined;
}

/** An ISO date written as `YYYY-MM-DD` of a day that exists, else `undefined`. */
export function parseIsoDate(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return calendarDate(Number(year), Number(month), Number(day));
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?$/;

/** An ISO date as it is, or an ISO instant in UTC (`…Z`; an instant without a zone is UTC), else `undefined`. */
export function parseIsoInstant(text: string): string | undefined {
  const date = parseIsoDate(text);
  if (date) return date;
  const day = INSTANT.exec(text)?.[1];
  if (!day || !parseIsoDate(day)) return undefined;
  const instant = new Date(/(?:Z|[+-]\d{2}:\d{2})$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}
