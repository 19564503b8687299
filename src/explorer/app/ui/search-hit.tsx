import { Link } from "wouter";
import type { SearchQuery } from "../generated/graphql";
import { KIND_OF_TYPE } from "../kind-of-type";
import { nodeAddress } from "../node-address";
import { TEXTS } from "../texts";
import { KindDot } from "./kind-dot";
import { MarkedText } from "./marked-text";
import { PaperLine } from "./paper-line";
import { SnippetText } from "./snippet-text";

const MOST_ALIASES = 2;

/** A node that a search found, the words marked, and why it is found. */
export function SearchHit({ edge }: { readonly edge: SearchQuery["search"]["edges"][number] }) {
  const { node, match, snippets } = edge;
  const kind = KIND_OF_TYPE[node.__typename];
  const ownField = { Paper: "TITLE", Repository: "PATH" }[node.__typename as string] ?? "NAME";
  const own = snippets.find(({ field }) => field === ownField);
  const name = node.__typename === "Paper" ? node.title : node.__typename === "Repository" ? node.path : node.name;
  const title = (
    <Link href={nodeAddress(kind, node.id)} dir="auto">
      <MarkedText text={name} places={own?.matches ?? []} />
    </Link>
  );
  // A name that answers is enough; methods have dozens of others.
  const aliases = own ? [] : snippets.filter(({ field }) => field === "ALIAS").slice(0, MOST_ALIASES);
  const others = [...aliases, ...snippets.filter(({ field }) => field === "ABSTRACT")];
  const more = (
    <>
      {others.map((snippet) => (
        <SnippetText key={`${snippet.field} ${snippet.text}`} snippet={snippet} />
      ))}
      <p className="why">
        {TEXTS.foundBy} {TEXTS.match[match]}
      </p>
    </>
  );
  if (node.__typename === "Paper") {
    return (
      <PaperLine paper={node} title={title}>
        {more}
      </PaperLine>
    );
  }
  return (
    <article className="paper-line">
      <p className="paper-title">
        <KindDot kind={kind} />
        {title}
      </p>
      <p className="paper-facts">
        <span>{TEXTS.kind[kind]}</span>
        <span>{TEXTS.papers(node.paperCount)}</span>
      </p>
      {more}
    </article>
  );
}
