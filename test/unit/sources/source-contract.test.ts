import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "../../../src/errors.js";
import { SOURCE_NAMES } from "../../../src/model/provenance.js";
import { decodeText } from "../../../src/sources/decoded-text.js";
import { recognizeFormat, SOURCES, sourceByFormat } from "../../../src/sources/registry.js";
import type { SourceItem } from "../../../src/sources/source.js";
import { splitLines } from "../../../src/sources/split-lines.js";
import { SOURCE_SAMPLES, type SourceSample, sampleTitle } from "../../support/source-samples.js";

async function itemsOf({ format }: SourceSample, text: string, chunk = 1 << 16): Promise<readonly SourceItem[]> {
  const bytes = Buffer.from(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, at) =>
    bytes.subarray(at * chunk, (at + 1) * chunk),
  );
  const lines = splitLines(
    decodeText(Readable.from(chunks), "sample", () => undefined),
    "sample",
  );
  const items: SourceItem[] = [];
  for await (const item of sourceByFormat(format).read({ name: "sample", lines, capturedOn: "2026-10-01" }))
    items.push(item);
  return items;
}
const titlesOf = (items: readonly SourceItem[]) =>
  items.flatMap((item) => (item.type === "record" ? [item.record.title] : []));
const rejectedOf = (items: readonly SourceItem[]) => items.flatMap((item) => (item.type === "rejected" ? [item] : []));
const TITLES = [0, 1, 2, 3].map(sampleTitle);

/** Kinds of damage to the text of one record. */
const DAMAGE: readonly (readonly [name: string, damage: (piece: string) => string])[] = [
  ["its second half lost", (piece) => piece.slice(0, piece.length / 2)],
  ["its first half lost", (piece) => piece.slice(piece.length / 2)],
  ["its end lost", (piece) => piece.slice(0, -1)],
  ["a hole in the middle", (piece) => piece.slice(0, piece.length / 3) + piece.slice(piece.length / 2)],
  ["no title", (piece) => piece.replaceAll(/title/gi, "tilte").replaceAll("TI  -", "XX  -")],
  ["letters of another encoding", (piece) => piece.replaceAll("Birch", "B\u00C3\u00A9rch")],
  ["its first bracket turned", (piece) => piece.replace(/[{<["]/, "}")],
  ["its lines joined", (piece) => piece.replaceAll("\n", " ")],
  ["its text twice", (piece) => `${piece}${piece}`],
  ["a mark of no meaning", (piece) => `${piece.slice(0, 40)}\u0007&nothing;\\${piece.slice(40)}`],
];

describe.each(SOURCE_SAMPLES.map((sample) => [sample.format, sample] as const))(
  "the source contract: %s",
  (format, sample) => {
    const file = sample.file(sample.pieces);

    it("is recognised by its content, by this source alone", () => {
      expect(SOURCES.filter((source) => source.recognizes(file)).map((source) => source.format)).toEqual([format]);
      expect(recognizeFormat(`\uFEFF${file}`).format).toBe(format);
    });

    it("gives every record, in order, with the line on which it begins", async () => {
      const items = await itemsOf(sample, file);
      expect(rejectedOf(items)).toEqual([]);
      expect(titlesOf(items)).toEqual(TITLES);
      const begins = sample.pieces.map((piece) => file.slice(0, file.indexOf(piece)).split("\n").length);
      const records = items.flatMap((item) => (item.type === "record" ? [item.record] : []));
      expect(records.map(({ at }) => at)).toEqual(begins.map((line) => ({ file: "sample", line })));
      expect(records.every(({ source }) => SOURCE_NAMES.includes(source))).toBe(true);
      const ids = records.flatMap(({ sourceId }) => sourceId ?? []);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it("reads the same whatever the chunks, the line breaks and the mark at the beginning", async () => {
      const items = await itemsOf(sample, file);
      for (const chunk of [1, 7, 100]) expect(await itemsOf(sample, file, chunk)).toEqual(items);
      expect(await itemsOf(sample, file.replaceAll("\n", "\r\n"))).toEqual(items);
      expect(titlesOf(await itemsOf(sample, `\uFEFF${file}`))).toEqual(TITLES);
    });

    it.each(DAMAGE)("goes on after a record with %s, and loses no other", async (_, damage) => {
      const pieces = sample.pieces.map((piece, index) => (index === 1 ? damage(piece) : piece));
      const text = sample.file(pieces);
      const items = await itemsOf(sample, text);
      const titles = titlesOf(items);
      const rejected = rejectedOf(items);
      expect(titles).toEqual(expect.arrayContaining([TITLES[0], TITLES[3]]));
      // What no bracket closes may draw the next record into it; nothing of the two vanishes.
      expect(JSON.stringify(items)).toContain("Cedar");
      expect(rejected.length > 0 || titles.length >= 4 || JSON.stringify(items).includes("Birch")).toBe(true);
      for (const { line, reason } of rejected) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(text.split("\n").length);
        expect(reason.length).toBeGreaterThan(10);
      }
    });

    it("says that an input is cut off, wherever", async () => {
      const last = sample.pieces.at(-1) ?? "";
      const begin = file.indexOf(last);
      for (const share of [0.4, 0.6, 0.8]) {
        const items = await itemsOf(sample, file.slice(0, begin + Math.floor(last.length * share)));
        expect(titlesOf(items).slice(0, 3)).toEqual(TITLES.slice(0, 3));
        expect(items.length).toBe(4);
      }
    });

    it("survives any text", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.nat(file.length),
          fc.nat(40),
          fc.string({ unit: fc.constantFrom(..."{}[]<>/\"'\\&;@=,:-.%$\n\t é 1aTYER  - ".split("")), maxLength: 30 }),
          async (at, length, text) => {
            const damaged = file.slice(0, at) + text + file.slice(at + length);
            try {
              for (const item of await itemsOf(sample, damaged)) {
                if (item.type === "record") expect(item.record.title.trim()).not.toBe("");
                else expect(item.reason).not.toBe("");
              }
            } catch (error) {
              // Only an input of which nothing can be read may be refused as a whole.
              expect(error).toBeInstanceOf(AppError);
            }
          },
        ),
        { numRuns: 60, seed: 7 },
      );
    });
  },
);

it("has a sample of every format, but for pages of HTML, whose records are those of the daily papers", () => {
  const formats = SOURCE_SAMPLES.map(({ format }) => format);
  expect([...formats, "huggingface-page", "huggingface-mhtml"].sort()).toEqual(
    SOURCES.map(({ format }) => format).sort(),
  );
});
