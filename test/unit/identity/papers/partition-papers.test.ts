import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paperLinks } from "../../../../src/identity/papers/paper-links.js";
import type { PaperTraits } from "../../../../src/identity/papers/paper-traits.js";
import { type PaperPartition, partitionPapers } from "../../../../src/identity/papers/partition-papers.js";

const paper = (key: string, rest: Partial<PaperTraits> = {}): PaperTraits => ({
  key,
  externalIds: [],
  title: "Counting the leaves of tall trees",
  authors: ["Ada Fir", "Bob Oak"],
  year: 2020,
  ...rest,
});

describe("partitionPapers", () => {
  it("unites records that share an id, whatever their titles say", () => {
    const { papers } = partitionPapers([
      paper("a", { externalIds: ["arxiv:2001.00001"], title: "Survey of roots 2019" }),
      paper("b", { externalIds: ["arxiv:2001.00001", "doi:10.1000/x"], title: "Survey of roots 2020" }),
      paper("c", { externalIds: ["doi:10.1000/x"], title: "Roots, a book", authors: ["Zoe Pine"] }),
    ]);
    expect(papers).toEqual([["a", "b", "c"]]);
  });

  it("keeps two ids of one scheme apart and says that one is a version of the other", () => {
    const { papers, versions, refused } = partitionPapers([
      paper("a", { externalIds: ["acl:2021.cl-1.1"], year: 2021, venue: "Computational Linguistics" }),
      paper("b", { externalIds: ["acl:W20-0001"], venue: "Workshop on Leaves" }),
    ]);
    expect(papers).toEqual([["a"], ["b"]]);
    expect(versions).toMatchObject([{ from: "b", to: "a" }]);
    expect(refused).toEqual([]);
  });

  it("refuses an id that would bring two other ids together", () => {
    const { papers, refused } = partitionPapers([
      paper("a", { externalIds: ["arxiv:2001.00001", "doi:10.1000/x"], title: "Roots in the dark of the soil" }),
      paper("b", { externalIds: ["arxiv:2001.00002", "doi:10.1000/x"], authors: ["Zoe Pine"] }),
    ]);
    expect(papers).toEqual([["a"], ["b"]]);
    expect(refused).toMatchObject([{ left: "a", right: "b", reason: "same DOI" }]);
  });

  it("takes the DOI of a preprint server beside a publisher's for one paper, and two publishers' for two", () => {
    const doi = (key: string, value: string) => paper(key, { externalIds: [`doi:${value}`] });
    const publisher = doi("a", "10.1145/1234.5678");
    expect(partitionPapers([publisher, doi("b", "10.1101/2020.01.02.123456")]).papers).toEqual([["a", "b"]]);
    expect(partitionPapers([publisher, doi("b", "10.5281/zenodo.1234")]).papers).toEqual([["a", "b"]]);
    expect(partitionPapers([publisher, doi("b", "10.1101/gr.123456")]).papers).toEqual([["a"], ["b"]]);
    expect(partitionPapers([publisher, doi("b", "10.1007/1234")]).papers).toEqual([["a"], ["b"]]);
  });

  it("does not let a record without authors bring two papers of one title together", () => {
    const { papers } = partitionPapers([
      paper("a"),
      paper("b", { authors: [] }),
      paper("c", { authors: ["Zoe Pine", "Yan Elm"] }),
    ]);
    expect(papers).toEqual([["a", "b"], ["c"]]);
  });

  it("does not let a record without a year bring two papers of one title together", () => {
    const { year: _, ...undated } = paper("b", { authors: [] });
    const { papers } = partitionPapers([paper("a", { authors: [] }), undated, paper("c", { authors: [], year: 2009 })]);
    expect(papers).toEqual([["a", "b"], ["c"]]);
  });

  it("obeys decisions, and different before same", () => {
    const records = [
      paper("a"),
      paper("b"),
      paper("c", { title: "Wholly other words on the sea", authors: ["Yan Elm"] }),
    ];
    expect(partitionPapers(records, { same: [["c", "a"]], different: [["b", "a"]] }).papers).toEqual([
      ["a", "c"],
      ["b"],
    ]);
    expect(partitionPapers(records, { same: [["b", "a"]], different: [["a", "b"]] }).papers).toEqual([
      ["a"],
      ["b"],
      ["c"],
    ]);
    const twoIds = [paper("a", { externalIds: ["acl:P19-1"] }), paper("b", { externalIds: ["acl:P19-2"] })];
    expect(partitionPapers(twoIds, { same: [["a", "b"]], different: [] }).papers).toEqual([["a", "b"]]);
  });
});

