import { expect, it } from "vitest";
import { checkGraph } from "../../src/commands/check.js";
import type { Extractor } from "../../src/extract/extractor.js";
import { decide, undoDecision } from "../../src/ingest/decide.js";
import { readEvidence } from "../../src/model/evidence-text.js";
import type { GraphRow, GraphStore } from "../../src/store/graph-store.js";
import { outlives, tellAll } from "../support/decided-graph.js";
import { graphDigest } from "../support/graph-digest.js";
import { arxiv, authorRecord, paperRecord } from "../support/records.js";
import { describeEachEngine } from "../support/stores.js";

const PAPER = "paper:arxiv:2403.00001";
const LORA = "method:lora";
/** One paper by two records, which names LoRA once, and another that a source ties to LoRA and to code. */
const PREPRINT = paperRecord({
  title: "Sorting pebbles by weight alone with LoRA",
  sourceId: "preprint",
  externalIds: [arxiv("2403.00001")],
  authors: [authorRecord("Ines Alder")],
});
const ARTICLE = paperRecord({ ...PREPRINT, sourceId: "article", externalIds: [{ scheme: "doi", value: "10.1000/p" }] });
const STATED = paperRecord({
  title: "On stones and scales",
  sourceId: "stated",
  externalIds: [arxiv("2403.00002")],
  methods: [{ name: "LoRA" }, { name: "Adam" }],
  repositories: [{ path: "github.com/Alder/scales", official: true }],
});
const RECORDS = [PREPRINT, ARTICLE, STATED];

/** Finds LoRA in titles, with so much confidence. */
const finding = (confidence: number | undefined): Extractor => ({
  version: String(confidence),
  extract: ({ title }) => {
    const start = title.indexOf("LoRA");
    if (start < 0 || confidence === undefined) return [];
    const spans = [{ field: "title", start, end: start + 4, rule: "word" }] as const;
    return [{ kind: "method", name: "LoRA", aliases: [], role: "USED", confidence, spans }];
  },
});

interface Shown {
  readonly confidence: number;
  readonly role: string;
  readonly evidence: readonly { readonly source: string }[];
}

async function mentionOf(store: GraphStore, node: string): Promise<Shown | undefined> {
  const [row] = await store.read<GraphRow & { confidence: number; role: string; evidence: string }>({
    text: `MATCH (p:Paper {id: $paper})-[r]->(n {id: $node}) RETURN r.confidence AS confidence, r.role AS role, r.evidence AS evidence`,
    parameters: { paper: PAPER, node },
  });
  return row && { ...row, evidence: readEvidence(row.evidence) };
}

async function counts(store: GraphStore): Promise<unknown> {
  const [row] = await store.read({
    text: `MATCH (p:Paper {id: $paper}) MATCH (m:Method {id: $node}) RETURN p.methodCount AS methods, m.paperCount AS papers`,
    parameters: { paper: PAPER, node: LORA },
  });
  return row;
}

