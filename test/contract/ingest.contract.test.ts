import { expect, it } from "vitest";
import { ingest } from "../../src/ingest/ingest.js";
import { COUNTERS } from "../../src/model/counters.js";
import type { PaperRecord } from "../../src/model/paper-record.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { graphDigest } from "../support/graph-digest.js";
import { PEBBLES } from "../support/pebbles.js";
import { NO_INPUT, recordSource, wordExtractor } from "../support/record-source.js";
import { arxiv, paperRecord } from "../support/records.js";
import { inRandomOrder, seededRandom } from "../support/seeded-random.js";
import { describeEachEngine } from "../support/stores.js";

const extractor = wordExtractor("LoRA", "Adam");

async function tell(store: GraphStore, records: readonly PaperRecord[], batchSize: number) {
  return ingest(NO_INPUT, recordSource(records), { store, extractor, batchSize });
}

describeEachEngine("ingest", (open) => {
  it("balances its counts, and writes nothing the second time", async () => {
    const store = await open();
    const first = await tell(store, PEBBLES, 500);
    expect(first).toMatchObject({ read: 5, inserted: 2, rejected: 0 });
    expect(first.inserted + first.updated + first.unchanged).toBe(5);
    const lines = await graphDigest(store);
    const runs = () =>
      store.read({
        text: "MATCH (r:IngestRun) RETURN r.id AS id, r.read AS read, r.batches AS batches",
        parameters: {},
      });
    const before = await runs();
    expect(before).toEqual([{ id: first.runId, read: 5, batches: 1 }]);
    const second = await tell(store, PEBBLES, 500);
    expect(second).toMatchObject({ read: 5, inserted: 0, updated: 0, unchanged: 5 });
    expect(second.runId).toBeUndefined();
    expect(await runs()).toEqual(before);
    expect(await graphDigest(store)).toEqual(lines);
  });

  it("gives the same graph in any order and any batches", async () => {
    const store = await open();
    await tell(store, PEBBLES, 500);
    const expected = await graphDigest(store);
    expect(expected.filter((line) => line.includes("[CITES]"))).toHaveLength(1);
    expect(expected.filter((line) => line.includes("[REFERS_TO]"))).toHaveLength(2);
    for (const [seed, batchSize] of [
      [1, 1],
      [2, 2],
      [3, 500],
      [4, 1],
      [5, 3],
    ] as const) {
      const other = await open();
      await tell(other, inRandomOrder(PEBBLES, seededRandom(seed)), batchSize);
      expect(await graphDigest(other), `order ${seed}, batches of ${batchSize}`).toEqual(expected);
    }
  });

  it("keeps counters that equal the relationships they count", async () => {
    const store = await open();
    await tell(store, PEBBLES, 1);
    for (const { label, type, at, counter } of COUNTERS) {
      const pattern = at === "from" ? `(n)-[r:${type}]->()` : `(n)<-[r:${type}]-()`;
      const rows = await store.read<{ id: string; kept: number; confidences: readonly (number | null)[] }>({
        text: `MATCH (n:${label}) CALL (n) { MATCH ${pattern} RETURN collect(coalesce(r.confidence, 1.0)) AS confidences } RETURN n.id AS id, n.${counter} AS kept, confidences`,
        parameters: {},
      });
      expect(rows.length, label).toBeGreaterThan(0);
      for (const { id, kept, confidences } of rows)
        expect(kept, `${id} ${counter}`).toBe(confidences.filter((confidence) => Number(confidence) >= 0.8).length);
    }
  });

  it("withdraws what it read in a text that is the paper's no more, never what a source said", async () => {
    const store = await open();
    const methods = async () =>
      (
        await store.read<{ name: string; sources: readonly string[] }>({
          text: "MATCH (:Paper)-[r:USES_METHOD]->(m:Method) RETURN m.name AS name, r.sources AS sources ORDER BY name",
          parameters: {},
        })
      ).map(({ name, sources }) => `${name}: ${sources.join()}`);
    const paper = { title: "Sorting Pebbles by Weight Alone", externalIds: [arxiv("2403.00001")] };
    await tell(store, [paperRecord({ ...paper, source: "huggingface-listing", abstract: "With LoRA and Adam." })], 1);
    expect(await methods()).toEqual(["Adam: extract", "LoRA: extract"]);
    await tell(store, [paperRecord({ ...paper, abstract: "Without.", methods: [{ name: "LoRA" }] })], 1);
    expect(await methods()).toEqual(["LoRA: papergraph-jsonl"]);
  });
});
