import { usePages } from "../api/use-pages";
import { CitedByDocument, type CitedByQuery, ReferencesDocument, type ReferencesQuery } from "../generated/graphql";
import { TEXTS } from "../texts";
import { Answer } from "./answer";
import { MoreButton } from "./more-button";
import { PaperList } from "./paper-list";
import { Section } from "./section";

type Direction = "references" | "citedBy";

function connectionOf(answer: ReferencesQuery | CitedByQuery) {
  if (!answer.paper) return undefined;
  return "references" in answer.paper ? answer.paper.references : answer.paper.citedBy;
}

/** The papers that a paper cites, or that cite it, page by page. */
export function CitedPapers({ id, direction }: { readonly id: string; readonly direction: Direction }) {
  const document = direction === "references" ? ReferencesDocument : CitedByDocument;
  const question = { document, variables: { id } };
  const pages = usePages<ReferencesQuery | CitedByQuery, { id: string; after?: string | null }>(
    question,
    (answer) => connectionOf(answer)?.pageInfo,
  );
  return (
    <Section title={TEXTS[direction]} question={question}>
      <Answer result={pages}>
        {(data) => {
          const connections = data.pages.flatMap((page) => connectionOf(page) ?? []);
          return (
            <>
              <p className="total">{TEXTS.papers(connections[0]?.totalCount ?? 0)}</p>
              <PaperList papers={connections.flatMap(({ edges }) => edges.map(({ node }) => node))} />
              <MoreButton pages={pages} />
            </>
          );
        }}
      </Answer>
    </Section>
  );
}
