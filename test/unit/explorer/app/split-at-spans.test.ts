import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitAtSpans } from "../../../../src/explorer/app/split-at-spans.js";

const spans = fc.array(fc.record({ start: fc.integer({ min: -3, max: 30 }), end: fc.integer({ min: -3, max: 30 }) }));

describe("a text cut at spans", () => {
  it("is the text again, and each of its characters knows the spans that cover it", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), spans, (text, given) => {
        const pieces = splitAtSpans(text, given);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        for (const piece of pieces) {
          for (let at = piece.start; at < piece.start + piece.text.length; at++) {
            const covering = given.filter(
              ({ start, end }) => start >= 0 && end <= text.length && start <= at && at < end,
            );
            expect(piece.spans).toEqual(covering);
          }
        }
      }),
    );
  });
});
