import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type IntroductionCandidate, introducedBy } from "../../../src/extract/introduced-by.js";

const paper = (paperId: string, title: string, more: Partial<IntroductionCandidate> = {}): IntroductionCandidate => ({
  paperId,
  title,
  arxivIds: [],
  confidence: 0.9,
  ...more,
});

describe("the paper that introduces a name", () => {
  const lora = { name: "LoRA", aliases: ["Low-Rank Adaptation"] };
  const own = paper("own", "LoRA: Low-Rank Adaptation of Large Language Models", { publishedOn: "2021-06-17" });
  const other = paper("other", "LoRA.rar: Learning to Merge LoRAs", { publishedOn: "2020-01-01" });

  it("is the one that the lexicon states, or none", () => {
    const entry = { arxiv: "2106.09685" };
    expect(introducedBy({ ...lora, entry }, [other, { ...own, arxivIds: ["2106.09685"] }])?.paperId).toBe("own");
    expect(introducedBy({ ...lora, entry }, [other])).toBeUndefined();
  });

  it("is none for a product", () => {
    expect(introducedBy({ ...lora, entry: { isProduct: true } }, [own])).toBeUndefined();
  });

  it("is the one whose title it leads, whatever came before", () => {
    expect(introducedBy(lora, [other, own])?.paperId).toBe("own");
  });

  it.each([
    "Understanding LoRA at Scale",
    "New Desiderata for LoRA",
    "LoRA Meets Dropout",
    "Faster Training with LoRA",
    "A Variant of LoRA",
  ])("is not one that is about it: %s", (title) => {
    expect(introducedBy(lora, [paper("a", title)])).toBeUndefined();
  });

  it.each([
    ["LoRA", "LoRA Technical Report"],
    ["LoRA", "The LoRA: A Way"],
    ["LoRA", "LoRA (Low Rank): A Way"],
    ["Low-Rank Adaptation", "Low-Rank Adaptation"],
    ["LoRA", "Small Updates Suffice"],
  ])("may be one that calls %s its own: %s", (name, title) => {
    expect(introducedBy({ name, aliases: [] }, [paper("a", title)])?.paperId).toBe("a");
  });

  it("is the earliest of equals, by date, arXiv month or year, and the surer on one day", () => {
    const [late, early] = [
      paper("late", "X", { publishedOn: "2024-02-01" }),
      paper("early", "X", { arxivIds: ["2401.00001"] }),
    ];
    const undated = paper("undated", "X");
    expect(introducedBy(lora, [late, undated, early])?.paperId).toBe("early");
    expect(introducedBy(lora, [undated, paper("old", "X", { year: 1999 })])?.paperId).toBe("old");
    expect(introducedBy(lora, [undated, paper("sure", "X", { confidence: 0.95 })])?.paperId).toBe("sure");
    expect(introducedBy(lora, [])).toBeUndefined();
  });

  it("does not depend on the order of the candidates", () => {
    const candidate = fc.record({
      paperId: fc.uuid(),
      title: fc.constantFrom("LoRA: a way", "Understanding LoRA", "A way", "On (LoRA)", "LoRA"),
      arxivIds: fc.constantFrom([], ["2401.00001"], ["2312.00001"]),
      confidence: fc.constantFrom(0.8, 0.9),
    });
    fc.assert(
      fc.property(fc.uniqueArray(candidate, { selector: ({ paperId }) => paperId }), (papers) => {
        expect(introducedBy(lora, [...papers].reverse())).toEqual(introducedBy(lora, papers));
      }),
    );
  });
});
