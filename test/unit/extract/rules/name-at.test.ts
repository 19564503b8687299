import { describe, expect, it } from "vitest";
import { isClass, nameAt } from "../../../../src/extract/rules/name-at.js";
import { reading } from "../small-lexicon.js";

describe("the name that begins at a word", () => {
  it.each([
    ["see FooNet now", ["coined", "FooNet"]],
    ["see Local Pair Attention (LPA) now", ["pair", "Local Pair Attention"]],
    ["see Tree of Problems now", ["run", "Tree of Problems"]],
    ['see "quiet sampling" now', ["quoted", "quiet sampling"]],
    ['see "quiet sampling." Now', ["quoted", "quiet sampling"]],
    ["see Presto now", ["capital", "Presto"]],
  ])("in %j", (text, wanted) => {
    const read = reading(text);
    const name = nameAt(read, 1);
    expect(name && [name.shape, text.slice(name.start, name.end)]).toEqual(wanted);
  });

  it.each([
    ["see models now", "an ordinary word"],
    ["see Large Language Models now", "a class"],
    ["see While SFT helps", "a word that opens a clause"],
    ['see "a very long quoted piece of prose" now', "prose in quotes"],
    ["see , now", "a mark"],
  ])("in %j is no run, pair or quoted name: %s", (text) => {
    expect(["run", "pair", "quoted"]).not.toContain(nameAt(reading(text), 1)?.shape);
  });
});

describe("classes", () => {
  it.each([
    ["Large Language Models", true],
    ["vision-language model", true],
    ["Local Pair Attention", false],
  ])("%s: %s", (phrase, wanted) => {
    expect(isClass(phrase)).toBe(wanted);
  });
});
