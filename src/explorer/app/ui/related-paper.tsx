import type { RelatedQuery } from "../generated/graphql";
import { TEXTS } from "../texts";
import { NodeChip } from "./node-chip";
import { PaperLine } from "./paper-line";

/** Titles are long: more than these hide the next related paper. */
const FEW_PAPERS = 3;

type Edge = NonNullable<RelatedQuery["paper"]>["related"]["edges"][number];

/** A related paper with the words and nodes it shares, and the papers that tie it by citation. */
export function RelatedPaper({ edge }: { readonly edge: Edge }) {
  const { node, words, shared, cites, citedBy } = edge;
  const named = [
    ...shared.methods.map((each) => ({ ...each, kind: "METHOD" as const })),
    ...shared.datasets.map((each) => ({ ...each, kind: "DATASET" as const })),
    ...shared.tasks.map((each) => ({ ...each, kind: "TASK" as const })),
    ...shared.authors.map((each) => ({ ...each, kind: "AUTHOR" as const })),
    ...shared.venues.map((each) => ({ ...each, kind: "VENUE" as const })),
    ...shared.repositories.map(({ id, path }) => ({ id, name: path, kind: "REPOSITORY" as const })),
  ];
  const papers = [
    ...shared.references.map(({ id, title }) => ({ id, name: title, kind: "PAPER" as const, note: TEXTS.references })),
    ...shared.citedBy.map(({ id, title }) => ({ id, name: title, kind: "PAPER" as const, note: TEXTS.citedBy })),
    ...cites.map(({ id, title }) => ({ id, name: title, kind: "PAPER" as const, note: TEXTS.relatedCites })),
    ...citedBy.map(({ id, title }) => ({ id, name: title, kind: "PAPER" as const, note: TEXTS.relatedCited })),
  ];
  return (
    <PaperLine paper={node}>
      <ul className="chips">
        {words.map(({ text }) => (
          <li key={text} className="word">
            <bdi>{text}</bdi>
          </li>
        ))}
        {named.map((each) => (
          <li key={each.id}>
            <NodeChip {...each} />
          </li>
        ))}
      </ul>
      {papers.length > 0 && (
        <details open={papers.length <= FEW_PAPERS}>
          <summary>{TEXTS.relatedPapers(papers.length)}</summary>
          <ul className="chips">
            {papers.map((each) => (
              <li key={`${each.id} ${each.note}`}>
                <NodeChip {...each} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </PaperLine>
  );
}
