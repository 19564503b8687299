import { describe, expect, it } from "vitest";
import { hasCue } from "../../../../src/extract/rules/name-cue.js";
import { kindByEnding, kindByWords, phraseKind } from "../../../../src/extract/rules/name-kind.js";
import { readText } from "../../../../src/extract/text/read-text.js";

const at = (text: string, name: string) => {
  const read = readText("abstract", text);
  const from = read.words.findIndex((word) => word.text === name);
  return { read, from };
};

describe("the kind of a name", () => {
  it.each([
    ["the Foo dataset is", "dataset"],
    ["Foo, a new benchmark for agents", "dataset"],
    ["Foo is a framework for agents", "method"],
    ["our framework Foo is", "method"],
    ["a corpus called Foo holds", "dataset"],
    ["the Foo score rises", "other"],
    ["Foo (short for it), a model of speech", "method"],
    ["Foo rises", undefined],
  ])("in %j is %s by the words beside it", (text, wanted) => {
    const { read, from } = at(text, "Foo");
    expect(kindByWords(read, from, from + 1)).toBe(wanted);
  });

  it.each([
    ["FooBench", "dataset"],
    ["FooQA", "dataset"],
    ["Foo-100K", "dataset"],
    ["FooNet", "method"],
    ["FooFormer", "method"],
    ["Foo-v1.5", "method"],
    ["Foo", undefined],
  ])("%s is %s by its ending", (name, wanted) => {
    expect(kindByEnding(name)).toBe(wanted);
  });

  it.each([
    ["a large model addressing English bias", "method"],
    ["a benchmark of hard questions", "dataset"],
    ["novel insights into training", undefined],
  ])("of the phrase %j is %s", (text, wanted) => {
    expect(phraseKind(readText("abstract", text).words, 1)).toBe(wanted);
  });
});

describe("a cue for a kind", () => {
  it.each([
    ["on the Foo dataset", "dataset", true],
    ["accuracy on Foo rises", "dataset", true],
    ["Foo is old", "dataset", false],
    ["the Foo optimizer", "method", true],
    ["trained using Foo here", "method", true],
    ["Foo is old", "method", false],
    ["the Foo task", "task", true],
    ["the Foo model", "task", false],
  ] as const)("in %j for a %s: %s", (text, kind, wanted) => {
    const { read, from } = at(text, "Foo");
    expect(hasCue(read.words, from, from + 1, kind)).toBe(wanted);
  });
});
