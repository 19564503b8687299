import type { Extractor } from "../../src/extract/extractor.js";
import type { PaperRecord } from "../../src/model/paper-record.js";
import type { Source, SourceInput } from "../../src/sources/source.js";

/** A source that yields these records, for tests that start behind the parsers. */
export function recordSource(records: readonly PaperRecord[]): Source {
  return {
    format: "test",
    recognizes: () => false,
    async *read() {
      for (const record of records) yield { type: "record", record } as const;
    },
  };
}

export const NO_INPUT: SourceInput = { name: "test", lines: (async function* () {})() };

/** An extractor that finds each of these method names in a text, once. */
export function wordExtractor(...names: readonly string[]): Extractor {
  return {
    version: names.join(),
    extract: ({ title, abstract }) =>
      names.flatMap((name) => {
        const field = title.includes(name) ? "title" : "abstract";
        const start = (field === "title" ? title : (abstract ?? "")).indexOf(name);
        const span = { field, start, end: start + name.length, rule: "word" } as const;
        return start < 0
          ? []
          : [{ kind: "method", name, aliases: [], role: "USED", confidence: 0.9, spans: [span] } as const];
      }),
  };
}

/** An extractor that finds the same words and takes each for the paper's own. */
export function introducingExtractor(...names: readonly string[]): Extractor {
  const words = wordExtractor(...names);
  return {
    version: `own ${words.version}`,
    extract: (text) => words.extract(text).map((mention) => ({ ...mention, role: "INTRODUCED" })),
  };
}
