import type { Asked } from "../api/asked";
import { graphiqlAddress } from "../graphiql-address";
import { TEXTS } from "../texts";

interface Props {
  readonly question: Asked;
  /** What the question is about, for those who hear the page. */
  readonly about: string;
}

/** Opens the question that a view asks in GraphiQL. */
export function ShowQuery({ question: { document, variables }, about }: Props) {
  return (
    <a
      className="show-query"
      href={graphiqlAddress(document.toString(), variables)}
      aria-label={TEXTS.showQueryOf(about)}
    >
      {TEXTS.showQuery}
    </a>
  );
}
