import { useQuestion } from "../api/use-question";
import { VenueDocument } from "../generated/graphql";
import { TEXTS } from "../texts";
import { Answer } from "../ui/answer";
import { NamedPage } from "../ui/named-page";
import { NotFound } from "../ui/not-found";

/** A venue, and the papers that appeared there. */
export function VenueView({ id }: { readonly id: string }) {
  const question = { document: VenueDocument, variables: { id } };
  const result = useQuestion(question);
  return (
    <Answer result={result}>
      {({ venue }) =>
        venue ? (
          <NamedPage kind="VENUE" node={venue} where={{ venues: { some: { id: venue.id } } }} question={question} />
        ) : (
          <NotFound text={TEXTS.missingNode(TEXTS.kind.VENUE)} />
        )
      }
    </Answer>
  );
}
