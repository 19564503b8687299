import { describe, expect, it } from "vitest";
import { capitalRunEnd } from "../../../../src/extract/text/capital-run.js";
import { foldCharacters } from "../../../../src/extract/text/fold-character.js";
import { words } from "../../../../src/extract/text/words.js";

describe("runs of capitalised words", () => {
  it.each([
    ["Local Pair Attention is new", "Local Pair Attention"],
    ["Tree of Problems splits", "Tree of Problems"],
    ["Mixture of the Experts and more", "Mixture of the Experts"],
    ["Step-GRPO with Screenshot Feedback", "Step-GRPO"],
    ["Learning with Errors", "Learning with Errors"],
    ["3D Gaussian Splatting, Fast", "3D Gaussian Splatting"],
    ["lower First", ""],
  ])("in %j: %j", (text, wanted) => {
    const found = words(text);
    const end = capitalRunEnd(found, 0, 2);
    expect(text.slice(0, end === 0 ? 0 : found[end - 1]?.end)).toBe(wanted);
  });
});

describe("folded text", () => {
  it.each([
    ["Schrödinger", "schrodinger"],
    ["İstanbul", "istanbul"],
    ["τ²-Bench", "τ²-bench"],
    ["ŉ ß Å", "ŉ ß a"],
  ])("of %j is %j, as long as before", (text, folded) => {
    expect(foldCharacters(text)).toHaveLength(text.length);
    expect(foldCharacters(text)).toBe(folded);
  });
});
