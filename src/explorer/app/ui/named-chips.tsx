import type { Asked } from "../api/asked";
import type { NodeKind } from "../generated/graphql";
import { TEXTS } from "../texts";
import { NodeChip } from "./node-chip";
import { Section } from "./section";

interface NamedEdge {
  readonly node: { readonly id: string; readonly name: string; readonly paperCount?: number };
}

interface Props {
  readonly kind: NodeKind;
  readonly title: string;
  readonly edges: readonly NamedEdge[];
  readonly question?: Asked;
}

/** Nodes of a kind under a title; nothing where there is none. */
export function NamedChips({ kind, title, edges, question }: Props) {
  if (edges.length === 0) return null;
  return (
    <Section title={title} {...(question && { question })}>
      <ul className="chips">
        {edges.map(({ node: { id, name, paperCount } }) => (
          <li key={id}>
            <NodeChip kind={kind} id={id} name={name} {...(paperCount != null && { note: TEXTS.number(paperCount) })} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
