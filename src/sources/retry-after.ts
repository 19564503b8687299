/** Milliseconds that a `Retry-After` asks to wait: seconds, or a date (RFC 9110, 10.2.3); `undefined` for neither. */
export function retryAfter(header: string | null, now: number): number | undefined {
  const given = header?.trim() ?? "";
  if (/^\d+$/.test(given)) return Number(given) * 1000;
  const date = /^[A-Za-z]/.test(given) ? Date.parse(given) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
