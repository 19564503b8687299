import { usePages } from "../api/use-pages";
import { PapersOfDocument, type PaperWhere } from "../generated/graphql";
import { TEXTS } from "../texts";
import { Answer } from "./answer";
import { MoreButton } from "./more-button";
import { PaperList } from "./paper-list";
import { Section } from "./section";

/** The papers of a node, newest first, page by page. */
export function PapersSection({ where }: { readonly where: PaperWhere }) {
  const question = { document: PapersOfDocument, variables: { where } };
  const pages = usePages(question, ({ papers }) => papers.pageInfo);
  return (
    <Section title={TEXTS.papersList} question={question}>
      <Answer result={pages}>
        {(data) => (
          <>
            <p className="total">{TEXTS.papers(data.pages[0]?.papers.totalCount ?? 0)}</p>
            <PaperList papers={data.pages.flatMap(({ papers }) => papers.edges.map(({ node }) => node))} />
            <MoreButton pages={pages} />
          </>
        )}
      </Answer>
    </Section>
  );
}
