import { describe, expect, it } from "vitest";
import { coinedSpan, hasNameShape, withoutSize } from "../../../../src/extract/rules/coined-name.js";
import { nameKey } from "../../../../src/extract/rules/name-key.js";
import { reading, slices } from "../small-lexicon.js";

describe("the shape of a coined name", () => {
  it.each([
    "LoRA",
    "ViT",
    "S4D",
    "GPT-4o",
    "iFormer",
    "Step-GRPO",
    "A^2Bench",
    "S4-PTD",
    "C3",
    "Llama-GENBA-10B",
    "RT-2",
  ])("is that of %s", (name) => {
    expect(hasNameShape(name)).toBe(true);
  });

  it.each([
    "model",
    "Model",
    "LLM",
    "LLMs",
    "GPU",
    "A100",
    "FID",
    "7B",
    "3D",
    "W^star",
    "L^2",
    "G_F",
    "GitHub3",
    "512X512",
    "W4A16",
    "real-time",
    "Real-World",
    "A",
  ])("is not that of %s", (name) => {
    expect(hasNameShape(name)).toBe(false);
  });

  it.each([
    ["LoRA-based", "LoRA"],
    ["non-LoRA", "LoRA"],
    ["SVD-Free", "SVD"],
    ["SAM-in-the-loop", "SAM"],
    ["AudioTrust-the", "AudioTrust"],
    ["Agent-as-a-JudgeX", "Agent-as-a-JudgeX"],
  ])("is cut from %s as %s", (word, name) => {
    const span = coinedSpan(word);
    expect(span && word.slice(span.start, span.end)).toBe(name);
  });
});

describe("a word longer than any name", () => {
  it.each([
    ["a capital and many parts", `A${"-a".repeat(40)}`],
    ["many sizes", `LLaVA${"-7B".repeat(30)}`],
    ["letters", `FooNet${"x".repeat(80)}`],
  ])("holds no coined name: %s", (_, word) => {
    expect(coinedSpan(word)).toBeUndefined();
  });
});

describe("sizes", () => {
  it.each([
    ["LLaVA-7B", "LLaVA"],
    ["ViT-Large", "ViT"],
    ["Qwen2-7B-Instruct", "Qwen2"],
    ["CIFAR-10", "CIFAR-10"],
    ["FooNet-7B-7B-Chat", "FooNet"],
    ["L-7B-X", "L-7B-X"],
    ["S4", "S4"],
  ])("of %s leave %s", (name, bare) => {
    expect(withoutSize(name)).toBe(bare);
  });

  it("do not tell two names apart, digits do", () => {
    expect(nameKey("LLaVA-7B")).toBe(nameKey("LLaVA"));
    expect(nameKey("CIFAR-10")).not.toBe(nameKey("CIFAR-100"));
    expect(nameKey("CAMO++")).not.toBe(nameKey("CAMO"));
  });
});

describe("coined names of a text", () => {
  it("lie where they stand, addresses left out", () => {
    const read = reading("FooNet beats LLMs and BarNets at https://github.com/x/QuuxNet.");
    expect(slices(read, read.coined)).toEqual(["FooNet", "BarNets"]);
    expect(read.coined.map(({ name }) => name)).toEqual(["FooNet", "BarNets"]);
  });

  it.each([
    ["due to [KLLST23b, CG18] and", "keys of citations"],
    ["is PPAD-complete here", "classes of complexity"],
    ["as P^L-1 grows", "formulas"],
  ])("are not seen in %j: %s", (text) => {
    expect(reading(text).coined).toEqual([]);
  });

  it("are not seen in a text all in capitals", () => {
    expect(reading("A LARGE STUDY OF NEURAL NETWORKS AND MORE").coined).toEqual([]);
  });
});
