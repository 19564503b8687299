import type { PaperQuery } from "../generated/graphql";
import { TEXTS } from "../texts";
import { NodeChip } from "./node-chip";
import { Section } from "./section";
import { WebLink } from "./web-link";

type Edges = NonNullable<PaperQuery["paper"]>["repositories"]["edges"];

/** The repositories that a paper links to. */
export function CodeSection({ edges }: { readonly edges: Edges }) {
  if (edges.length === 0) return null;
  return (
    <Section title={TEXTS.code}>
      <ul className="reasons">
        {edges.map(({ official, confidence, node: { id, path, url, stars, holds } }) => (
          <li key={id}>
            <NodeChip kind="REPOSITORY" id={id} name={path} />
            <span>
              {[
                holds.toLowerCase(),
                ...(official ? [TEXTS.official] : []),
                ...(stars != null ? [TEXTS.stars(stars)] : []),
                TEXTS.confidence(confidence),
              ].join(" · ")}
            </span>
            <WebLink address={url} text={TEXTS.page} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
