import type { AuthorQuery } from "../generated/graphql";
import { TEXTS } from "../texts";
import { NodeChip } from "./node-chip";
import { Section } from "./section";

type Connection = NonNullable<AuthorQuery["author"]>["coauthors"];

/** With whom an author wrote most, and when. */
export function Coauthors({ coauthors: { edges, totalCount } }: { readonly coauthors: Connection }) {
  if (edges.length === 0) return null;
  return (
    <Section title={TEXTS.coauthors}>
      <ul className="reasons columns">
        {edges.map(({ paperCount, firstYear, lastYear, node }) => (
          <li key={node.id}>
            <NodeChip kind="AUTHOR" id={node.id} name={node.name} />
            <span>
              {TEXTS.together(paperCount)}
              {firstYear != null && lastYear != null && `, ${TEXTS.between(firstYear, lastYear)}`}
            </span>
          </li>
        ))}
      </ul>
      {totalCount > edges.length && <p className="total">{TEXTS.more(totalCount - edges.length)}</p>}
    </Section>
  );
}
