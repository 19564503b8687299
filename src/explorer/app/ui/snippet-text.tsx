import type { SearchQuery } from "../generated/graphql";
import { TEXTS } from "../texts";
import { MarkedText } from "./marked-text";

type Snippet = SearchQuery["search"]["edges"][number]["snippets"][number];

/** The part of a text that a search found; its places are counted from the start of the whole text. */
export function SnippetText({ snippet: { field, text, start, matches } }: { readonly snippet: Snippet }) {
  const places = matches.map((place) => ({ start: place.start - start, end: place.end - start }));
  return (
    <p className="snippet">
      {field === "ALIAS" && `${TEXTS.also} `}
      {start > 0 && "… "}
      <MarkedText text={text} places={places} />
      {field === "ABSTRACT" && " …"}
    </p>
  );
}
