import { describe, expect, it } from "vitest";
import { Lexicon } from "../../../../src/extract/lexicon/lexicon.js";
import { spellings } from "../../../../src/extract/lexicon/spellings.js";

describe("British spellings", () => {
  it.each([
    ["combinatorial optimization", "combinatorial optimisation"],
    ["Layer normalization", "Layer normalisation"],
    ["language modeling", "language modelling"],
    ["behavior cloning", "behaviour cloning"],
    ["image colorization", "image colourisation"],
    ["quantized network", "quantised network"],
  ])("of %j is %j", (american, british) => {
    expect(spellings(american)).toEqual([american, british]);
  });

  it.each(["ImageNet", "prize model", "Wizard", "size", "horizon", "citizen"])("of %j is none", (name) => {
    expect(spellings(name)).toEqual([name]);
  });

  it.each([
    ["InternVL3", "InternVL3.0"],
    ["Gemini 2.0", "Gemini 2"],
    ["Qwen2", "Qwen2.0"],
  ])("stand beside the nought of a first version: %j is %j", (name, other) => {
    expect(spellings(name)).toEqual([name, other]);
  });

  it.each(["S4", "GPT-1", "CIFAR-10", "T5", "Llama 3.1", "v2"])("have no other version: %j", (name) => {
    expect(spellings(name)).toEqual([name]);
  });

  it("are found in a text", () => {
    const form = { text: "quantization", exact: false, cue: false };
    const lexicon = new Lexicon([{ kind: "method", name: "Quantization", forms: [form], at: "test" }]);
    expect(lexicon.lookup("quantisation").map(({ name }) => name)).toEqual(["Quantization"]);
  });
});
