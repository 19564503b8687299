import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NodeId } from "../../../src/model/ids.js";
import type { Evidence, SourceName } from "../../../src/model/provenance.js";
import { storeRecord } from "../../../src/model/stored-record.js";
import { compareClaims } from "../../../src/write/claim.js";
import { deriveAuthorship } from "../../../src/write/derive-authorship.js";
import { deriveCitations } from "../../../src/write/derive-citations.js";
import { derivePaper } from "../../../src/write/derive-paper.js";
import { namedNode } from "../../../src/write/linked-nodes.js";
import { linkedProperties } from "../../../src/write/linked-properties.js";
import { edgeOfEvidence, mergeEvidence } from "../../../src/write/merge-evidence.js";
import { sameProperties } from "../../../src/write/same-properties.js";
import { addTally } from "../../../src/write/tally.js";
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

describe("linkedProperties", () => {
  const tally = (names: Record<string, number>) => ({
    edges: 3,
    names,
    sources: { extract: 3 },
    stars: {},
    claims: {},
  });
  it("shows the spelling used most, of equals the fullest, and finds the node by all of them", () => {
    expect(linkedProperties("Method", "method:lora", tally({ LoRA: 1, LORA: 1, "Lo-RA": 1 }))).toMatchObject({
      id: "method:lora",
      name: "Lo-RA",
      aliases: ["LORA", "LoRA"],
      searchText: "lo ra lora",
    });
    expect(linkedProperties("Method", "method:lora", tally({ LoRA: 2, "Lo-RA": 1 })).name).toBe("LoRA");
  });
  it("never shows a long form in the place of the name", () =>
    expect(linkedProperties("Method", "method:lora", tally({ LoRA: 1, "Low-Rank Adaptation": 9 })).name).toBe("LoRA"));
  it("splits the path of a repository, of four parts too", () => {
    const repository = (path: string) =>
      linkedProperties("Repository", `repository:${path.toLowerCase()}`, {
        ...tally({ [path]: 1 }),
        stars: { 5: 1, 9: 1 },
        claims: {},
      });
    expect(repository("github.com/Pebbles/Sort")).toMatchObject({
      id: "repository:github.com/pebbles/sort",
      host: "github.com",
      owner: "Pebbles",
      name: "Sort",
      url: "https://github.com/Pebbles/Sort",
      holds: "CODE",
      stars: 9,
    });
    expect(repository("huggingface.co/datasets/a/b")).toMatchObject({ owner: "datasets/a", name: "b", holds: "DATA" });
  });
});

describe("addTally", () => {
  const edge = fc.record({ names: fc.array(fc.constantFrom("a", "b")), sources: fc.array(fc.constantFrom("x", "y")) });
  it("forgets what was taken away", () => {
    fc.assert(
      fc.property(fc.array(edge), edge, (edges, one) => {
        const all = edges.reduce<ReturnType<typeof addTally> | undefined>(
          (sum, each) => addTally(sum, each, 1),
          undefined,
        );
        expect(addTally(addTally(all, one, 1), one, -1)).toEqual(addTally(all, undefined, 1));
      }),
    );
  });
});

