/** A stretch of a text in UTF-16 code units, its end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of a text with all spans that cover it. */
export interface Piece<S extends Span> {
  readonly start: number;
  readonly text: string;
  readonly spans: readonly S[];
}

/** Cuts a text wherever a span starts or ends; the pieces in a row are the text, and what lies outside of it is left out. */
export function splitAtSpans<S extends Span>(text: string, spans: readonly S[]): readonly Piece<S>[] {
  const within = spans.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const cuts = new Set([0, text.length, ...within.flatMap(({ start, end }) => [start, end])]);
  const places = [...cuts].sort((left, right) => left - right);
  return places.slice(0, -1).map((start, at) => {
    const end = places[at + 1] ?? text.length;
    return {
      start,
      text: text.slice(start, end),
      spans: within.filter((span) => span.start <= start && span.end >= end),
    };
  });
}
