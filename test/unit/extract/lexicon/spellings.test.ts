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

  it("are found in a text", () => {
    const form = { text: "quantization", exact: false, cue: false };
    const lexicon = new Lexicon([{ kind: "method", name: "Quantization", forms: [form], at: "test" }]);
    expect(lexicon.lookup("quantisation").map(({ name }) => name)).toEqual(["Quantization"]);
  });
});
