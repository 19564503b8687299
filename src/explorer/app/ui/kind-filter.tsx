import type { NodeKind } from "../generated/graphql";
import { KINDS } from "../kinds";
import { TEXTS } from "../texts";
import { KindDot } from "./kind-dot";

interface Props {
  readonly chosen: NodeKind | undefined;
  readonly choose: (kind: NodeKind | undefined) => void;
}

/** Chooses one kind of node, or all. */
export function KindFilter({ chosen, choose }: Props) {
  return (
    <fieldset className="chips">
      <legend className="hidden">{TEXTS.only}</legend>
      <button type="button" className="chip" aria-pressed={chosen === undefined} onClick={() => choose(undefined)}>
        {TEXTS.all}
      </button>
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          className="chip"
          aria-pressed={chosen === kind}
          onClick={() => choose(chosen === kind ? undefined : kind)}
        >
          <KindDot kind={kind} />
          {TEXTS.kinds[kind]}
        </button>
      ))}
    </fieldset>
  );
}
