import { describe, expect, it } from "vitest";
import { type PaperTraits, papersMatch } from "../../../src/identity/match-paper.js";

const paper = (more: Partial<PaperTraits>): PaperTraits => ({
  titleKey: "learning to sort pebbles by weight",
  year: 2024,
  externalIds: [],
  authorNameKeys: [],
  ...more,
});

describe("papersMatch", () => {
  it("takes a long title and a near year for the same paper", () => {
    expect(papersMatch(paper({}), paper({ year: 2025 }))).toBe(true);
    expect(papersMatch(paper({}), paper({ year: 2026 }))).toBe(false);
    expect(papersMatch(paper({}), paper({ titleKey: "learning to sort pebbles by size" }))).toBe(false);
  });

  it("never matches across two ids of a scheme that gives a paper one", () => {
    const left = paper({ externalIds: ["arxiv:2401.00001"], abstractKey: "same" });
    expect(papersMatch(left, paper({ externalIds: ["arxiv:2401.00002"], abstractKey: "same" }))).toBe(false);
    expect(papersMatch(left, paper({ externalIds: ["openreview:abc"] }))).toBe(true);
  });

  it("lets the abstract decide where the title has changed", () => {
    expect(papersMatch(paper({ abstractKey: "k" }), paper({ titleKey: "new title", abstractKey: "k" }))).toBe(true);
  });

  it("wants authors who meet, where both lists are known, and always for a short title", () => {
    const jane = { authorNameKeys: ["jane doe"] };
    expect(papersMatch(paper(jane), paper({ authorNameKeys: ["j doe"] }))).toBe(true);
    expect(papersMatch(paper(jane), paper({ authorNameKeys: ["ann lee"] }))).toBe(false);
    expect(papersMatch(paper({ titleKey: "preface" }), paper({ titleKey: "preface" }))).toBe(false);
    expect(papersMatch(paper({ titleKey: "preface", ...jane }), paper({ titleKey: "preface", ...jane }))).toBe(true);
  });
});
