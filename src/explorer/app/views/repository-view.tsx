import { useQuestion } from "../api/use-question";
import { RepositoryDocument } from "../generated/graphql";
import { TEXTS } from "../texts";
import { Answer } from "../ui/answer";
import { NamedPage } from "../ui/named-page";
import { NotFound } from "../ui/not-found";
import { WebLink } from "../ui/web-link";

/** A repository, and the papers that link to it. */
export function RepositoryView({ id }: { readonly id: string }) {
  const question = { document: RepositoryDocument, variables: { id } };
  const result = useQuestion(question);
  return (
    <Answer result={result}>
      {({ repository }) => {
        if (!repository) return <NotFound text={TEXTS.missingNode(TEXTS.kind.REPOSITORY)} />;
        const { path, url, stars, holds, paperCount } = repository;
        return (
          <NamedPage
            kind="REPOSITORY"
            node={{ name: path, paperCount }}
            where={{ repositories: { some: { id: repository.id } } }}
            question={question}
            facts={
              <>
                <span>{holds.toLowerCase()}</span>
                {stars != null && <span>{TEXTS.stars(stars)}</span>}
                <WebLink address={url} text={TEXTS.page} />
              </>
            }
          />
        );
      }}
    </Answer>
  );
}
