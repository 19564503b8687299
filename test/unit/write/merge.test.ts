import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NodeId } from "../../../src/model/ids.js";
import type { Evidence } from "../../../src/model/provenance.js";
import { compareClaims } from "../../../src/write/claim.js";
import { namedNode, repositoryNode } from "../../../src/write/linked-nodes.js";
import { edgeOfEvidence, mergeEvidence } from "../../../src/write/merge-evidence.js";
import { mergeNode } from "../../../src/write/merge-node.js";
import { mergePaper } from "../../../src/write/merge-paper.js";
import { sameProperties } from "../../../src/write/same-properties.js";
import { paperRecord } from "../../support/records.js";

describe("compareClaims", () => {
  const claim = (source: "huggingface-listing" | "huggingface-daily", seenOn: string, value: string | number) => ({
    origin: { source, seenOn },
    value,
  });
  it.each([
    ["the better source", claim("huggingface-daily", "", 1), claim("huggingface-listing", "2030", 9)],
    ["the later statement", claim("huggingface-daily", "2025-02", 1), claim("huggingface-daily", "2025-01", 9)],
    ["the greater number", claim("huggingface-daily", "", 10), claim("huggingface-daily", "", 9)],
    ["the longer text", claim("huggingface-daily", "", "aaa"), claim("huggingface-daily", "", "zz")],
  ])("prefers %s", (_what, better, worse) => {
    expect(compareClaims(better, worse)).toBeGreaterThan(0);
    expect(compareClaims(worse, better)).toBeLessThan(0);
    expect(compareClaims(better, better)).toBe(0);
  });
});

const evidence = fc.record({
  source: fc.constantFrom("extract", "papergraph-jsonl", "huggingface-daily"),
  role: fc.constantFrom("INTRODUCED", "USED", "COMPARED"),
  confidence: fc.constantFrom(0.5, 0.9, 1),
  start: fc.nat(3),
}) as fc.Arbitrary<Evidence>;

describe("mergeEvidence", () => {
  it("is a join: order and repetition do not matter", () => {
    fc.assert(
      fc.property(fc.array(evidence), fc.array(evidence), (left, right) => {
        const once = mergeEvidence(mergeEvidence([], left), right);
        expect(mergeEvidence(mergeEvidence([], right), left)).toEqual(once);
        expect(mergeEvidence(once, left)).toEqual(once);
      }),
    );
  });
  it("lets a source that names the role overrule our own reading", () => {
    const ours = { source: "extract", role: "INTRODUCED", confidence: 0.8 } as const;
    const theirs = { source: "papergraph-jsonl", role: "USED", confidence: 1 } as const;
    expect(edgeOfEvidence([ours])).toMatchObject({ role: "INTRODUCED", confidence: 0.8, sources: ["extract"] });
    expect(edgeOfEvidence([ours, theirs])).toMatchObject({
      role: "USED",
      confidence: 1,
      sources: ["extract", "papergraph-jsonl"],
    });
    expect(edgeOfEvidence([ours, { source: "huggingface-daily", confidence: 1 }])).toMatchObject({
      role: "INTRODUCED",
    });
  });
});

describe("mergeNode", () => {
  const named = (name: string) => {
    const node = namedNode("Method", name, [], "extract");
    if (!node) throw new Error(`${name} has no merge key`);
    return node;
  };
  it("keeps one spelling as the name and the others as aliases, whatever the order", () => {
    const spellings = ["Lo-RA", "LoRA", "LORA"];
    const results = [spellings, [...spellings].reverse()].map((order) =>
      order.reduce<ReturnType<typeof mergeNode> | undefined>((node, name) => mergeNode(node, named(name)), undefined),
    );
    expect(results[0]).toEqual(results[1]);
    expect(results[0]).toMatchObject({
      id: "method:lora",
      name: "Lo-RA",
      aliases: ["LORA", "LoRA"],
      searchText: "lo ra lora",
    });
  });
  it("splits the path of a repository, of four parts too", () => {
    expect(mergeNode(undefined, repositoryNode("github.com/Pebbles/Sort", "extract"))).toMatchObject({
      id: "repository:github.com/pebbles/sort",
      host: "github.com",
      owner: "Pebbles",
      name: "Sort",
      url: "https://github.com/Pebbles/Sort",
    });
    expect(mergeNode(undefined, repositoryNode("huggingface.co/datasets/a/b", "extract"))).toMatchObject({
      owner: "datasets/a",
      name: "b",
    });
  });
});

describe("namedNode", () => {
  it("refuses a name without a letter or digit", () =>
    expect(namedNode("Task", " -- ", [], "extract")).toBeUndefined());
});

describe("sameProperties", () => {
  it("takes null for absent and looks at no order", () => {
    expect(sameProperties({ a: 1, b: null }, { a: 1 })).toBe(true);
    expect(sameProperties({ a: 1, b: ["x"] }, { b: ["x"], a: 1 })).toBe(true);
    expect(sameProperties({ a: 1 }, { a: 2 })).toBe(false);
    expect(sameProperties({ a: ["1"] }, { a: ["1", "2"] })).toBe(false);
    expect(sameProperties(undefined, { a: null })).toBe(true);
  });
});

describe("mergePaper", () => {
  const id = "paper:1" as NodeId<"Paper">;
  it("keeps the abstract of a weaker source where the better one has none", () => {
    const withText = {
      id,
      record: paperRecord({ source: "huggingface-listing", title: "A", abstract: "Text." }),
      mentions: [],
      authors: [],
    };
    const without = { id, record: paperRecord({ title: "B" }), mentions: [], authors: [] };
    const one = mergePaper(mergePaper(undefined, withText, new Map()), without, new Map());
    const other = mergePaper(mergePaper(undefined, without, new Map()), withText, new Map());
    expect(one.properties).toMatchObject({ title: "A", abstract: "Text." });
    expect(other.properties).toEqual(one.properties);
  });
  it("drops a reference of a paper to itself", () => {
    const arxiv = { scheme: "arxiv", value: "2401.00001" } as const;
    const record = paperRecord({ title: "A", externalIds: [arxiv], references: [{ externalIds: [arxiv] }] });
    const state = mergePaper(undefined, { id, record, mentions: [], authors: [] }, new Map([["arxiv:2401.00001", id]]));
    expect(state.edges.get("CITES")?.size ?? 0).toBe(0);
    expect(state.properties.referenceCount).toBe(0);
  });
});
