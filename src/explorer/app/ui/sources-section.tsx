import type { PaperQuery } from "../generated/graphql";
import { TEXTS } from "../texts";
import { Section } from "./section";

type Records = NonNullable<PaperQuery["paper"]>["provenance"];

/** Which sources tell of a paper, and from which file they were last read. */
export function SourcesSection({ records }: { readonly records: Records }) {
  return (
    <Section title={TEXTS.sources}>
      <ul className="plain">
        {records.map(({ key, source, seenOn, lastRun }) => (
          <li key={key}>
            {TEXTS.source[source]} <code>{key}</code>
            {seenOn && <small> {seenOn}</small>}
            {lastRun?.file && <small> {TEXTS.lastRun(lastRun.file)}</small>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
