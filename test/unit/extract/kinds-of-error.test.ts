import { describe, expect, it } from "vitest";
import { createExtractor } from "../../../src/extract/create-extractor.js";
import { smallLexicon } from "./small-lexicon.js";

const extractor = createExtractor(smallLexicon);

/** What a text is said to name, as `kind ROLE name`, at the default confidence. */
const named = (abstract: string, title = "") =>
  extractor
    .extract({ title, abstract })
    .filter(({ confidence }) => confidence >= 0.8)
    .map(({ kind, role, name }) => `${kind} ${role} ${name}`);

describe("names as papers bring them up", () => {
  it.each([
    ["We present Quorrel, a new family of models.", ["method INTRODUCED Quorrel"]],
    ["This work proposes a disruptive insertion (Otter), inserting parameters.", ["method INTRODUCED Otter"]],
    [
      "Our approach introduces a Law-Aware Decoding Layer, guided by law.",
      ["method INTRODUCED Law-Aware Decoding Layer"],
    ],
    [
      "Our Influence-based Reasoning Attribution (Infra) shows effects.",
      ["method INTRODUCED Influence-based Reasoning Attribution"],
    ],
    [
      "It has two networks named GarmentsNet and DressingNet.",
      ["method INTRODUCED GarmentsNet", "method INTRODUCED DressingNet"],
    ],
    ["The method, termed LMM with Tasks, Images, and Experts (SliME), is good.", ["method INTRODUCED SliME"]],
    [
      "We propose a module called Garment-Specific Feature Extractor in GarmentsNet.",
      ["method INTRODUCED Garment-Specific Feature Extractor"],
    ],
    ["We develop an evaluator named CrEval.", ["method INTRODUCED CrEval"]],
    ["We built FooNet upon ResNet.", ["method INTRODUCED FooNet", "method USED ResNet"]],
    ["It uses models such as the Video Blob Representation (VBR).", ["method USED VBR"]],
    ["We propose FooSphinx, a synthetic visual training data.", ["dataset INTRODUCED FooSphinx"]],
    [
      "We thereby propose learning flow fields in attention (Leffa). Leffa helps. Leffa wins.",
      ["method INTRODUCED Leffa"],
    ],
    [
      "We propose FooForge. Flow-Gated Latent Fusion leverages flow.",
      ["method INTRODUCED FooForge", "method INTRODUCED Flow-Gated Latent Fusion"],
    ],
    [
      "We introduce FooButler, a system comprising FooGPT and BarRAG.",
      ["method INTRODUCED FooButler", "method INTRODUCED FooGPT", "method INTRODUCED BarRAG"],
    ],
    ["This results in our final model, LoRA.", ["method INTRODUCED LoRA"]],
    ["We introduce the Masked Blob Transformer~(MBT).", ["method INTRODUCED Masked Blob Transformer"]],
    ["We filter, resulting in Great Blob Filtration (GBF). GBF wins. GBF is fast.", ["method INTRODUCED GBF"]],
    ["Artificial Blob Detection (ABD) is hard. We improve ABD.", []],
    ["It gains 83.7 on TUMTraf-V2X.", ["dataset USED TUMTraf-V2X"]],
    ["We show interleaved data and a Multimodal INTerleaved dataset.", []],
    ["We study few-shot blob segmentation (FSBS). FSBS datasets are few.", []],
    ["We turn it into a Reverse Temporal Reasoning (RTR) task.", []],
    ["Long-context models (LCMs) are slow. We speed LCMs up.", []],
    ["We study a native multimodal model (NMM) and its laws. The NMM model is large.", []],
    ["We propose blob-aware language models (BLMs). BLMs are good.", ["method INTRODUCED BLMs"]],
    ["We use a framework for REfining multi-modAl contRastive blobs.", []],
    ["We propose a pipeline that mixes renderings (e.g., FooEarth) with photos.", []],
    ["We propose a judge with a strong model (i.e., FooBig-671B), which scores.", []],
  ])("%s", (text, wanted) => {
    expect(named(text)).toEqual(wanted);
  });

  it.each([
    ["We present LoRA, a low-rank way.", "method INTRODUCED LoRA"],
    ["We propose a new way, LoRA, for models.", "method INTRODUCED LoRA"],
    ["We propose a new way called LoRA.", "method INTRODUCED LoRA"],
    ["We propose a rank for LoRA, and more.", "method USED LoRA"],
    ["We build an agent and evaluate two: LoRA, BERT.", "method USED LoRA"],
    ["It stands on an idea called LoRA.", "method USED LoRA"],
    ["We propose LoRA.rar, an archive.", "method USED LoRA"],
    ["We propose a Group Relative Policy Optimization (GRPO) trick.", "method USED Group Relative Policy Optimization"],
    ["We propose Great Rapid Pruning Order (GRPO).", "method INTRODUCED Great Rapid Pruning Order"],
  ])("introduces a known name only plainly: %s", (text, wanted) => {
    expect(named(text)).toContain(wanted);
  });

  it("takes a noun of kind at a coined name's end for no part of it", () => {
    expect(named("We introduce MARBLE Benchmark. MARBLE Benchmark is hard. It tests.")).toEqual([
      "dataset INTRODUCED MARBLE",
    ]);
  });

  it("keeps names apart that differ by a star", () => {
    expect(named("We introduce V*Bench, a benchmark.")).toEqual(["dataset INTRODUCED V-Star-Bench"]);
  });

  it("says of a method the most telling role that any place gives it", () => {
    expect(named("It outperforms LoRA.")).toEqual(["method COMPARED LoRA"]);
    expect(named("We start from LoRA. It outperforms LoRA.")).toEqual(["method USED LoRA"]);
    expect(named("We propose FooNet. None outperforms FooNet.")).toEqual(["method INTRODUCED FooNet"]);
  });

  it("takes a title's name from its report, both of two names, and a benchmark by its last word", () => {
    expect(named("It is a good model.", "FooNet Technical Report")).toEqual(["method INTRODUCED FooNet"]);
    expect(named("Molmo uses PixMo.", "Molmo and PixMo: Open Weights")).toEqual([
      "method INTRODUCED Molmo",
      "method INTRODUCED PixMo",
    ]);
    expect(named("We test it.", "Holistic Kindness Benchmark: An Evaluation")).toEqual([
      "dataset INTRODUCED Holistic Kindness Benchmark",
    ]);
  });

  it.each([
    ["本文提出一种方法，在ImageNet数据集上使用ResNet进行实验。", ["ImageNet", "ResNet"]],
    ["カメラとResNetを使う。", ["ResNet"]],
    ["우리는 ResNet을 ImageNet에서 쓴다.", ["ResNet", "ImageNet"]],
    ["เราใช้ResNetกับImageNetแล้ว", ["ResNet", "ImageNet"]],
  ])("ends names at a script that needs no spaces: %s", (abstract, wanted) => {
    const mentions = extractor.extract({ title: "", abstract });
    expect(mentions.map(({ name }) => name)).toEqual(wanted);
    expect(mentions.map(({ spans: [span] }) => abstract.slice(span?.start, span?.end))).toEqual(wanted);
  });
});