describe("namedNode", () => {
  it("refuses a name without a letter or digit", () => expect(namedNode("Task", " -- ")).toBeUndefined());
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

describe("derivePaper", () => {
  const id = "paper:1" as NodeId<"Paper">;
  const nothing = {
    id,
    externalIds: new Set<string>(),
    mentions: [],
    paperOf: new Map<string, string>(),
    verdicts: [],
  };
  it("keeps the abstract of a weaker source where the better one has none", () => {
    const records = [
      paperRecord({ source: "huggingface-listing", title: "A", abstract: "Text." }),
      paperRecord({ title: "B" }),
    ].map(storeRecord);
    const one = derivePaper({ ...nothing, records });
    expect(one.properties).toMatchObject({ title: "A", abstract: "Text." });
    expect(derivePaper({ ...nothing, records: [...records].reverse() }).properties).toEqual(one.properties);
  });
  it("keeps a stated year beside a day", () => {
    const year = (more: { year?: number; publishedOn?: string }) =>
      derivePaper({ ...nothing, records: [storeRecord(paperRecord({ title: "A", ...more }))] }).properties.year;
    expect(year({ year: 2024, publishedOn: "2023-12-31" })).toBe(2024);
    expect(year({ publishedOn: "2023-12-31" })).toBe(2023);
  });
  it("reads a source's keywords that name one thing, by their own confidence, and no others", () => {
    const record = paperRecord({ source: "huggingface-daily", title: "A", keywords: ["low-rank adaptation", "speed"] });
    const { edges } = derivePaper({
      ...nothing,
      records: [storeRecord(record)],
      keywordOf: (text) =>
        text === "low-rank adaptation" ? { kind: "method", name: "LoRA", aliases: [text] } : undefined,
    });
    expect([...(edges.get("USES_METHOD") ?? [])]).toEqual([
      [
        "method:lora",
        expect.objectContaining({
          role: "USED",
          confidence: 0.9,
          sources: ["huggingface-daily"],
          names: ["LoRA", "low-rank adaptation"],
        }),
      ],
    ]);
  });
  it("gives stars that name no repository to the paper's only one of code", () => {
    const stars = (...paths: readonly string[]) => {
      const linked = paperRecord({ title: "A", repositories: paths.map((path) => ({ path })) });
      const shown = paperRecord({ source: "huggingface-listing", title: "A", repositoryStars: 7 });
      const { edges } = derivePaper({ ...nothing, records: [linked, shown].map(storeRecord) });
      return [...(edges.get("HAS_CODE")?.values() ?? [])].map((edge) => edge.stars);
    };
    expect(stars("github.com/a/b", "huggingface.co/datasets/a/b")).toEqual([7, undefined]);
    expect(stars("github.com/a/b", "github.com/c/d")).toEqual([undefined, undefined]);
    expect(stars()).toEqual([]);
  });
  it("says that a paper is withdrawn where any record does", () => {
    const withdrawn = (...said: readonly boolean[]) =>
      derivePaper({
        ...nothing,
        records: said.map((each) => storeRecord(paperRecord({ title: "A", ...(each ? { withdrawn: true } : {}) }))),
      }).properties.withdrawn;
    expect(withdrawn(false, true)).toBe(true);
    expect(withdrawn(false)).toBeUndefined();
  });
  it("drops a reference of a paper to itself", () => {
    const arxiv = { scheme: "arxiv", value: "2401.00001" } as const;
    const record = paperRecord({ title: "A", externalIds: [arxiv], references: [{ externalIds: [arxiv] }] });
    const state = derivePaper({
      ...nothing,
      records: [storeRecord(record)],
      paperOf: new Map([["arxiv:2401.00001", id]]),
    });
    expect(state.edges.get("CITES")?.size ?? 0).toBe(0);
    expect(state.properties.referenceCount).toBe(0);
  });
  it("lists every author of every record once, in the order of the best record", () => {
    const of = (source: SourceName, names: readonly string[], authorIds: readonly (string | null)[]) => ({
      source,
      authors: names.map((name) => ({ name })),
      authorIds,
    });
    const authorship = deriveAuthorship([
      of("papergraph-jsonl", ["Ann Fir", "et al.", "Bea Fir"], ["a", null, "b"]),
      of("huggingface-daily", ["Cy Fir", "Ann Fir"], ["c", "a"]),
    ]);
    expect([...authorship]).toEqual([
      ["a", { position: 1, sources: ["huggingface-daily", "papergraph-jsonl"] }],
      ["b", { position: 2, sources: ["papergraph-jsonl"] }],
      ["c", { position: 3, sources: ["huggingface-daily"] }],
    ]);
  });
  it("keeps the places of a list free for authors who are not told yet", () => {
    const list = (authorIds: readonly (string | null)[]) => ({
      source: "papergraph-jsonl" as const,
      authors: ["Ann Fir", "and others", "Bea Fir", "Cy Fir"].map((name) => ({ name })),
      authorIds,
    });
    const places = (...authorIds: (string | null)[]) =>
      [...deriveAuthorship([list(authorIds)])].map(([id, { position }]) => [id, position]);
    expect(places(null, null, null, null)).toEqual([]);
    expect(places(null, null, "b", null)).toEqual([["b", 2]]);
    expect(places("a", null, "b", "c")).toEqual([
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ]);
  });
});

describe("deriveCitations", () => {
  it("takes the paper of a reference's strongest known id", () => {
    const both = { ids: ["arxiv:1", "doi:2"], intents: [], contexts: ["so"], sources: ["papergraph-jsonl"] };
    const references = new Map([
      ["arxiv:1", both],
      ["doi:2", both],
    ]);
    const cited = (paperOf: [string, string][]) => [...deriveCitations("p", references, new Map(paperOf)).keys()];
    expect(cited([["doi:2", "q"]])).toEqual(["q"]);
    expect(
      cited([
        ["doi:2", "q"],
        ["arxiv:1", "r"],
      ]),
    ).toEqual(["r"]);
    expect(
      cited([
        ["arxiv:1", "p"],
        ["doi:2", "q"],
      ]),
    ).toEqual([]);
    expect(cited([])).toEqual([]);
  });
});
