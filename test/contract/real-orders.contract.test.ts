import { existsSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { checkGraph } from "../../src/commands/check.js";
import { loadReading } from "../../src/commands/load-reading.js";
import { ingest } from "../../src/ingest/ingest.js";
import type { PaperRecord } from "../../src/model/paper-record.js";
import type { SourceName } from "../../src/model/provenance.js";
import { recognizeFormat } from "../../src/sources/registry.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { IN_MEMORY } from "../../src/store/open-store.js";
import { SHARED } from "../quality/corpus.js";
import { readFourSources } from "../support/four-sources.js";
import { graphDigest } from "../support/graph-digest.js";
import { NO_INPUT, recordSource } from "../support/record-source.js";
import { inRandomOrder, seededRandom } from "../support/seeded-random.js";
import { describeEachEngine } from "../support/stores.js";
import { readAll } from "../unit/sources/read-all.js";

const measured = existsSync(`${SHARED}/hf-daily`);
if (!measured) console.warn("NOT RUN: real records in other orders need ../shared/data, which is absent");

// More of the same: PAPERGRAPH_SAMPLE=60 PAPERGRAPH_ORDERS=20 npm test -- test/contract/real-orders.contract.test.ts
const SAMPLE = Number(process.env.PAPERGRAPH_SAMPLE ?? 9);
const ORDERS = Number(process.env.PAPERGRAPH_ORDERS ?? 2);
const TIMEOUT_MS = 600_000;
const SOURCES: readonly SourceName[] = ["huggingface-daily", "arxiv", "papergraph-jsonl", "acl-anthology"];

const { extractor, canonicalize, parentOf } = loadReading(
  { lexiconFiles: [], dataDirectory: IN_MEMORY },
  () => undefined,
);

describe.runIf(measured)("real records of four sources", () => {
  const records: PaperRecord[] = [];
  beforeAll(async () => {
    for (const { name, text } of readFourSources(SAMPLE))
      records.push(...(await readAll(recognizeFormat(text.slice(0, 4_000)), text, name)).records);
    for (const source of SOURCES)
      expect(records.filter((record) => record.source === source).length, source).toBeGreaterThanOrEqual(SAMPLE);
  }, TIMEOUT_MS);

  /** All records in an order and in batches that the seed decides. */
  const tell = (store: GraphStore, seed: number, onProgress?: () => void) => {
    const random = seededRandom(seed);
    return ingest(NO_INPUT, recordSource(inRandomOrder(records, random)), {
      store,
      extractor,
      canonicalize,
      parentOf,
      batchSize: 1 + Math.floor(records.length * random() ** 2),
      ...(onProgress ? { onProgress } : {}),
    });
  };

  describeEachEngine("in any order and any batches", (open) => {
    let expected: readonly string[] = [];
    beforeAll(async () => {
      const store = await open();
      await ingest(NO_INPUT, recordSource(records), { store, extractor, canonicalize, parentOf });
      expected = await graphDigest(store);
      expect(expected.filter((line) => line.startsWith("(Record ")).length).toBe(
        new Set(records.map(({ source, sourceId, title }) => `${source} ${sourceId ?? title}`)).size,
      );
      expect(expected.filter((line) => line.includes("-[CITES]->")).length).toBeGreaterThan(SAMPLE / 2);
      expect(await checkGraph(store)).toEqual([]);
    }, TIMEOUT_MS);

    it.each(Array.from({ length: ORDERS }, (_, at) => at + 1))(
      "give one sound graph: order %i",
      {
        timeout: TIMEOUT_MS,
      },
      async (seed) => {
        const store = await open();
        await tell(store, seed);
        expect(await graphDigest(store)).toEqual(expected);
        expect(await checkGraph(store)).toEqual([]);
      },
    );

    it.each(Array.from({ length: ORDERS }, (_, at) => 101 + at))(
      "and when the ingest is cut short and begun again: order %i",
      {
        timeout: TIMEOUT_MS,
      },
      async (seed) => {
        const store = await open();
        let batches = 0;
        const cutAfter = 1 + (seed % 3);
        const cut = tell(store, seed, () => {
          batches += 1;
          if (batches === cutAfter) throw new Error("cut short");
        });
        await cut.catch((error: Error) => expect(error.message).toBe("cut short"));
        await tell(store, seed + 1_000);
        expect(await graphDigest(store)).toEqual(expected);
        expect(await checkGraph(store)).toEqual([]);
      },
    );
  });
});
