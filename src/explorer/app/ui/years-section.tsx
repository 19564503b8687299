import { useQuestion } from "../api/use-question";
import { PapersByYearDocument, type PaperWhere } from "../generated/graphql";
import { TEXTS } from "../texts";
import { Answer } from "./answer";
import { Section } from "./section";
import { YearBars } from "./year-bars";

/** How many papers of a node each year has. */
export function YearsSection({ where }: { readonly where: PaperWhere }) {
  const question = { document: PapersByYearDocument, variables: { where } };
  const result = useQuestion(question);
  return (
    <Section title={TEXTS.byYear} question={question}>
      <Answer result={result}>
        {({ paperCounts }) => (
          <YearBars
            years={paperCounts.edges.map(({ node }) => ({
              year: node.values[0]?.value ?? TEXTS.noYear,
              papers: node.paperCount,
            }))}
          />
        )}
      </Answer>
    </Section>
  );
}
