import { expect, it } from "vitest";
import { checkGraph } from "../../src/commands/check.js";
import { decide, undoDecision } from "../../src/ingest/decide.js";
import type { NodeKind } from "../../src/model/node-kind.js";
import { nodesByName } from "../../src/queries/nodes-by-name.js";
import type { GraphRow, GraphStore } from "../../src/store/graph-store.js";
import { outlives, tellAll } from "../support/decided-graph.js";
import { graphDigest } from "../support/graph-digest.js";
import { wordExtractor } from "../support/record-source.js";
import { arxiv, authorRecord, paperRecord } from "../support/records.js";
import { describeEachEngine } from "../support/stores.js";

const AUTHOR = { ...authorRecord("Ines Alder"), affiliations: ["Univ. of Stones"] };
const RECORDS = [
  paperRecord({
    title: "Sorting pebbles by weight alone with LoRA",
    sourceId: "pebbles",
    externalIds: [arxiv("2403.00001")],
    authors: [AUTHOR, authorRecord("Hana Yew")],
  }),
  paperRecord({
    title: "On stones and scales",
    sourceId: "scales",
    externalIds: [arxiv("2403.00002")],
    authors: [authorRecord("I. Alder"), authorRecord("Hana Yew")],
    methods: [{ name: "Lo-RA" }],
  }),
];

interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

async function named(store: GraphStore, kind: NodeKind, id: string): Promise<Named | undefined> {
  const text = `MATCH (n:${kind} {id: $id}) RETURN n.id AS id, n.name AS name, n.aliases AS aliases`;
  const [row] = await store.read<GraphRow & Named>({ text, parameters: { id } });
  return row && { ...row, aliases: [...row.aliases].sort() };
}

async function found(store: GraphStore, kind: NodeKind, name: string): Promise<string | undefined> {
  return (await nodesByName(store, kind, [name])).get(name)?.[0];
}

const CASES = [
  { kind: "Method", name: "LoRA", as: "Low-Rank Adaptation", aliases: ["Lo-RA", "LoRA"] },
  // Another of its own spellings.
  { kind: "Method", name: "LoRA", as: "Lo-RA", aliases: ["LoRA"] },
  { kind: "Author", name: "Ines Alder", as: "Ines Birch-Alder", aliases: ["I. Alder", "Ines Alder"] },
  { kind: "Organization", name: "Univ. of Stones", as: "University of Stones", aliases: ["Univ. of Stones"] },
] as const;

describeEachEngine("renamed nodes", (open) => {
  it.each(CASES)("shows a $kind as $as, and finds it by all its names", async ({ kind, name, as, aliases }) => {
    const told = { store: await open(), extractor: wordExtractor("LoRA") };
    await tellAll(told, RECORDS);
    const before = await graphDigest(told.store);
    const id = (await found(told.store, kind, name)) ?? "";
    const decision = await decide({ rename: [id, ` ${as} `], person: "Ines" }, told);
    expect(decision).toMatchObject({ verb: "rename", kind, name: as });
    expect(await named(told.store, kind, id)).toEqual({ id, name: as, aliases });
    for (const each of [as, ...aliases]) expect(await found(told.store, kind, each), each).toBe(id);
    expect(await checkGraph(told.store)).toEqual([]);
    await outlives(told, RECORDS, decision, { before, decided: await graphDigest(told.store) });
  });

  it("shows the last of several names, and the one before when that is taken back", async () => {
    const told = { store: await open(), extractor: wordExtractor("LoRA") };
    await tellAll(told, RECORDS);
    await decide({ rename: ["method:lora", "Adapters of low rank"] }, told);
    const last = await decide({ rename: ["method:lora", "Low-Rank Adaptation"] }, told);
    expect(await named(told.store, "Method", "method:lora")).toMatchObject({ name: "Low-Rank Adaptation" });
    expect(await found(told.store, "Method", "adapters of low rank")).toBeUndefined();
    await undoDecision(last.id, told);
    expect(await named(told.store, "Method", "method:lora")).toMatchObject({ name: "Adapters of low rank" });
    expect(await found(told.store, "Method", "low-rank adaptation")).toBeUndefined();
    // A verdict on it is still kept by the spelling that makes its id.
    expect(await decide({ reject: ["paper:arxiv:2403.00001", "method:lora"] }, told)).toMatchObject({
      name: expect.stringMatching(/^Lo-?RA$/) as string,
    });
  });

  it("goes with the mention of a person that it was said of", async () => {
    const told = { store: await open(), extractor: wordExtractor() };
    await tellAll(told, RECORDS);
    const mention = "author:record:papergraph-jsonl:scales#1";
    await decide({ rename: [mention, "Ivo Alder"] }, told);
    expect(await found(told.store, "Author", "Ines Alder")).toBe(await found(told.store, "Author", "Ivo Alder"));
    await decide({ different: ["author:record:papergraph-jsonl:pebbles#1", mention] }, told);
    const [ivo, ines] = [
      await found(told.store, "Author", "Ivo Alder"),
      await found(told.store, "Author", "Ines Alder"),
    ];
    expect([ivo, ines]).toEqual([mention, "author:record:papergraph-jsonl:pebbles#1"]);
  });

  it.each([
    [["method:nosuch", "x"], /expected the id of a Method of the graph/],
    [["author:orcid:none", "x"], /expected ids of nodes of the graph/],
  ])("refuses %j", async (rename, sentence) => {
    const told = { store: await open(), extractor: wordExtractor() };
    await tellAll(told, RECORDS);
    await expect(decide({ rename }, told)).rejects.toThrow(sentence);
  });
});
