import type { NodeKind, PaperQuery } from "../generated/graphql";
import { mentionReason } from "../mention-reason";
import { TEXTS } from "../texts";
import { NodeChip } from "./node-chip";
import { Section } from "./section";

/** What a paper names, with each reason for it; also what stands in no text but is stated by a source. */
export function MentionsSection({ paper }: { readonly paper: NonNullable<PaperQuery["paper"]> }) {
  const named = [
    ...paper.methods.edges.map((edge) => ({ kind: "METHOD" as NodeKind, ...edge })),
    ...paper.datasets.edges.map((edge) => ({ kind: "DATASET" as NodeKind, ...edge })),
    ...paper.tasks.edges.map((edge) => ({ kind: "TASK" as NodeKind, ...edge })),
  ];
  if (named.length === 0) return null;
  return (
    <Section title={TEXTS.mentions}>
      <ul className="reasons">
        {named.map(({ kind, node, role, evidence }) => (
          <li key={node.id}>
            <NodeChip kind={kind} id={node.id} name={node.name} />
            <span>{[...new Set(evidence.map((item) => mentionReason(item.role ?? role, item)))].join("; ")}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
