import { expect, it } from "vitest";
import { checkGraph } from "../../src/commands/check.js";
import { decide, undoDecision } from "../../src/ingest/decide.js";
import { exportDecisions } from "../../src/ingest/export-decisions.js";
import { importDecisions } from "../../src/ingest/import-decisions.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { tellAll } from "../support/decided-graph.js";
import { graphDigest } from "../support/graph-digest.js";
import { wordExtractor } from "../support/record-source.js";
import { arxiv, authorRecord, paperRecord } from "../support/records.js";
import { describeEachEngine } from "../support/stores.js";

const [PEBBLES, LEAVES] = ["paper:arxiv:2403.00001", "paper:arxiv:2403.00003"] as const;
const RECORDS = [
  paperRecord({
    title: "Sorting pebbles by weight alone with LoRA",
    sourceId: "pebbles",
    externalIds: [arxiv("2403.00001")],
    authors: [authorRecord("Ines Alder"), authorRecord("Hana Yew")],
  }),
  paperRecord({
    title: "On stones and scales",
    sourceId: "scales",
    externalIds: [{ scheme: "doi", value: "10.1000/scales" }],
    authors: [authorRecord("Ines Birch")],
    methods: [{ name: "Adam" }],
  }),
  paperRecord({
    title: "A paper about leaves alone, with LoRA",
    sourceId: "leaves",
    externalIds: [arxiv("2403.00003")],
    authors: [authorRecord("Ines Alder")],
  }),
];
const mention = (record: string, place: number) => `author:record:papergraph-jsonl:${record}#${place}`;

const told = async (open: () => Promise<GraphStore>) => ({ store: await open(), extractor: wordExtractor("LoRA") });
type Told = Awaited<ReturnType<typeof told>>;

/** A graph with a decision of every verb and kind, and one that was taken back. */
async function decided(open: () => Promise<GraphStore>): Promise<Told> {
  const graph = await told(open);
  await tellAll(graph, RECORDS);
  await decide({ same: [PEBBLES, "paper:doi:10.1000/scales"], reason: "read both", person: "Ines" }, graph);
  await decide({ different: [mention("pebbles", 1), mention("leaves", 1)] }, graph);
  await decide({ same: [mention("pebbles", 1), mention("scales", 1)] }, graph);
  await decide({ accept: [LEAVES, "method:adam"], role: "COMPARED" }, graph);
  await decide({ accept: [LEAVES, "repository:github.com/alder/leaves"] }, graph);
  await decide({ reject: [LEAVES, "method:lora"], reason: "a LoRA radio" }, graph);
  await decide({ rename: ["method:adam", "Adaptive moments"] }, graph);
  await decide({ rename: [mention("leaves", 1), "Ines A. Alder"] }, graph);
  const { id } = await decide({ rename: [mention("pebbles", 2), "H. Yew"] }, graph);
  await undoDecision(id, graph);
  return graph;
}

const numbered = (lines: readonly string[]) => lines.map((text, at) => ({ line: at + 1, text }));
const NONE = { read: 0, applied: 0, waiting: 0, alreadyThere: 0, rejected: [] };

describeEachEngine("a file of decisions", (open) => {
  it("says in order what was decided, of what, by whom and why", async () => {
    const lines = await exportDecisions((await decided(open)).store);
    const read = lines.map((line) => JSON.parse(line) as { readonly at: string; readonly [name: string]: unknown });
    expect(read.map(({ at }) => at)).toEqual(read.map(({ at }) => at).sort());
    expect(read.map(({ verb, kind }) => `${String(verb)} ${String(kind)}`)).toEqual([
      "same Paper",
      "different Author",
      "same Author",
      "accept Method",
      "accept Repository",
      "reject Method",
      "rename Method",
      "rename Author",
      "rename Author",
    ]);
    expect(read[0]).toMatchObject({
      keys: ["papergraph-jsonl:pebbles", "papergraph-jsonl:scales"],
      about: ["Sorting pebbles by weight alone with LoRA", "On stones and scales"],
      reason: "read both",
      person: "Ines",
    });
    expect(read[7]).toMatchObject({ about: ["Ines Alder, A paper about leaves alone, with LoRA"] });
    expect(read.map(({ undone }) => undone)).toEqual([...Array.from({ length: 8 }), true]);
  });

  it("makes of a graph of the same records the same graph, once", async () => {
    const source = await decided(open);
    const [lines, digest] = [await exportDecisions(source.store), await graphDigest(source.store)];
    const graph = await told(open);
    await tellAll(graph, RECORDS);
    expect(await graphDigest(graph.store)).not.toEqual(digest);
    expect(await importDecisions(numbered(lines), graph)).toEqual({ ...NONE, read: 9, applied: 9 });
    expect(await graphDigest(graph.store)).toEqual(digest);
    expect(await exportDecisions(graph.store)).toEqual(lines);
    expect(await checkGraph(graph.store)).toEqual([]);
    expect(await importDecisions(numbered(lines), graph)).toEqual({ ...NONE, read: 9, alreadyThere: 9 });
    expect(await graphDigest(graph.store)).toEqual(digest);
  });

  it("waits for records that are not there", async () => {
    const source = await decided(open);
    const [lines, digest] = [await exportDecisions(source.store), await graphDigest(source.store)];
    const graph = await told(open);
    expect(await importDecisions(numbered(lines), graph)).toEqual({ ...NONE, read: 9, applied: 1, waiting: 8 });
    for (const record of RECORDS) await tellAll(graph, [record]);
    expect(await graphDigest(graph.store)).toEqual(digest);
    expect(await exportDecisions(graph.store)).toEqual(lines);
  });

  it("rejects line by line what cannot be read or cannot be, and takes the rest", async () => {
    const graph = await told(open);
    await tellAll(graph, RECORDS);
    const before = await graphDigest(graph.store);
    const byHand = { verb: "reject", kind: "Method", keys: ["papergraph-jsonl:leaves"], name: "LoRA" };
    const one = ["papergraph-jsonl:pebbles#1", "papergraph-jsonl:pebbles#2"];
    const lines = [
      "{",
      JSON.stringify({ verb: "same", kind: "Author", keys: one }),
      JSON.stringify(byHand),
      JSON.stringify({ ...byHand, id: "decision:mine", kind: "Venue" }),
      JSON.stringify(byHand),
    ];
    const counts = await importDecisions(numbered(lines), graph);
    expect(counts).toMatchObject({ read: 5, applied: 1, waiting: 0, alreadyThere: 1 });
    expect(counts.rejected).toEqual([
      { line: 1, reason: 'expected JSON, given "{"' },
      { line: 2, reason: "expected what can be, but a record or another decision forbids it" },
      { line: 4, reason: 'kind: expected what papers mention, with reject, given the text "Venue"' },
    ]);
    const [kept] = await exportDecisions(graph.store);
    const { id } = JSON.parse(kept ?? "") as { readonly id: string };
    expect(await graphDigest(graph.store)).not.toEqual(before);

    const other = JSON.stringify({ ...byHand, id, keys: ["papergraph-jsonl:pebbles"] });
    const back = JSON.stringify({ ...byHand, undone: true });
    const more = await importDecisions(numbered([other, back, back]), graph);
    expect(more).toMatchObject({ read: 3, applied: 1, alreadyThere: 1, rejected: [{ line: 1 }] });
    expect(await graphDigest(graph.store)).toEqual(before);
  });
});
