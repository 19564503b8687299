import { useQuestion } from "../api/use-question";
import { TopicDocument } from "../generated/graphql";
import { TEXTS } from "../texts";
import { Answer } from "../ui/answer";
import { NamedPage } from "../ui/named-page";
import { NotFound } from "../ui/not-found";

/** A topic, and the papers about it. */
export function TopicView({ id }: { readonly id: string }) {
  const question = { document: TopicDocument, variables: { id } };
  const result = useQuestion(question);
  return (
    <Answer result={result}>
      {({ topic }) =>
        topic ? (
          <NamedPage kind="TOPIC" node={topic} where={{ topics: { some: { id: topic.id } } }} question={question} />
        ) : (
          <NotFound text={TEXTS.missingNode(TEXTS.kind.TOPIC)} />
        )
      }
    </Answer>
  );
}
