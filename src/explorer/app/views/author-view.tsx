import { useQuestion } from "../api/use-question";
import { AuthorDocument } from "../generated/graphql";
import { TEXTS } from "../texts";
import { Answer } from "../ui/answer";
import { AuthorMethods } from "../ui/author-methods";
import { Coauthors } from "../ui/coauthors";
import { NamedPage } from "../ui/named-page";
import { NodeLink } from "../ui/node-link";
import { NotFound } from "../ui/not-found";
import { WebLink } from "../ui/web-link";

/** An author: papers, methods, and with whom they were written. */
export function AuthorView({ id }: { readonly id: string }) {
  const question = { document: AuthorDocument, variables: { id } };
  const result = useQuestion(question);
  return (
    <Answer result={result}>
      {({ author }) => {
        if (!author) return <NotFound text={TEXTS.missingNode(TEXTS.kind.AUTHOR)} />;
        const where = { authors: { some: { id: author.id } } };
        return (
          <NamedPage
            kind="AUTHOR"
            node={author}
            where={where}
            question={question}
            facts={
              <>
                {author.organizations.edges.map(({ node }) => (
                  <NodeLink key={node.id} kind="ORGANIZATION" id={node.id} name={node.name} />
                ))}
                {author.orcid && (
                  <WebLink address={`https://orcid.org/${author.orcid}`} text={`ORCID ${author.orcid}`} />
                )}
                {author.ambiguous && <strong>{TEXTS.ambiguous}</strong>}
              </>
            }
          >
            <Coauthors coauthors={author.coauthors} />
            <AuthorMethods where={where} />
          </NamedPage>
        );
      }}
    </Answer>
  );
}
