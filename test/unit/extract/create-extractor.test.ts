import { describe, expect, it } from "vitest";
import { createExtractor } from "../../../src/extract/create-extractor.js";
import { Lexicon } from "../../../src/extract/lexicon/lexicon.js";
import { lexiconVersion } from "../../../src/extract/version.js";
import { smallLexicon } from "./small-lexicon.js";

const extractor = createExtractor(smallLexicon);
const told = (title: string, abstract: string) =>
  extractor.extract({ title, abstract }).map(({ kind, name, role }) => `${kind} ${name} ${role}`);

describe("what a paper names", () => {
  it.each([
    [
      "FooNet: Seeing Faces",
      "We propose FooNet, a Transformer network. It beats ResNet-50 on ImageNet. Code: https://github.com/foo/FooNet.",
      [
        "method FooNet INTRODUCED",
        "method Transformer USED",
        "method ResNet COMPARED",
        "dataset ImageNet USED",
        "repository github.com/foo/FooNet USED",
      ],
    ],
    [
      "LoRA: Low-Rank Adaptation of Models",
      "We propose Low-Rank Adaptation, or LoRA, for BERT.",
      ["method LoRA INTRODUCED", "method BERT USED"],
    ],
    ["On rank", "We study LoRA.", ["method LoRA USED"]],
    [
      "A title",
      "We build on FooBench and CIFAR-10, and compare with BarNet on the QuuxSet dataset.",
      ["dataset FooBench USED", "dataset CIFAR-10 USED", "method BarNet COMPARED", "dataset QuuxSet USED"],
    ],
    [
      "FooBench: Testing Models",
      "We introduce FooBench, a benchmark. We also test FooBench-Hard.",
      ["dataset FooBench INTRODUCED", "dataset FooBench-Hard INTRODUCED"],
    ],
    ["A title", "Step-GRPO trains better.", ["method Step-GRPO USED"]],
    ["A title", "We propose Foggy Pair Attention (COCO), a method. COCO wins.", ["method COCO INTRODUCED"]],
    ["FooNet: Seeing", "We propose FooNet, a method. See https://foo.org/FooNet, too.", ["method FooNet INTRODUCED"]],
    ["A title", "We report the Mean Pair Error (MPE). The MPE falls.", []],
    ["Training-FRee ANd Odd", "Nothing odd.", []],
  ])("%j %j", (title, abstract, wanted) => {
    expect(told(title, abstract)).toEqual(wanted);
  });

  it("is each named once, with every place in the text as it was given", () => {
    const abstract = "We propose \\textbf{FooNet}\nnow. FooNet (and **FooNet**) beats Low-Rank\nAdaptation.";
    const mentions = extractor.extract({ title: "On Faces", abstract });
    const places = mentions.map(({ name, spans }) => [name, spans.map(({ start, end }) => abstract.slice(start, end))]);
    expect(places).toEqual([
      ["FooNet", ["FooNet", "FooNet", "FooNet"]],
      ["LoRA", ["Low-Rank\nAdaptation"]],
    ]);
  });

  it("is nothing for a text that names nothing", () => {
    expect(extractor.extract({ title: "" })).toEqual([]);
    expect(told("On the nature of things", "All things change.")).toEqual([]);
  });
});

describe("the version of an extractor", () => {
  it("is that of its lexicon and rules", () => {
    const entries = smallLexicon.entries;
    expect(extractor.version).toBe(lexiconVersion(new Lexicon(entries)));
    expect(lexiconVersion(new Lexicon(entries.slice(1)))).not.toBe(extractor.version);
    const renamed = entries.map((entry) => (entry.name === "LoRA" ? { ...entry, variantOf: "PEFT" } : entry));
    expect(lexiconVersion(new Lexicon(renamed))).not.toBe(extractor.version);
  });
});
