import { useQuestion } from "../api/use-question";
import { TaskDocument } from "../generated/graphql";
import { TEXTS } from "../texts";
import { Answer } from "../ui/answer";
import { NamedChips } from "../ui/named-chips";
import { NamedPage } from "../ui/named-page";
import { NotFound } from "../ui/not-found";

/** A task: its parts, and the papers that work on it. */
export function TaskView({ id }: { readonly id: string }) {
  const question = { document: TaskDocument, variables: { id } };
  const result = useQuestion(question);
  return (
    <Answer result={result}>
      {({ task }) =>
        task ? (
          <NamedPage kind="TASK" node={task} where={{ tasks: { some: { id: task.id } } }} question={question}>
            <NamedChips kind="TASK" title={TEXTS.subtasks} edges={task.subtasks.edges} />
          </NamedPage>
        ) : (
          <NotFound text={TEXTS.missingNode(TEXTS.kind.TASK)} />
        )
      }
    </Answer>
  );
}
