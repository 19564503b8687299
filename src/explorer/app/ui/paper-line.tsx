import type { ReactNode } from "react";
import type { PaperLineFragment } from "../generated/graphql";
import { TEXTS } from "../texts";
import { NodeLink } from "./node-link";

interface Props {
  readonly paper: PaperLineFragment;
  /** Shown as the title, where parts of it are marked. */
  readonly title?: ReactNode;
  readonly children?: ReactNode;
}

/** A paper in a list: title, authors, when and where. */
export function PaperLine({ paper, title, children }: Props) {
  const authors = paper.authors.edges.map(({ node }) => node);
  const others = (paper.authorCount ?? authors.length) - authors.length;
  return (
    <article className="paper-line">
      <p className="paper-title">{title ?? <NodeLink kind="PAPER" id={paper.id} name={paper.title} />}</p>
      <p className="paper-facts">
        {authors.map(({ id, name }) => (
          <span key={id}>
            <NodeLink kind="AUTHOR" id={id} name={name} />
          </span>
        ))}
        {others > 0 && <span>{TEXTS.more(others)}</span>}
        {paper.year != null && <span>{paper.year}</span>}
        {paper.venue && <NodeLink kind="VENUE" id={paper.venue.id} name={paper.venue.name} />}
        {paper.citedByCount > 0 && <span>{TEXTS.citations(paper.citedByCount)}</span>}
        {paper.withdrawn && <strong>{TEXTS.withdrawn}</strong>}
      </p>
      {children}
    </article>
  );
}
