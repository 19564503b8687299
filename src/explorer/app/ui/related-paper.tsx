import type { RelatedQuery } from "../generated/graphql";
import { TEXTS } from "../texts";
import { NodeChip } from "./node-chip";
import { PaperLine } from "./paper-line";

type Edge = NonNullable<RelatedQuery["paper"]>["related"]["edges"][number];

/** A related paper with the words and nodes it shares. */
export function RelatedPaper({ edge }: { readonly edge: Edge }) {
  const { node, words, shared, cites, citedBy } = edge;
  const nodes = [
    ...shared.methods.map((each) => ({ ...each, kind: "METHOD" as const })),
    ...shared.datasets.map((each) => ({ ...each, kind: "DATASET" as const })),
    ...shared.tasks.map((each) => ({ ...each, kind: "TASK" as const })),
    ...shared.authors.map((each) => ({ ...each, kind: "AUTHOR" as const })),
    ...shared.venues.map((each) => ({ ...each, kind: "VENUE" as const })),
    ...shared.repositories.map(({ id, path }) => ({ id, name: path, kind: "REPOSITORY" as const })),
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
        {nodes.map((each) => (
          <li key={`${each.id} ${"note" in each ? each.note : ""}`}>
            <NodeChip {...each} />
          </li>
        ))}
      </ul>
    </PaperLine>
  );
}
