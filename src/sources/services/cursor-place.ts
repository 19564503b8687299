/** Where a pass over the pages of a query stands: `from` says what is new to it, `cursor` is absent at its end. */
export interface CursorPlace {
  /** ISO date from which on papers are asked for; absent for all. */
  readonly from?: string;
  /** ISO date on which the pass began. */
  readonly begun: string;
  readonly cursor?: string;
}

/** Papers come into an index days after they appear: a later pass asks again for so many days. */
const LATE_DAYS = 30;

/** The pass to make: the one that was cut short, or one over what is new since the last began. */
export function nextPass(place: string | undefined, since: string | undefined, today: string): CursorPlace {
  const last = place === undefined ? undefined : (JSON.parse(place) as CursorPlace);
  if (last?.cursor !== undefined) return last;
  const after = last && new Date(Date.parse(last.begun) - LATE_DAYS * 86_400_000).toISOString().slice(0, 10);
  const from = [since, after]
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
  return { ...(from === undefined ? {} : { from }), begun: today };
}
