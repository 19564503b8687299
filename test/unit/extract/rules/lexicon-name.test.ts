import { describe, expect, it } from "vitest";
import { reading, slices } from "../small-lexicon.js";

const names = (text: string) => reading(text).lexical.map(({ kind, name }) => `${kind} ${name}`);

describe("names of the lexicon", () => {
  it.each([
    ["COCO detection with a Transformer", ["task object detection", "dataset COCO", "method Transformer"]],
    ["image synthesis on ImageNet", ["task image generation", "dataset ImageNet"]],
    ["Transformer networks and residual networks", ["method Transformer", "method ResNet"]],
    ["trained with the Adam optimizer", ["method Adam"]],
    ["Adam and LoRA", ["method Adam", "method LoRA"]],
    ["results on the SPACE dataset", ["dataset SPACE"]],
    ["the retrieval task", ["task retrieval"]],
    ["ResNet-50 backbones", ["method ResNet"]],
  ])("in %j", (text, wanted) => {
    expect(names(text)).toEqual(wanted);
  });

  it.each([
    ["as Adam told Eve", "an ambiguous name without a cue"],
    ["in a SPACE of shapes", "a word without a cue"],
    ["we speed up retrieval", "a task without a cue"],
    ["coco beans and cocoa", "an exact name in other letters"],
    ["see https://github.com/x/LoRA", "an address"],
  ])("are not seen in %j: %s", (text) => {
    expect(names(text)).toEqual([]);
  });

  it("point to where they stand", () => {
    const read = reading("Unlike BERT, LoRA needs no ImageNet.");
    expect(slices(read, read.lexical)).toEqual(["BERT", "LoRA", "ImageNet"]);
  });

  it("are surer with a cue beside them than by their list alone", () => {
    const [byList, sure] = reading("Adam and LoRA").lexical;
    expect(byList?.score).toBeLessThan(sure?.score ?? 0);
    expect(reading("the Adam optimizer").lexical[0]?.score).toBe(1);
  });
});

describe("names that a shorter name or an address hides", () => {
  it.each([
    ["a noun of kind that belongs to both", "on the MM-MATH dataset", "MM-MATH"],
    ["a noun of kind", "on the MATH dataset", "MATH dataset"],
    ["a bracket that opens them", "with (IA)^3 adapters", "(IA)^3"],
    ["a domain", "on LandCover.ai images", "LandCover.ai"],
  ])("are found in spite of %s", (_, text, name) => {
    const read = reading(text);
    expect(slices(read, read.lexical)).toEqual([name]);
  });

  it("are not found inside an address", () => {
    expect(reading("see https://landcover.ai/data and foo.org/LandCover.ai now").lexical).toEqual([]);
  });
});

describe("a short form that the paper gives another meaning", () => {
  it("is not the name of the lexicon", async () => {
    const { withoutRedefined } = await import("../../../../src/extract/rules/redefined.js");
    const other = reading("We study machine learning engineering (MLE). Agents for MLE are weak.");
    expect(other.lexical.map(({ name }) => name)).toContain("Maximum likelihood estimation");
    expect(withoutRedefined([other])[0]?.lexical).toEqual([]);
    const same = reading("We use maximum likelihood estimation (MLE). Then MLE fails.");
    expect(withoutRedefined([same])[0]?.lexical).toEqual(same.lexical);
  });
});
