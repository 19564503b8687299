import { useQuestion } from "../api/use-question";
import { MethodDocument } from "../generated/graphql";
import { TEXTS } from "../texts";
import { Answer } from "../ui/answer";
import { IntroducedBy } from "../ui/introduced-by";
import { NamedChips } from "../ui/named-chips";
import { NamedPage } from "../ui/named-page";
import { NotFound } from "../ui/not-found";
import { OccursWith } from "../ui/occurs-with";

/** A method: who introduced it, what it varies and what it occurs with. */
export function MethodView({ id }: { readonly id: string }) {
  const question = { document: MethodDocument, variables: { id } };
  const result = useQuestion(question);
  return (
    <Answer result={result}>
      {({ method }) =>
        method ? (
          <NamedPage kind="METHOD" node={method} where={{ methods: { some: { id: method.id } } }} question={question}>
            <IntroducedBy edges={method.introducedBy.edges} />
            <NamedChips kind="METHOD" title={TEXTS.variantOf} edges={method.variantOf.edges} />
            <NamedChips kind="METHOD" title={TEXTS.variants} edges={method.variants.edges} />
            <OccursWith edges={method.coOccurring.edges} />
          </NamedPage>
        ) : (
          <NotFound text={TEXTS.missingNode(TEXTS.kind.METHOD)} />
        )
      }
    </Answer>
  );
}