describe("the partition of random records", () => {
  const words = fc.constantFrom("leaves", "roots", "trees", "2019", "2020", "Part", "II", "learning", "deep:", "a");
  const traits = fc.record(
    {
      externalIds: fc.uniqueArray(
        fc.constantFrom("arxiv:1", "arxiv:2", "acl:1", "acl:2", "doi:10.1000/a", "doi:10.5281/z"),
        {
          maxLength: 2,
        },
      ),
      title: fc.array(words, { minLength: 2, maxLength: 6 }).map((list) => list.join(" ")),
      authors: fc.uniqueArray(fc.constantFrom("Ada Fir", "Bob Oak", "B. Oak", "Zoe Pine"), { maxLength: 2 }),
      year: fc.integer({ min: 2018, max: 2021 }),
      venue: fc.constantFrom("Workshop on Leaves", "Journal of Trees"),
    },
    { requiredKeys: ["externalIds", "title", "authors"] },
  );
  const someRecords = fc
    .array(traits, { minLength: 1, maxLength: 14 })
    .map((list) => list.map((each, at) => ({ ...each, key: `r:${String(at).padStart(2, "0")}` })));
  const pair = fc.tuple(fc.constantFrom("r:00", "r:01", "r:02", "r:03"), fc.constantFrom("r:02", "r:03", "r:04"));
  const someDecisions = fc.record({
    same: fc.array(pair, { maxLength: 2 }),
    different: fc.array(pair, { maxLength: 2 }),
  });
  const unordered = ({ papers, versions, refused, possible }: PaperPartition) => ({
    papers,
    versions: versions.map((each) => JSON.stringify(each)).sort(),
    refused: refused.map((each) => JSON.stringify(each)).sort(),
    possible: possible.map((each) => JSON.stringify(each)).sort(),
  });

  it("does not depend on their order", () => {
    const shuffled = someRecords.chain((records) =>
      fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
    );
    fc.assert(
      fc.property(shuffled, someDecisions, ([records, other], decisions) => {
        expect(partitionPapers(other, decisions)).toEqual(partitionPapers(records, decisions));
      }),
      { numRuns: 500 },
    );
  });

  it("is that of each component of the graph of links", () => {
    fc.assert(
      fc.property(someRecords, someDecisions, (records, decisions) => {
        const whole = partitionPapers(records, decisions);
        const parts = componentsOf(records, [
          ...paperLinks(records).map(({ left, right }) => [left, right] as const),
          ...decisions.same,
        ]).map((component) => partitionPapers(component, decisions));
        const joined = {
          papers: parts.flatMap(({ papers }) => papers).sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
          versions: parts.flatMap(({ versions }) => versions),
          refused: parts.flatMap(({ refused }) => refused),
          possible: parts.flatMap(({ possible }) => possible),
        };
        expect(unordered(joined)).toEqual(unordered(whole));
      }),
      { numRuns: 500 },
    );
  });

  /** Components by repeated colouring, which shares nothing with the code under test. */
  function componentsOf(records: readonly PaperTraits[], edges: readonly (readonly [string, string])[]) {
    const colour = new Map(records.map(({ key }) => [key, key]));
    for (let changed = true; changed; ) {
      changed = false;
      for (const [left, right] of edges) {
        const [one, other] = [colour.get(left), colour.get(right)];
        if (one === undefined || other === undefined || one === other) continue;
        const [least = one] = [one, other].sort();
        colour.set(left, least);
        colour.set(right, least);
        changed = true;
      }
    }
    return [...new Set(colour.values())].map((each) => records.filter(({ key }) => colour.get(key) === each));
  }
});
