import { describe, expect, it } from "vitest";
import { acronymPairs } from "../../../../src/extract/rules/acronym-pair.js";
import { readText } from "../../../../src/extract/text/read-text.js";

const pairs = (text: string) => {
  const read = readText("abstract", text);
  return acronymPairs(read).map(({ long, short }) => [
    read.text.slice(long.start, long.end),
    read.text.slice(short.start, short.end),
  ]);
};

describe("pairs of a long and a short form", () => {
  it.each([
    ["We use Low-Rank Adaptation (LoRA) here.", ["Low-Rank Adaptation", "LoRA"]],
    ["the structured state-space sequence (S4) layer", ["structured state-space sequence", "S4"]],
    ["with 3D Gaussian splatting (3DGS) in", ["3D Gaussian splatting", "3DGS"]],
    ["we propose FARMS (Fixed-Aspect-Ratio Matrix Subsampling), a", ["Fixed-Aspect-Ratio Matrix Subsampling", "FARMS"]],
    ["Graph neural networks (GNNs) have", ["Graph neural networks", "GNNs"]],
    ["universal random features (or URFs), applied", ["universal random features", "URFs"]],
    ["Mixture of Experts (MoE; sparse) layers", ["Mixture of Experts", "MoE"]],
    ["a Mixture-of-Transformers (MoT) model", ["Mixture-of-Transformers", "MoT"]],
  ])("%j", (text, wanted) => {
    expect(pairs(text)).toContainEqual(wanted);
  });

  it.each([
    ["the second stage (II) begins", "a roman numeral"],
    ["as shown before (Table 1) in text", "a reference"],
    ["good results (BLEU) on translation", "letters that do not match"],
    ["an open bracket (LoRA never closes", "no closing bracket"],
  ])("%j has none: %s", (text) => {
    expect(pairs(text)).toEqual([]);
  });
});
