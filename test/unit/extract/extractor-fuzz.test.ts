import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createExtractor } from "../../../src/extract/create-extractor.js";
import type { PaperText } from "../../../src/extract/extractor.js";
import { loadDefaultLexicon } from "../../../src/extract/lexicon/load-lexicon.js";
import { normalizeText, originalSpan } from "../../../src/extract/text/normalize-text.js";
import { readText } from "../../../src/extract/text/read-text.js";

const lexicon = loadDefaultLexicon();
const extractor = createExtractor(lexicon);
const another = createExtractor(lexicon);

/** Any UTF-16, halves of surrogate pairs included. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
  .map((units) => String.fromCharCode(...units));

/** What abstracts are made of, so that every rule has something to do: names, phrases, addresses, marks, odd characters. */
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...lexicon.entries).map(({ forms }) => forms.at(-1)?.text ?? "") },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ..."We propose|we introduce|called|named|dubbed|our method|a novel benchmark|dataset|on the|and|or|based on|state-of-the-art".split(
        "|",
      ),
      ..."FooNet|Foo-Bar-7B|LLaVA-X|QuuxBench|ABC|A-B|Foo Bar Baz (FBB)|FBB (Foo Bar Baz)|e.g.|i.e.,|GPT-3.5|x^2|C++|τ²-bench|İstanbulNet".split(
        "|",
      ),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ..."https://github.com/a/b.|(https://github.com/A/B/tree/main)|\\url{github.com/x/y}|\\textbf{Foo}|\\emph{|$\\alpha$|{\\em Bar}|\\%|\\".split(
        "|",
      ),
      "ﬁne-tuning",
      "Ｆｕｌｌ",
      "e\u0301",
      "\u00ad",
      "\u200b",
      "\u{1f600}",
      "\ud83d",
      "\n\n",
      "\u2028",
      "ß",
      "ŉ",
      "İ",
      "㎏",
      "\u0345",
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(..."( ) [ ] \" ' ` , . ; : ! ? - – — / & * + # _ ^ ~ < > | =".split(" ")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
);
const abstractLike = fc
  .array(fc.tuple(piece, fc.constantFrom(" ", " ", " ", "", "\n", "-")), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(""));
const anyText = fc.oneof({ weight: 3, arbitrary: abstractLike }, { weight: 1, arbitrary: anyUnits });
const paper: fc.Arbitrary<PaperText> = fc.record({ title: anyText, abstract: anyText }, { requiredKeys: ["title"] });

describe("the extractor on any text", () => {
  it("gives spans that are words of the text as it was given, in order, and sound mentions", () => {
    fc.assert(
      fc.property(paper, (text) => {
        const mentions = extractor.extract(text);
        for (const { name, kind, role, confidence, spans } of mentions) {
          expect(["method", "dataset", "task", "repository"]).toContain(kind);
          expect(["INTRODUCED", "USED", "COMPARED"]).toContain(role);
          expect(name).not.toBe("");
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(spans.length).toBeGreaterThan(0);
          for (const { field, start, end } of spans) {
            const given = text[field] ?? "";
            expect(Number.isInteger(start) && start >= 0 && start < end && end <= given.length).toBe(true);
            expect(given.slice(start, end).normalize("NFKC")).toMatch(/[\p{L}\p{N}]/u);
          }
        }
        const first = mentions.map(({ spans: [span] }) => [span?.field === "title" ? 0 : 1, span?.start ?? 0] as const);
        expect(first).toEqual(first.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
      }),
      { numRuns: 1_500 },
    );
  });

  it("reads the same text the same, whatever was read before", () => {
    fc.assert(
      fc.property(paper, paper, (text, other) => {
        const before = extractor.extract(text);
        extractor.extract(other);
        expect(extractor.extract(text)).toEqual(before);
        expect(another.extract(text)).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps plain and folded text of one length, words inside it, and a way back for every stretch of it", () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const { text, folded, words } = readText("abstract", original);
        expect(folded).toHaveLength(text.length);
        let until = 0;
        for (const word of words) {
          expect(word.start).toBeGreaterThanOrEqual(until);
          expect(text.slice(word.start, word.end)).toBe(word.text);
          until = word.end;
        }
        const normal = normalizeText(original);
        for (const { start, end } of words) {
          const span = originalSpan(normal, start, end);
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(original.length);
        }
      }),
      { numRuns: 1_500 },
    );
  });
});
