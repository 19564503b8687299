import { type Span, splitAtSpans } from "../split-at-spans";

/** A text with the places marked that were looked for. */
export function MarkedText({ text, places }: { readonly text: string; readonly places: readonly Span[] }) {
  return (
    <bdi>
      {splitAtSpans(text, places).map((piece) =>
        piece.spans.length > 0 ? <mark key={piece.start}>{piece.text}</mark> : piece.text,
      )}
    </bdi>
  );
}
