import type { NodeKind, StartQuery } from "../generated/graphql";
import { TEXTS } from "../texts";
import { KindDot } from "./kind-dot";

/** How many nodes of each kind there are. */
export function KindCounts({ statistics }: { readonly statistics: StartQuery["statistics"] }) {
  const counts: Record<NodeKind, number> = {
    PAPER: statistics.papers,
    AUTHOR: statistics.authors,
    METHOD: statistics.methods,
    DATASET: statistics.datasets,
    TASK: statistics.tasks,
    REPOSITORY: statistics.repositories,
    VENUE: statistics.venues,
    ORGANIZATION: statistics.organizations,
    TOPIC: statistics.topics,
  };
  return (
    <dl className="counts">
      {(Object.keys(counts) as NodeKind[]).map((kind) => (
        <div key={kind}>
          <dt>
            <KindDot kind={kind} />
            {TEXTS.kinds[kind]}
          </dt>
          <dd>{TEXTS.number(counts[kind])}</dd>
        </div>
      ))}
    </dl>
  );
}
