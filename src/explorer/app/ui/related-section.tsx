import { useSearchParams } from "wouter";
import { useQuestion } from "../api/use-question";
import { type Reason, RelatedDocument } from "../generated/graphql";
import { TEXTS } from "../texts";
import { Answer } from "./answer";
import { RelatedPaper } from "./related-paper";
import { Section } from "./section";

const REASONS = Object.keys(TEXTS.reason) as Reason[];

/** Papers related to one and what ties them, and which ties count: all, or those that the address names. */
export function RelatedSection({ id }: { readonly id: string }) {
  const [parameters, setParameters] = useSearchParams();
  const named = parameters.get("because")?.split(",");
  const on = REASONS.filter((reason) => named?.includes(reason.toLowerCase()) ?? true);
  const isAll = on.length === REASONS.length;
  const question = { document: RelatedDocument, variables: { id, ...(!isAll && { because: on }) } };
  const result = useQuestion(question, { keepPrevious: true });
  const turn = (reason: Reason) => {
    const next = REASONS.filter((each) => on.includes(each) !== (each === reason));
    // Without any tie there is no question; then all count again.
    setParameters((now) => {
      if (next.length === 0 || next.length === REASONS.length) now.delete("because");
      else now.set("because", next.join(",").toLowerCase());
      return now;
    });
  };
  return (
    <Section title={TEXTS.related} question={question}>
      <fieldset className="chips">
        <legend>{TEXTS.relatedTies}</legend>
        {REASONS.map((reason) => (
          <button
            key={reason}
            type="button"
            className="chip"
            aria-pressed={on.includes(reason)}
            onClick={() => turn(reason)}
          >
            {TEXTS.reason[reason]}
          </button>
        ))}
      </fieldset>
      <Answer result={result}>
        {({ paper }) => {
          const edges = paper?.related.edges ?? [];
          if (edges.length === 0) return <p role="status">{TEXTS.relatedNone}</p>;
          return (
            <ol className="papers">
              {edges.map((edge) => (
                <li key={edge.node.id}>
                  <RelatedPaper edge={edge} />
                </li>
              ))}
            </ol>
          );
        }}
      </Answer>
    </Section>
  );
}
