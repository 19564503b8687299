import { useState } from "react";
import { useQuestion } from "../api/use-question";
import { PaperDocument, type PaperQuery } from "../generated/graphql";
import type { Mention } from "../mention";
import { paperMentions } from "../paper-mentions";
import { TEXTS } from "../texts";
import { Answer } from "../ui/answer";
import { CitationSection } from "../ui/citation-section";
import { CitedPapers } from "../ui/cited-papers";
import { CodeSection } from "../ui/code-section";
import { MentionLine } from "../ui/mention-line";
import { MentionsSection } from "../ui/mentions-section";
import { MentionsText } from "../ui/mentions-text";
import { NotFound } from "../ui/not-found";
import { PageHead } from "../ui/page-head";
import { PaperFacts } from "../ui/paper-facts";
import { PaperList } from "../ui/paper-list";
import { RelatedSection } from "../ui/related-section";
import { Section } from "../ui/section";
import { SourcesSection } from "../ui/sources-section";
import { useTitle } from "../use-title";

/** All that is known of a paper. */
export function PaperView({ id }: { readonly id: string }) {
  const question = { document: PaperDocument, variables: { id } };
  const result = useQuestion(question);
  return (
    <Answer result={result}>
      {({ paper }) =>
        paper ? <Paper paper={paper} question={question} /> : <NotFound text={TEXTS.missingNode(TEXTS.kind.PAPER)} />
      }
    </Answer>
  );
}

interface Props {
  readonly paper: NonNullable<PaperQuery["paper"]>;
  readonly question: Parameters<typeof PageHead>[0]["question"];
}

function Paper({ paper, question }: Props) {
  useTitle(paper.title);
  const [pointed, setPointed] = useState<readonly Mention[]>([]);
  const mentions = { title: paperMentions(paper, "TITLE"), abstract: paperMentions(paper, "ABSTRACT") };
  const versions = [...paper.versionOf.edges, ...paper.versions.edges].map(({ node }) => node);
  return (
    <>
      <PageHead
        kind="PAPER"
        title={<MentionsText text={paper.title} mentions={mentions.title} onPoint={setPointed} />}
        question={question}
      >
        <PaperFacts paper={paper} />
      </PageHead>
      <Section title={TEXTS.abstract}>
        {paper.abstract ? (
          <p className="abstract" dir="auto">
            <MentionsText text={paper.abstract} mentions={mentions.abstract} onPoint={setPointed} />
          </p>
        ) : (
          <p>{TEXTS.noAbstract}</p>
        )}
        {mentions.title.length + mentions.abstract.length > 0 && <MentionLine mentions={pointed} />}
      </Section>
      <MentionsSection paper={paper} />
      <CodeSection edges={paper.repositories.edges} />
      <RelatedSection id={paper.id} />
      {versions.length > 0 && (
        <Section title={TEXTS.versions}>
          <PaperList papers={versions} />
        </Section>
      )}
      {paper.referenceCount > 0 && <CitedPapers id={paper.id} direction="references" />}
      {paper.citedByCount > 0 && <CitedPapers id={paper.id} direction="citedBy" />}
      <CitationSection id={paper.id} />
      <SourcesSection records={paper.provenance} />
    </>
  );
}
