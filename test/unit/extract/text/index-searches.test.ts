import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SpanIndex } from "../../../../src/extract/text/span-index.js";
import { wordIndexAt, wordRange } from "../../../../src/extract/text/word-index.js";
import { words } from "../../../../src/extract/text/words.js";

describe("words by offset", () => {
  it("are the first that end after it", () => {
    const found = words("ab cd, ef");
    expect([0, 1, 2, 3, 5, 6, 8, 9].map((offset) => wordIndexAt(found, offset))).toEqual([0, 0, 1, 1, 2, 3, 3, 4]);
    expect(wordRange(found, 3, 9)).toEqual({ from: 1, to: 4 });
  });
});

describe("spans by place", () => {
  it("are those that a plain search finds", () => {
    const span = fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span), span, (spans, { start, end }) => {
        const found = new SpanIndex(spans).overlapping(start, end);
        expect(new Set(found)).toEqual(new Set(spans.filter((other) => other.start < end && other.end > start)));
        expect(found).toHaveLength(new Set(found).size);
      }),
    );
  });
});
