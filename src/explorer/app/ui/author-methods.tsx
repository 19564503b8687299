import { useQuestion } from "../api/use-question";
import { AuthorMethodsDocument, type PaperWhere } from "../generated/graphql";
import { TEXTS } from "../texts";
import { Answer } from "./answer";
import { NodeChip } from "./node-chip";
import { Section } from "./section";

/** The methods that most of an author's papers name. */
export function AuthorMethods({ where }: { readonly where: PaperWhere }) {
  const question = { document: AuthorMethodsDocument, variables: { where } };
  const result = useQuestion(question);
  return (
    <Section title={TEXTS.methodsOf} question={question}>
      <Answer result={result}>
        {({ paperCounts }) => (
          <ul className="chips">
            {paperCounts.edges.flatMap(({ node: { paperCount, values } }) =>
              values.flatMap(({ value, node }) =>
                node
                  ? [
                      <li key={node.id}>
                        <NodeChip kind="METHOD" id={node.id} name={value} note={TEXTS.number(paperCount)} />
                      </li>,
                    ]
                  : [],
              ),
            )}
          </ul>
        )}
      </Answer>
    </Section>
  );
}
