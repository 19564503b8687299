import { expect, it } from "vitest";
import { checkGraph } from "../../src/commands/check.js";
import { ingest } from "../../src/ingest/ingest.js";
import type { PaperRecord } from "../../src/model/paper-record.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { graphDigest } from "../support/graph-digest.js";
import { introducingExtractor, NO_INPUT, recordSource } from "../support/record-source.js";
import { arxiv, paperRecord } from "../support/records.js";
import { inRandomOrder, seededRandom } from "../support/seeded-random.js";
import { describeEachEngine } from "../support/stores.js";

const extractor = introducingExtractor("Quartz", "Basalt", "Gneiss");

const paper = (id: string, title: string, publishedOn: string, more: Partial<PaperRecord> = {}) =>
  paperRecord({ title, publishedOn, externalIds: [arxiv(id)], sourceId: id, ...more });

const PAPERS = [
  paper("2301.00001", "A stone that came first", "2023-01-02", { abstract: "Quartz and Basalt." }),
  paper("2302.00002", "Quartz: a stone of its own", "2023-02-02"),
  paper("2303.00003", "A stone that came later", "2023-03-02", { abstract: "Basalt." }),
  paper("2304.00004", "Polishing stones with Basalt", "2022-04-02"),
  paper("2305.00005", "Gneiss: one thing", "2023-05-02"),
  paper("2306.00006", "Gneiss: another thing", "2023-06-02", { abstract: "Quartz." }),
];

async function tell(store: GraphStore, records: readonly PaperRecord[], batchSize: number): Promise<void> {
  await ingest(NO_INPUT, recordSource(records), { store, extractor, batchSize });
}

async function introductions(store: GraphStore): Promise<readonly string[]> {
  const rows = await store.read<{ name: string; title: string }>({
    text: "MATCH (m:Method)<-[r:USES_METHOD]-(p:Paper) WHERE r.role = 'INTRODUCED' RETURN m.name AS name, p.title AS title",
    parameters: {},
  });
  return rows.map(({ name, title }) => `${name} by ${title}`).sort();
}

describeEachEngine("who introduces a method", (open) => {
  it("is one paper of those that say so, whatever the order in which they come", async () => {
    let first: readonly string[] | undefined;
    for (const [seed, batchSize] of [
      [1, 500],
      [2, 1],
      [3, 2],
      [4, 1],
    ] as const) {
      const store = await open();
      await tell(store, inRandomOrder(PAPERS, seededRandom(seed)), batchSize);
      expect(await introductions(store)).toEqual([
        "Basalt by A stone that came first",
        "Gneiss by Gneiss: another thing",
        "Gneiss by Gneiss: one thing",
        "Quartz by Quartz: a stone of its own",
      ]);
      expect(await checkGraph(store)).toEqual([]);
      const digest = await graphDigest(store);
      first ??= digest;
      expect(digest).toEqual(first);
      await tell(store, PAPERS, 1);
      expect(await graphDigest(store)).toEqual(digest);
    }
  });

  it("is another one where that one goes, or a source states it", async () => {
    const store = await open();
    await tell(store, PAPERS.slice(0, 4), 2);
    await tell(store, [paper("2302.00002", "A stone of its own", "2023-02-02", { seenOn: "2024-01-01" })], 1);
    expect(await introductions(store)).toContain("Quartz by A stone that came first");
    const stated = { methods: [{ name: "Quartz", role: "INTRODUCED" as const }], sourceId: "stated" };
    await tell(store, [paper("2303.00003", "A stone that came later", "2023-03-02", stated)], 1);
    expect((await introductions(store)).filter((line) => line.startsWith("Quartz"))).toEqual([
      "Quartz by A stone that came later",
    ]);
    expect(await checkGraph(store)).toEqual([]);
  });
});
