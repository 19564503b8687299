import { Link } from "wouter";
import type { Mention } from "../mention";
import { nodeAddress } from "../node-address";
import { splitAtSpans } from "../split-at-spans";

interface Props {
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** Told which mentions the reader points at, or none any more. */
  readonly onPoint: (mentions: readonly Mention[]) => void;
}

/** A text of a paper, each place that names something in the colour of its kind, leading to what it names. */
export function MentionsText({ text, mentions, onPoint }: Props) {
  return splitAtSpans(text, mentions).map(({ start, text: piece, spans }) => {
    const [first] = [...spans].sort((left, right) => right.evidence.confidence - left.evidence.confidence);
    if (!first) return piece;
    return (
      <Link
        key={start}
        className={`mention ${first.kind.toLowerCase()}`}
        href={nodeAddress(first.kind, first.id)}
        onMouseEnter={() => onPoint(spans)}
        onFocus={() => onPoint(spans)}
      >
        {piece}
      </Link>
    );
  });
}
