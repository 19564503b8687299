import { useState } from "react";
import { useQuestion } from "../api/use-question";
import { CitationDocument, type CitationFormat } from "../generated/graphql";
import { TEXTS } from "../texts";
import { Answer } from "./answer";
import { CopyButton } from "./copy-button";
import { SaveButton } from "./save-button";
import { Section } from "./section";

const ENDINGS: Record<CitationFormat, string> = { BIBTEX: "bib", RIS: "ris", CSL_JSON: "json" };
const FORMATS = Object.keys(ENDINGS) as CitationFormat[];

/** How to cite a paper, in the format that the reader's tool reads. */
export function CitationSection({ id }: { readonly id: string }) {
  const [format, setFormat] = useState<CitationFormat>("BIBTEX");
  const question = { document: CitationDocument, variables: { id, format } };
  const result = useQuestion(question, { keepPrevious: true });
  return (
    <Section title={TEXTS.cite} question={question}>
      <fieldset className="chips">
        <legend className="hidden">{TEXTS.cite}</legend>
        {FORMATS.map((each) => (
          <button
            key={each}
            type="button"
            className="chip"
            aria-pressed={each === format}
            onClick={() => setFormat(each)}
          >
            {TEXTS.format[each]}
          </button>
        ))}
      </fieldset>
      <Answer result={result}>
        {({ paper }) => {
          const text = paper?.citation ?? "";
          return (
            <>
              <pre className="citation" dir="auto">
                {text}
              </pre>
              <div className="chips">
                <CopyButton text={text} />
                <SaveButton text={text} name={`citation.${ENDINGS[format]}`} />
              </div>
            </>
          );
        }}
      </Answer>
    </Section>
  );
}
