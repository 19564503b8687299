/** Spans findable by place; each search costs the logarithm of their number and what it finds. */
export class SpanIndex<T extends { readonly start: number; readonly end: number }> {
  readonly #spans: readonly T[];
  /** For every span, the furthest end of it and all before it. */
  readonly #reach: readonly number[];

  constructor(spans: readonly T[]) {
    this.#spans = [...spans].sort((a, b) => a.start - b.start);
    let furthest = 0;
    this.#reach = this.#spans.map(({ end }) => {
      furthest = Math.max(furthest, end);
      return furthest;
    });
  }

  /** The spans that share a character with `start`–`end` (exclusive), last first. */
  overlapping(start: number, end: number): readonly T[] {
    const found: T[] = [];
    for (let at = this.#before(end) - 1; at >= 0 && (this.#reach[at] ?? 0) > start; at -= 1) {
      const span = this.#spans[at];
      if (span && span.end > start) found.push(span);
    }
    return found;
  }

  /** How many spans begin before an offset. */
  #before(offset: number): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
