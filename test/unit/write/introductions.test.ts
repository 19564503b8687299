import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimOf, type Introduction, introducers, otherThing, statedClaim } from "../../../src/write/introductions.js";

const LORA = ["LoRA", "Low-Rank Adaptation"];

const paper = (paperId: string, title: string, more: Partial<Introduction> = {}): Introduction => ({
  paperId,
  title,
  arxivIds: [],
  names: LORA,
  confidence: 0.9,
  ...more,
});

const chosen = (...papers: readonly Introduction[]) => [...introducers(papers.flatMap((each) => claimOf(each) ?? []))];

describe("the paper that introduces a name", () => {
  const own = paper("own", "LoRA: Low-Rank Adaptation of Large Language Models", { publishedOn: "2021-06-17" });
  const other = paper("other", "LoRA.rar: Learning to Merge LoRAs", { publishedOn: "2020-01-01" });

  it("is the one that our own knowledge states, or none", () => {
    const known = { introducedIn: "2106.09685" };
    expect(chosen({ ...other, known }, { ...own, known, arxivIds: ["2106.09685"] })).toEqual(["own"]);
    expect(chosen({ ...other, known })).toEqual([]);
    expect(chosen({ ...own, known })).toEqual(["own"]);
    expect(chosen({ ...own, known, arxivIds: ["2401.00001"] })).toEqual([]);
  });

  it("is none for a product", () => {
    expect(chosen({ ...own, known: { introducedIn: "none" } })).toEqual([]);
  });

  it("is the one whose title it leads, whatever came before", () => {
    expect(chosen(other, own)).toEqual(["own"]);
  });

  it("is each of those of which a source states it, whatever the titles say", () => {
    expect([...introducers([claimOf(own) ?? "", statedClaim("paper:a b")])]).toEqual(["paper:a b"]);
  });

  it("is each of several whose titles it leads: they call several things so", () => {
    expect(chosen(own, paper("radio", "LoRA: Long Range Radio"), other)).toEqual(["own", "radio"]);
  });

  const ABOUT = [
    "Understanding LoRA at Scale",
    "New Desiderata for LoRA",
    "LoRA Meets Dropout",
    "Faster Training with LoRA",
    "A Variant of LoRA",
    "LoRA-Copilot: An Assistant",
    "LoRA++: More of It",
  ];

  it.each(ABOUT)("is not one that is about what the world has: %s", (title) => {
    expect(chosen(paper("a", title, { known: {} }))).toEqual([]);
  });

  it.each(ABOUT)("is one that is about what nobody else claims, and not where another does: %s", (title) => {
    expect(chosen(paper("a", title))).toEqual(["a"]);
    expect(chosen(paper("a", title), paper("b", "Small Updates Suffice"))).toEqual(["b"]);
  });

  it.each([
    ["LoRA", "LoRA Technical Report"],
    ["LoRA", "The LoRA: A Way"],
    ["LoRA", "LoRA (Low Rank): A Way"],
    ["LoRA", "LoRA for Tuning"],
    ["Low-Rank Adaptation", "Low-Rank Adaptation"],
    ["LoRA", "Small Updates Suffice"],
  ])("may be one that calls %s its own: %s", (name, title) => {
    expect(chosen(paper("a", title, { names: [name], known: {} }))).toEqual(["a"]);
  });

  it("is the earliest of equals, by date, arXiv month or year, and the surer on one day", () => {
    const [late, early] = [
      paper("late", "X", { publishedOn: "2024-02-01" }),
      paper("early", "X", { arxivIds: ["2401.00001"] }),
    ];
    const undated = paper("undated", "X");
    expect(chosen(late, undated, early)).toEqual(["early"]);
    expect(chosen(undated, paper("old", "X", { year: 1999 }))).toEqual(["old"]);
    expect(chosen(undated, paper("sure", "X", { confidence: 0.95 }))).toEqual(["sure"]);
    expect(chosen()).toEqual([]);
  });

  it("does not depend on the order of the candidates", () => {
    const candidate = fc.record({
      paperId: fc.uuid(),
      title: fc.constantFrom("LoRA: a way", "Understanding LoRA", "A way", "On (LoRA)", "LoRA"),
      arxivIds: fc.constantFrom([], ["2401.00001"], ["2312.00001"]),
      names: fc.constant(LORA),
      confidence: fc.constantFrom(0.8, 0.9),
    });
    fc.assert(
      fc.property(fc.uniqueArray(candidate, { selector: ({ paperId }) => paperId }), (papers) => {
        expect(chosen(...[...papers].reverse())).toEqual(chosen(...papers));
      }),
    );
  });
});

describe("another thing by a known name", () => {
  const known = { introducedIn: "2106.09685" };
  const radio = paper("a", "LORA: Long Range Radio", { arxivIds: ["2401.00001"], known });

  it("is what a title sets apart in a paper that is not the one known", () => {
    expect(otherThing(radio)).toBe("LORA");
    expect(otherThing({ ...radio, arxivIds: ["2106.09685"] })).toBeUndefined();
  });

  it("is not known where the paper has no arXiv id, the title goes on otherwise, or no paper introduces the name", () => {
    expect(otherThing({ ...radio, arxivIds: [] })).toBeUndefined();
    expect(otherThing({ ...radio, title: "LoRA Meets Radio: A Survey" })).toBeUndefined();
    expect(otherThing({ ...radio, known: { introducedIn: "none" } })).toBeUndefined();
    expect(otherThing({ ...radio, known: {} })).toBeUndefined();
  });
});
