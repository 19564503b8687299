import type { MethodQuery } from "../generated/graphql";
import { TEXTS } from "../texts";
import { NodeChip } from "./node-chip";
import { Section } from "./section";

type Edges = NonNullable<MethodQuery["method"]>["coOccurring"]["edges"];

/** The methods that stand in the same papers as a method. */
export function OccursWith({ edges }: { readonly edges: Edges }) {
  if (edges.length === 0) return null;
  return (
    <Section title={TEXTS.occursWith}>
      <ul className="reasons columns">
        {edges.map(({ lift, paperCount, node }) => (
          <li key={node.id}>
            <NodeChip kind="METHOD" id={node.id} name={node.name} />
            <span>
              {TEXTS.papers(paperCount)}, {TEXTS.lift(lift)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
