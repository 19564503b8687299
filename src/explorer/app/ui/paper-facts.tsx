import { externalAddress } from "../external-address";
import type { PaperQuery } from "../generated/graphql";
import { TEXTS } from "../texts";
import { NodeChip } from "./node-chip";
import { NodeLink } from "./node-link";
import { WebLink } from "./web-link";

/** Who wrote a paper, when and where, and under which ids it is known. */
export function PaperFacts({ paper }: { readonly paper: NonNullable<PaperQuery["paper"]> }) {
  const authors = paper.authors.edges.map(({ node }) => node);
  const others = paper.authors.totalCount - authors.length;
  const when = paper.publishedOn ?? paper.year?.toString();
  return (
    <>
      <p className="authors">
        {authors.length === 0 && TEXTS.noAuthors}
        {authors.map(({ id, name }) => (
          <span key={id}>
            <NodeLink kind="AUTHOR" id={id} name={name} />
          </span>
        ))}
        {others > 0 && <span>{TEXTS.more(others)}</span>}
      </p>
      <p className="paper-facts">
        {when && <span>{when}</span>}
        {paper.venue && <NodeLink kind="VENUE" id={paper.venue.id} name={paper.venue.name} />}
        {paper.citedByCount > 0 && <span>{TEXTS.citations(paper.citedByCount)}</span>}
        {paper.withdrawn && <strong>{TEXTS.withdrawn}</strong>}
        {paper.externalIds.map(({ scheme, value }) => (
          <WebLink key={`${scheme} ${value}`} address={externalAddress(scheme, value)} text={`${scheme} ${value}`} />
        ))}
        {paper.url && <WebLink address={paper.url} text={TEXTS.page} />}
        {paper.projectPage && <WebLink address={paper.projectPage} text={TEXTS.project} />}
      </p>
      <ul className="chips">
        {paper.organizations.edges.map(({ node: { id, name } }) => (
          <li key={id}>
            <NodeChip kind="ORGANIZATION" id={id} name={name} />
          </li>
        ))}
        {paper.topics.edges.map(({ node: { id, name } }) => (
          <li key={id}>
            <NodeChip kind="TOPIC" id={id} name={name} />
          </li>
        ))}
      </ul>
    </>
  );
}
