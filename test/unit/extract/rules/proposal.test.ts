import { describe, expect, it } from "vitest";
import { proposals } from "../../../../src/extract/rules/proposal.js";
import { readText } from "../../../../src/extract/text/read-text.js";

const objects = (text: string) => {
  const { words, sentences } = readText("abstract", text);
  return sentences.flatMap((sentence) =>
    proposals(words, sentence).map(({ at, verb }) => `${verb} ${words[at]?.text}`),
  );
};

describe("places where a paper puts something forward", () => {
  it.each([
    ["We propose FooNet.", ["propose FooNet"]],
    ["This paper therefore presents FooNet.", ["presents FooNet"]],
    ["We find that, by introducing FooNet, it works.", ["introducing FooNet"]],
    ["We study x, and introduce FooNet.", ["introduce FooNet"]],
    ["We have developed FooNet.", ["developed FooNet"]],
    ["FooNet introduces BarNet.", ["introduces BarNet"]],
  ])("%j", (text, wanted) => {
    expect(objects(text)).toEqual(wanted);
  });

  it.each([
    "They propose FooNet.",
    "The proposed FooNet wins.",
    "However, developing FooNets is hard.",
    "Smith introduces FooNet.",
  ])("not %j", (text) => {
    expect(objects(text)).toEqual([]);
  });
});
