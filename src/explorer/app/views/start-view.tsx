import { useQuestion } from "../api/use-question";
import { StartDocument } from "../generated/graphql";
import { TEXTS } from "../texts";
import { Answer } from "../ui/answer";
import { EmptyGraph } from "../ui/empty-graph";
import { KindCounts } from "../ui/kind-counts";
import { NamedChips } from "../ui/named-chips";
import { PaperList } from "../ui/paper-list";
import { Section } from "../ui/section";
import { ShowQuery } from "../ui/show-query";
import { YearBars } from "../ui/year-bars";
import { useTitle } from "../use-title";

const QUESTION = { document: StartDocument, variables: {} };

/** What the graph holds, for a start. */
export function StartView() {
  useTitle("");
  const result = useQuestion(QUESTION);
  return (
    <>
      <header className="page-head">
        <div className="section-head">
          <h1>{TEXTS.welcome}</h1>
          <ShowQuery question={QUESTION} about={TEXTS.welcome} />
        </div>
        <p className="lead">{TEXTS.welcomeMore}</p>
      </header>
      <Answer result={result}>
        {({ statistics, papers, methods, datasets, tasks }) =>
          statistics.papers === 0 ? (
            <EmptyGraph />
          ) : (
            <>
              <KindCounts statistics={statistics} />
              <Section title={TEXTS.newest}>
                <PaperList papers={papers.edges.map(({ node }) => node)} />
              </Section>
              <NamedChips kind="METHOD" title={TEXTS.most(TEXTS.kinds.METHOD)} edges={methods.edges} />
              <NamedChips kind="DATASET" title={TEXTS.most(TEXTS.kinds.DATASET)} edges={datasets.edges} />
              <NamedChips kind="TASK" title={TEXTS.most(TEXTS.kinds.TASK)} edges={tasks.edges} />
              <Section title={TEXTS.byYear}>
                <YearBars
                  years={statistics.papersByYear.map(({ year, papers: many }) => ({
                    year: year?.toString() ?? TEXTS.noYear,
                    papers: many,
                  }))}
                />
              </Section>
            </>
          )
        }
      </Answer>
    </>
  );
}
