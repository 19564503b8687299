import { describe, expect, it } from "vitest";
import { recognizeFormat, SOURCES, sourceByFormat } from "../../../src/sources/registry.js";

const HEADS: readonly (readonly [format: string, head: string])[] = [
  ["huggingface-listing", "Daily Papers\n\nBoats\n\nWords.\n\n  • 3 authors\n·\nMay 1, 2020"],
  ["huggingface-daily", '{"paper": {"id": "2401.00001", "title": "Bo'],
  ["huggingface-daily", '\uFEFF\n [ {"publishedAt": "2024", "paper": {'],
  ["huggingface-daily", '{"id": "2401.00001", "authors": [{"_id": "1", "name": "An'],
  ["papergraph-jsonl", '{"title": "Boats", "abstract": "with a \\" and { in it'],
  ["papergraph-jsonl", '{"titel": "Boats", "authors": ["Ana"], "year": 2024}'],
  ["papergraph-jsonl", "[]\n"],
  ["papergraph-jsonl", '{"count": 0, "data": []}'],
  ["huggingface-daily", '{"status": "success", "data": [{"paper": {"id": "2401.00001"'],
  ["huggingface-daily", '{"id": "2401.00001", "authors": [{"name": "Ana"}], "published_at": "x", "summary": "'],
  ["huggingface-listing", "Boats\n\nWords.\n\nExample Institute\n·\nMar 27\n"],
  ["papergraph-jsonl", '{"title": "the paper", "methods": [{"name": "paper"}]}'],
];

describe("registry", () => {
  it.each(HEADS)("recognises %s by content", (format, head) => {
    expect(SOURCES.filter((source) => source.recognizes(head)).map((source) => source.format)).toEqual([format]);
    expect(recognizeFormat(head).format).toBe(format);
  });

  it.each([
    "<html><body>Boats</body></html>",
    "name,authors\nBoats,Ana",
    "<feed><title>Leaves</title></feed>",
    "[1, 2, 3]",
    "From: <Saved by Blink>\nContent-Type: text/plain\n\n4 authors\nNov 7, 2024\n",
    "Just a sentence.",
  ])("refuses %s and says what it knows", (head) => {
    expect(() => recognizeFormat(head)).toThrow(
      expect.objectContaining({
        code: "UNKNOWN_FORMAT",
        message: expect.stringMatching(/huggingface-listing, .*papergraph-jsonl.*begins with/),
      }),
    );
  });

  it("finds a format by name", () => {
    for (const source of SOURCES) expect(sourceByFormat(source.format)).toBe(source);
    expect(() => sourceByFormat("bibtexx")).toThrow(
      expect.objectContaining({ code: "BAD_ARGUMENT", message: expect.stringContaining('given "bibtexx"') }),
    );
  });
});
