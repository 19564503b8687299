import { useQuestion } from "../api/use-question";
import { OrganizationDocument } from "../generated/graphql";
import { TEXTS } from "../texts";
import { Answer } from "../ui/answer";
import { NamedChips } from "../ui/named-chips";
import { NamedPage } from "../ui/named-page";
import { NotFound } from "../ui/not-found";

/** An organization: its people and its papers. */
export function OrganizationView({ id }: { readonly id: string }) {
  const question = { document: OrganizationDocument, variables: { id } };
  const result = useQuestion(question);
  return (
    <Answer result={result}>
      {({ organization }) =>
        organization ? (
          <NamedPage
            kind="ORGANIZATION"
            node={organization}
            where={{ organizations: { some: { id: organization.id } } }}
            question={question}
          >
            <NamedChips kind="AUTHOR" title={TEXTS.members} edges={organization.authors.edges} />
          </NamedPage>
        ) : (
          <NotFound text={TEXTS.missingNode(TEXTS.kind.ORGANIZATION)} />
        )
      }
    </Answer>
  );
}
