import { describe, expect, it } from "vitest";
import { createExtractor } from "../../../src/extract/create-extractor.js";
import { Lexicon } from "../../../src/extract/lexicon/lexicon.js";
import { parseLexicon } from "../../../src/extract/lexicon/parse-lexicon.js";
import { TermCounter, type TermPaper } from "../../../src/extract/terms.js";
import { termLines } from "../../../src/extract/terms-tsv.js";
import type { Mention, MentionKind } from "../../../src/model/mention.js";
import type { MentionRole } from "../../../src/model/provenance.js";

function mention(
  name: string,
  more: { kind?: MentionKind; role?: MentionRole; aliases?: string[]; rule?: string } = {},
): Mention {
  const { kind = "method", role = "USED", aliases = [], rule = "coined-name" } = more;
  return { kind, name, aliases, role, confidence: 0.5, spans: [{ field: "title", start: 0, end: name.length, rule }] };
}

const paper = (id: string): TermPaper => ({ id, title: `Title of ${id}` });
const lexicon = new Lexicon(parseLexicon("name\tcase\nLoRA\t\nDeep sets\tany\n", "test.tsv", "method"));

function count(papers: readonly (readonly [id: string, mentions: readonly Mention[]])[]): TermCounter {
  const counter = new TermCounter(lexicon);
  for (const [id, mentions] of papers) counter.add(paper(id), mentions);
  return counter;
}

describe("TermCounter", () => {
  it("counts papers, not mentions, and gives the introducing paper first", () => {
    const counter = count([
      ["a", [mention("FooNet"), mention("Foo-Net")]],
      ["b", [mention("FooNet")]],
      ["c", [mention("FooNet", { role: "INTRODUCED" })]],
    ]);
    expect(counter.terms(1)).toEqual([
      {
        kind: "method",
        name: "FooNet",
        aliases: [],
        papers: 3,
        introducedIn: 1,
        introducedRatio: 1 / 3,
        examples: [paper("c"), paper("a")],
      },
    ]);
  });

  it("takes a long form and sizes for the name they belong to", () => {
    const [term] = count([
      ["a", [mention("Foo Bar Policy", { role: "INTRODUCED", aliases: ["FBP"] })]],
      ["b", [mention("FBP", { aliases: ["Foo Bar Policy"] })]],
      ["c", [mention("FBP-7B")]],
    ]).terms(1);
    expect(term).toMatchObject({ name: "FBP", papers: 3, aliases: ["Foo Bar Policy"] });
  });

  it.each([
    ["a lexicon's name", mention("LoRA")],
    ["a lexicon's name with a size", mention("LoRA-7B")],
    ["a name whose alias the lexicon has", mention("DSets", { aliases: ["Deep Sets"] })],
    ["what the lexicon rule found", mention("Something", { rule: "lexicon-name" })],
    ["a repository", mention("github.com/a/b", { kind: "repository" })],
  ])("leaves out %s", (_what, known) => {
    expect(count([["a", [known]]]).terms(1)).toEqual([]);
  });

  it("guesses the kind that most papers see", () => {
    const kinds = ["dataset", "method", "dataset"] as const;
    const counter = count(kinds.map((kind, index) => [`${index}`, [mention("BarBench", { kind })]]));
    expect(counter.terms(3).map(({ kind }) => kind)).toEqual(["dataset"]);
  });

  it("orders by papers, then by introductions, then by name, whatever order the papers come in", () => {
    const papers: [string, Mention[]][] = [
      ["a", [mention("Beta1"), mention("AlphaX"), mention("Gamma2"), mention("Rare1")]],
      ["b", [mention("Gamma2"), mention("AlphaX", { role: "INTRODUCED" }), mention("Beta1")]],
      ["c", [mention("Gamma2")]],
    ];
    const names = (given: typeof papers) =>
      count(given)
        .terms(2)
        .map(({ name }) => name);
    expect(names(papers)).toEqual(["Gamma2", "AlphaX", "Beta1"]);
    expect(names(papers.toReversed())).toEqual(names(papers));
  });
});

describe("termLines", () => {
  const texts = [
    ["a", "ZornNet: A Network", "We introduce ZornNet, a novel network. We test ZornNet on QuuxBench."],
    ["b", "A Study", "We compare ZornNet and others on the QuuxBench benchmark."],
    ["c", "Another Study", "Our method beats ZornNet on the QuuxBench dataset."],
  ] as const;

  function propose(known: Lexicon) {
    const extractor = createExtractor(known);
    const counter = new TermCounter(known);
    for (const [id, title, abstract] of texts) counter.add({ id, title }, extractor.extract({ title, abstract }));
    return counter.terms(2);
  }

  it("are a lexicon file: accepted names are not proposed again", () => {
    const terms = propose(lexicon);
    expect(terms.map(({ kind, name, papers }) => [kind, name, papers])).toEqual([
      ["method", "ZornNet", 3],
      ["dataset", "QuuxBench", 3],
    ]);
    const entries = parseLexicon(termLines(terms).join("\n"), "accepted.tsv");
    expect(entries.map(({ kind, name }) => [kind, name])).toEqual([
      ["method", "ZornNet"],
      ["dataset", "QuuxBench"],
    ]);
    expect(propose(new Lexicon([...lexicon.entries, ...entries]))).toEqual([]);
  });

  it("say the evidence above each name and leave out aliases that the format cannot hold", () => {
    const lines = termLines([
      {
        kind: "dataset",
        name: "FooBench",
        aliases: ["Foo; Bench", "?Foo", "Foo benchmark"],
        papers: 4,
        introducedIn: 1,
        introducedRatio: 0.25,
        examples: [{ id: "a", title: "On\nFoo" }],
      },
    ]);
    expect(lines).toEqual([
      "kind\tname\taliases",
      '# 4 papers, introduced in 1: "On Foo"',
      "dataset\tFooBench\tFoo benchmark",
    ]);
  });
});
