import { describe, expect, it } from "vitest";
import { words } from "../../../../src/extract/text/words.js";

describe("words", () => {
  it.each([
    ["We use GPT-3.5, as CAMO++.", ["We", "use", "GPT-3.5", ",", "as", "CAMO++", "."]],
    ["A* beats C++ (and C#)", ["A*", "beats", "C++", "(", "and", "C#", ")"]],
    ["LLM's use of Mix'n'Match", ["LLM", "use", "of", "Mix'n'Match"]],
    ["A^2Bench has 3,277 pairs", ["A^2Bench", "has", "3", ",", "277", "pairs"]],
    ["R&B and T5-large", ["R&B", "and", "T5-large"]],
  ])("of %j", (text, wanted) => {
    const found = words(text)
      .map((word) => word.text)
      .filter((word) => word !== "'s" && word !== "'" && word !== "s");
    expect(found).toEqual(wanted);
  });

  it("lie where they say, and know words from marks", () => {
    const text = "Our FooNet, α-Net!";
    for (const { start, end, text: word } of words(text)) expect(text.slice(start, end)).toBe(word);
    expect(words(text).map(({ isWord }) => isWord)).toEqual([true, true, false, true, false]);
    expect(words(text)[1]).toMatchObject({ text: "FooNet", lower: "foonet" });
  });
});
