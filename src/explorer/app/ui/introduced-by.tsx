import type { PaperLineFragment } from "../generated/graphql";
import { TEXTS } from "../texts";
import { PaperLine } from "./paper-line";
import { Section } from "./section";

interface Props {
  readonly edges: readonly { readonly confidence: number; readonly node: PaperLineFragment }[];
}

/** The papers that brought something into the world. */
export function IntroducedBy({ edges }: Props) {
  if (edges.length === 0) return null;
  return (
    <Section title={TEXTS.introducedBy}>
      <ol className="papers">
        {edges.map(({ confidence, node }) => (
          <li key={node.id}>
            <PaperLine paper={node}>
              <p className="why">{TEXTS.confidence(confidence)}</p>
            </PaperLine>
          </li>
        ))}
      </ol>
    </Section>
  );
}
