import type { PaperLineFragment } from "../generated/graphql";
import { PaperLine } from "./paper-line";

/** Papers, one below the other. */
export function PaperList({ papers }: { readonly papers: readonly PaperLineFragment[] }) {
  return (
    <ol className="papers">
      {papers.map((paper) => (
        <li key={paper.id}>
          <PaperLine paper={paper} />
        </li>
      ))}
    </ol>
  );
}