describeEachEngine("decided mentions", (open) => {
  it("shows what a person accepts as certain, and says who accepted it", async () => {
    const told = { store: await open(), extractor: finding(0.4) };
    await tellAll(told, RECORDS);
    expect(await counts(told.store)).toEqual({ methods: 0, papers: 1 });
    const before = await graphDigest(told.store);
    const said = { role: "INTRODUCED", reason: "section 2", person: "Ines" } as const;
    const decision = await decide({ accept: [PAPER, LORA], ...said }, told);
    expect(decision).toMatchObject({
      verb: "accept",
      kind: "Method",
      name: "LoRA",
      keys: ["papergraph-jsonl:preprint"],
    });
    expect(await mentionOf(told.store, LORA)).toEqual({
      confidence: 1,
      role: "INTRODUCED",
      evidence: [
        { source: "extract", role: "USED", confidence: 0.4, field: "title", start: 37, end: 41, rule: "word" },
        { source: "person", confidence: 1, decision: decision.id, ...said },
      ],
    });
    expect(await counts(told.store)).toEqual({ methods: 1, papers: 2 });
    expect(await checkGraph(told.store)).toEqual([]);
    await outlives(told, RECORDS, decision, { before, decided: await graphDigest(told.store) });
  });

  it("ties a paper to what nothing else ties it to", async () => {
    const told = { store: await open(), extractor: finding(0.9) };
    await tellAll(told, RECORDS);
    const before = await graphDigest(told.store);
    const decision = await decide({ accept: [PAPER, "method:adam"] }, told);
    expect(await mentionOf(told.store, "method:adam")).toEqual({
      confidence: 1,
      role: "USED",
      evidence: [{ source: "person", confidence: 1, decision: decision.id }],
    });
    const code = await decide({ accept: [PAPER, "repository:github.com/alder/pebbles"] }, told);
    expect(await mentionOf(told.store, "repository:github.com/alder/pebbles")).toMatchObject({ confidence: 1 });
    await undoDecision(code.id, told);
    await outlives(told, RECORDS, decision, { before, decided: await graphDigest(told.store) });
  });

  it.each([0.4, 0.9])("makes of a mention at %d that is rejected none at all", async (confidence) => {
    const blind = { store: await open(), extractor: finding(undefined) };
    await tellAll(blind, RECORDS);
    const unread = await graphDigest(blind.store);

    const told = { store: await open(), extractor: finding(confidence) };
    await tellAll(told, RECORDS);
    const before = await graphDigest(told.store);
    expect(before).not.toEqual(unread);
    const decision = await decide({ reject: [PAPER, LORA], reason: "a LoRA radio" }, told);
    expect(await graphDigest(told.store)).toEqual(unread);
    expect(await checkGraph(told.store)).toEqual([]);
    await outlives(told, RECORDS, decision, { before, decided: unread });
  });

  it("rejects what a source states, and lets go what nothing else names", async () => {
    const told = { store: await open(), extractor: finding(0.9) };
    const [paper, code] = ["paper:arxiv:2403.00002", "repository:github.com/alder/scales"];
    await tellAll(told, [PREPRINT, ARTICLE, { ...STATED, repositories: [] }]);
    const without = await graphDigest(told.store);
    const again = { store: await open(), extractor: finding(0.9) };
    await tellAll(again, RECORDS);
    const before = await graphDigest(again.store);
    const decision = await decide({ reject: [paper, code] }, again);
    // The record still holds what its source says; all else is as if it did not.
    const isRecord = (line: string) => line.startsWith("(Record papergraph-jsonl:stated)");
    const others = (lines: readonly string[]) => lines.filter((line) => !isRecord(line));
    const decided = await graphDigest(again.store);
    expect(others(decided)).toEqual(others(without));
    expect(decided.filter(isRecord)).toEqual(before.filter(isRecord));
    await outlives(again, RECORDS, decision, { before, decided });
  });

  it("holds to what was said last of one mention, and undo goes back to what was said before", async () => {
    const told = { store: await open(), extractor: finding(0.9) };
    await tellAll(told, [PREPRINT]);
    const before = await graphDigest(told.store);
    const rejected = await decide({ reject: [PAPER, LORA] }, told);
    const gone = await graphDigest(told.store);
    // The node went with its only mention; the decision still knows its name.
    const accepted = await decide({ accept: [PAPER, LORA] }, told);
    expect(await mentionOf(told.store, LORA)).toMatchObject({ confidence: 1 });
    await undoDecision(accepted.id, told);
    expect(await graphDigest(told.store)).toEqual(gone);
    await undoDecision(rejected.id, told);
    expect(await graphDigest(told.store)).toEqual(before);
  });

  it("goes with its record when papers part", async () => {
    const told = { store: await open(), extractor: finding(0.9) };
    await tellAll(told, RECORDS);
    await decide({ reject: ["paper:doi:10.1000/p", LORA] }, told);
    expect(await mentionOf(told.store, LORA)).toBeUndefined();
    await decide({ different: [PAPER, "paper:doi:10.1000/p"] }, told);
    expect(await mentionOf(told.store, LORA)).toMatchObject({ confidence: 0.9 });
    const [article] = await told.store.read({
      text: `MATCH (p:Paper {id: "paper:doi:10.1000/p"}) RETURN p.methodCount AS methods`,
      parameters: {},
    });
    expect(article).toEqual({ methods: 0 });
  });

  it.each([
    [{ accept: ["paper:arxiv:none", LORA] }, /none has paper:arxiv:none/],
    [{ accept: [PAPER, "method:nosuch"] }, /expected the id of a Method of the graph, but none has method:nosuch/],
    [{ reject: [PAPER, "method:adam"] }, /expected a Method that paper:arxiv:2403.00001 mentions/],
    [{ accept: [PAPER, "repository:nowhere"] }, /expected the id of a Repository/],
  ])("refuses %j", async (request, sentence) => {
    const told = { store: await open(), extractor: finding(0.9) };
    await tellAll(told, RECORDS);
    const before = await graphDigest(told.store);
    await expect(decide(request, told)).rejects.toThrow(sentence);
    expect(await graphDigest(told.store)).toEqual(before);
  });
});
