import { Readable } from "node:stream";
import { afterAll, describe, expect, it } from "vitest";
import { ingest } from "../../../src/ingest/ingest.js";
import { prepareBatches, type Rejection } from "../../../src/ingest/prepare-batches.js";
import { sourceByFormat } from "../../../src/sources/registry.js";
import { splitLines } from "../../../src/sources/split-lines.js";
import type { GraphRow, GraphStore } from "../../../src/store/graph-store.js";
import { SOURCE_SAMPLES, type SourceSample } from "../../support/source-samples.js";
import { openEmptyEmbedded } from "../../support/stores.js";

/** Of so many records each hundredth is damaged, each in another of the twelve ways. */
const RECORDS = 1200;
const NAMES = /Maple|Birch|Cedar|Alder/g;

const KINDS: readonly (readonly [name: string, damage: (piece: string) => string])[] = [
  ["its second half lost", (piece) => piece.slice(0, piece.length / 2)],
  ["its first half lost", (piece) => piece.slice(piece.length / 2)],
  ["its end lost", (piece) => piece.slice(0, -1)],
  ["a hole in the middle", (piece) => piece.slice(0, piece.length / 3) + piece.slice(piece.length / 2)],
  ["no title", (piece) => piece.replaceAll(/title/gi, "tilte").replaceAll("TI  -", "XX  -")],
  ["its first bracket turned", (piece) => piece.replace(/[{<["]/, "}")],
  ["its lines joined", (piece) => piece.replaceAll("\n", " ")],
  ["its text twice", (piece) => `${piece}${piece}`],
  ["a mark of no meaning", (piece) => `${piece.slice(0, 40)}\u0007&nothing;\\${piece.slice(40)}`],
  ["letters of another encoding", (piece) => piece.replaceAll(/[aeiou]/g, "\u00C3\u00A9")],
  ["nothing but noise", (piece) => "?!".repeat(piece.length / 2)],
  ["quotes that do not close", (piece) => piece.replace('"', "").replace("</", "<")],
];

/** The pieces of a sample again and again, each of a paper of its own. */
function piecesOf({ pieces }: SourceSample): readonly string[] {
  return Array.from({ length: RECORDS }, (_, at) => {
    const piece = (pieces[at % pieces.length] ?? "")
      .replaceAll(NAMES, (name) => `${name}${wordOf(at)}`)
      .replaceAll(/2401\.0000\d/g, `2401.${String(at).padStart(5, "0")}`);
    return at % 100 === 50 ? (KINDS[Math.floor(at / 100)]?.[1](piece) ?? piece) : piece;
  });
}

/** A number in letters. */
const wordOf = (number: number) => String(number).replaceAll(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "");

const extractor = { version: "none", extract: () => [] };
const inputOf = (text: string) => ({
  name: "damaged",
  lines: splitLines(Readable.from([text]), "damaged"),
  capturedOn: "2026-10-01",
});

describe("one damaged record in a hundred, of twelve kinds", () => {
  it.each(SOURCE_SAMPLES.map((sample) => [sample.format, sample] as const))(
    "%s: reading ends, each reject has its line and reason, no other record is lost",
    async (format, sample) => {
      const text = sample.file(piecesOf(sample));
      const rejections: Rejection[] = [];
      let [records, rejected] = [0, 0];
      const options = { extractor, onRejected: async (rejection: Rejection) => void rejections.push(rejection) };
      for await (const batch of prepareBatches(inputOf(text), sourceByFormat(format), 100, options)) {
        records += batch.records.length;
        rejected += batch.rejected;
      }
      expect(rejections).toHaveLength(rejected);
      const last = text.split("\n").length;
      for (const { line, reason, raw } of rejections) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(last);
        expect(reason.length).toBeGreaterThan(10);
        expect(typeof raw).toBe("string");
      }
      // Twelve are damaged, and what does not close may take its neighbour with it.
      expect(records).toBeGreaterThanOrEqual(RECORDS - 2 * KINDS.length);
    },
  );

  const stores: GraphStore[] = [];
  afterAll(async () => {
    for (const store of stores) await store.close();
  });

  it.each(SOURCE_SAMPLES.filter(({ format }) => ["openalex", "dblp", "ris"].includes(format)))(
    "$format: counts of the whole run balance",
    async (sample) => {
      const store = await openEmptyEmbedded();
      stores.push(store);
      await store.applySchema();
      let told = 0;
      const onRejected = async () => {
        told += 1;
      };
      const { read, inserted, updated, unchanged, rejected } = await ingest(
        inputOf(sample.file(piecesOf(sample))),
        sourceByFormat(sample.format),
        { store, extractor, onRejected },
      );
      expect(read).toBe(inserted + updated + unchanged + rejected);
      expect(rejected).toBe(told);
      expect(rejected).toBeGreaterThan(0);
      const [row] = await store.read<GraphRow & { n: number }>({
        text: "MATCH (p:Paper) RETURN count(p) AS n",
        parameters: {},
      });
      expect(row?.n).toBe(inserted);
    },
  );
});
