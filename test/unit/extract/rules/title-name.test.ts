import { describe, expect, it } from "vitest";
import { introducedNames } from "../../../../src/extract/rules/introduced-names.js";
import { reading, smallLexicon } from "../small-lexicon.js";

const named = (title: string, abstract: string) =>
  introducedNames([reading(title, "title"), reading(abstract)], smallLexicon).map(
    ({ introduction, reading: where }) => [
      where.read.text.slice(introduction.start, introduction.end),
      introduction.rule,
      ...(introduction.kind ? [introduction.kind] : []),
    ],
  );

describe("the name in a title", () => {
  it.each([
    ["FooNet: Seeing Faces", "", ["FooNet", "title-name"]],
    ["FooBench: A Benchmark for Agents", "", ["FooBench", "title-name", "dataset"]],
    ["Hydra: Bidirectional Models", "With Hydra one reads.", ["Hydra", "title-name"]],
    ["Lookback Lens: Detecting Errors", "A lookback lens detects.", ["Lookback Lens", "title-name"]],
    ["The Foggy Lens: Detecting Errors", "A foggy lens detects.", ["Foggy Lens", "title-name"]],
    ["Learned Pools (LePo) for Models", "Here LePo helps.", ["LePo", "title-phrase"]],
  ])("%j", (title, abstract, wanted) => {
    expect(named(title, abstract)).toContainEqual(wanted);
  });

  it.each([
    ["Hydra: Bidirectional Models", "Nothing of it.", "the abstract does not use it"],
    ["Personalized Counterspeech: A Survey", "On personalized counterspeech.", "a survey's subject"],
    ["Large Language Models: Old and New", "Large language models are.", "a class"],
    ["Understanding FooNet", "FooNet is studied.", "no name before a colon"],
    ["How do models learn? A study", "How do models learn", "a question"],
  ])("%j gives none: %s", (title, abstract) => {
    expect(named(title, abstract).filter(([, rule]) => rule?.startsWith("title"))).toEqual([]);
  });
});

describe("short forms whose long form holds an own name", () => {
  it("are the paper's own too", () => {
    expect(named("FooFormer: Nested", "A FooFormer language model (FooLM) is small.")).toContainEqual([
      "FooLM",
      "own-long-form",
      "method",
    ]);
  });
});

describe("the noun phrase of a title", () => {
  const rules = (title: string, abstract: string) =>
    named(title, abstract)
      .filter(([, rule]) => rule === "title-phrase")
      .map(([name]) => name);

  it.each([
    ["A Deep Conjugate Direction Method for Linear Systems", "", ["Deep Conjugate Direction Method"]],
    ["Foggy Mirror Transformer", "", ["Foggy Mirror Transformer"]],
    ["Foggy Mirrors for Faces", "We propose foggy mirrors, which see.", ["foggy mirrors"]],
  ])("%j, %j names %j", (title, abstract, wanted) => {
    expect(rules(title, abstract)).toEqual(wanted);
  });

  it.each([
    ["A Unified Framework for Faces", "", "a description"],
    ["Thus Spake Long-Context Large Language Model", "", "a class"],
    ["Foggy Attention Improves Transformer", "", "a sentence"],
    ["Foggy Mirrors for Faces", "We propose a foggy mirror.", "a phrase with an article"],
    ["An Empirical Study of Faces", "We present empirical study, too.", "a kind of paper"],
  ])("%j, %j names none: %s", (title, abstract) => {
    expect(rules(title, abstract)).toEqual([]);
  });
});
