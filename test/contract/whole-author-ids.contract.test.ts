import { expect, it } from "vitest";
import { checkGraph } from "../../src/commands/check.js";
import { decide } from "../../src/ingest/decide.js";
import { currentIds } from "../../src/queries/current-ids.js";
import type { GraphRow, GraphStore } from "../../src/store/graph-store.js";
import { tellAll } from "../support/decided-graph.js";
import { graphDigest } from "../support/graph-digest.js";
import { wordExtractor } from "../support/record-source.js";
import { authorRecord, paperRecord } from "../support/records.js";
import { describeEachEngine } from "../support/stores.js";

const account = { scheme: "huggingface", value: "hana" } as const;
const RECORDS = [
  paperRecord({
    title: "Moss on stones",
    sourceId: "moss",
    authors: [authorRecord("Ines Alder"), authorRecord("Bo Li")],
  }),
  paperRecord({ title: "Bark of trees", sourceId: "bark", authors: [authorRecord("Hana Yew", [account])] }),
  paperRecord({ title: "Ferns and rain", sourceId: "fern", authors: [authorRecord("Ines Birch")] }),
];

/** Writes the ids of authors as versions before did: each whole. */
async function writeWhole(store: GraphStore): Promise<number> {
  const rows = await store.read<GraphRow & { readonly key: string; readonly ids: readonly string[] }>({
    text: "MATCH (r:Record)-[:STATES]->(p:Paper)<-[w:AUTHORED]-(a:Author) WITH r, w, a ORDER BY w.position RETURN r.key AS key, collect(a.id) AS ids",
    parameters: {},
  });
  await store.write([
    { text: "UNWIND $rows AS row MATCH (r:Record {key: row.key}) SET r.authorIds = row.ids", parameters: { rows } },
  ]);
  return rows.flatMap(({ ids }) => ids).filter((id) => id.startsWith("author:")).length;
}

describeEachEngine("a graph whose records keep the ids of their authors whole", (open) => {
  it("has no faults, and goes on as one of today does", async () => {
    const [today, earlier] = [await open(), await open()];
    for (const store of [today, earlier]) await tellAll({ store, extractor: wordExtractor() }, RECORDS);
    expect(await writeWhole(earlier)).toBe(4);
    expect(await checkGraph(earlier)).toEqual([]);
    const former = ["moss#1", "moss#2", "fern#1"].map((key) => `author:record:papergraph-jsonl:${key}`);
    expect([...(await currentIds(earlier, former)).values()]).toEqual(former);

    for (const store of [today, earlier]) {
      const told = { store, extractor: wordExtractor() };
      await decide({ same: [former[0] ?? "", former[2] ?? ""] }, told);
      await tellAll(told, [
        paperRecord({ title: "Lichen", sourceId: "lichen", authors: [authorRecord("Hana Yew", [account])] }),
      ]);
      expect(await checkGraph(store)).toEqual([]);
    }
    const people = async (store: GraphStore) =>
      (await graphDigest(store)).filter((line) => !line.startsWith("(Record"));
    expect(await people(earlier)).toEqual(await people(today));
    const [alder, , birch] = [...(await currentIds(earlier, former)).values()];
    expect(alder).toBe(birch);
  });
});
