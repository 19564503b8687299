import { describe, expect, it } from "vitest";
import { sentenceIndexAt, sentences } from "../../../../src/extract/text/sentences.js";
import { words } from "../../../../src/extract/text/words.js";

const cut = (text: string) => {
  const found = words(text);
  return sentences(found).map(({ from, to }) => text.slice(found[from]?.start, found[to - 1]?.end));
};

describe("sentences", () => {
  it.each([
    ["One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]],
    ["As in Smith et al. we train.", ["As in Smith et al. we train."]],
    ["Tasks, e.g. GLUE. We win.", ["Tasks, e.g. GLUE.", "We win."]],
    ["GPT-3.5 is at 3.5 points. It rises.", ["GPT-3.5 is at 3.5 points.", "It rises."]],
    ["", []],
  ])("of %j", (text, wanted) => {
    expect(cut(text)).toEqual(wanted);
  });

  it("are found by a word", () => {
    const ranges = sentences(words("One two. Three four. Five"));
    expect([0, 2, 3, 5, 6, 9].map((word) => sentenceIndexAt(ranges, word))).toEqual([0, 0, 1, 1, 2, 3]);
  });
});
