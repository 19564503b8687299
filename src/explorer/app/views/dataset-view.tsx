import { useQuestion } from "../api/use-question";
import { DatasetDocument } from "../generated/graphql";
import { TEXTS } from "../texts";
import { Answer } from "../ui/answer";
import { IntroducedBy } from "../ui/introduced-by";
import { NamedPage } from "../ui/named-page";
import { NotFound } from "../ui/not-found";
import { WebLink } from "../ui/web-link";

/** A dataset: who introduced it, and the papers that name it. */
export function DatasetView({ id }: { readonly id: string }) {
  const question = { document: DatasetDocument, variables: { id } };
  const result = useQuestion(question);
  return (
    <Answer result={result}>
      {({ dataset }) =>
        dataset ? (
          <NamedPage
            kind="DATASET"
            node={dataset}
            where={{ datasets: { some: { id: dataset.id } } }}
            question={question}
            facts={dataset.homepage && <WebLink address={dataset.homepage} text={TEXTS.page} />}
          >
            <IntroducedBy edges={dataset.introducedBy.edges} />
          </NamedPage>
        ) : (
          <NotFound text={TEXTS.missingNode(TEXTS.kind.DATASET)} />
        )
      }
    </Answer>
  );
}
