import { describe, expect, it } from "vitest";
import { acronymNames } from "../../../../src/extract/rules/acronym-name.js";
import { barePhrases } from "../../../../src/extract/rules/bare-phrase.js";
import { namedByVerb } from "../../../../src/extract/rules/naming-verb.js";
import { ownNames } from "../../../../src/extract/rules/own-name.js";
import { proposedNames } from "../../../../src/extract/rules/proposed-name.js";
import { titleCaseNames } from "../../../../src/extract/rules/title-case-name.js";
import { reading, slices } from "../small-lexicon.js";

type Rule = typeof proposedNames;
const found = (rule: Rule, text: string) => {
  const read = reading(text);
  const introductions = rule(read);
  return slices(read, introductions).map((name, at) => {
    const kind = introductions[at]?.kind;
    return kind ? `${name} [${kind}]` : name;
  });
};

describe("names that are the object of a proposal", () => {
  it.each([
    ["We propose FooNet, a network for faces.", ["FooNet [method]"]],
    ["This paper introduces a novel benchmark, FooBench, for agents.", ["FooBench [dataset]"]],
    ["In this work, we present Local Pair Attention (LPA) for graphs.", ["Local Pair Attention [method]"]],
    ["We introduce FooNet and BarNet to read text.", ["FooNet", "BarNet"]],
    ["Therefore, we propose a new method based on LoRA.", []],
    ["We introduce a family of models called Foo-2.", ["Foo-2 [method]"]],
    ["By introducing FooLoss, we train faster.", ["FooLoss"]],
    ["We developed the Phi-Ground model family.", ["Phi-Ground [method]"]],
    ["We propose FooNet (Faces Of Others), a network.", ["FooNet [method]"]],
    ["FooNet introduces BarPool, a memory pool.", ["BarPool [method]"]],
    [
      "We also propose FooJudge, an automated evaluator, and BarAgent, an agent.",
      ["FooJudge [method]", "BarAgent [method]"],
    ],
    ["However, developing FooNets is hard.", []],
    ["We propose a FooNet strategy called BarNet.", ["BarNet [method]"]],
    ["We propose a video compression BERT, termed FooNet.", ["FooNet"]],
    ["We introduce BERT, a model.", ["BERT [method]"]],
    ["We investigate FooNet.", []],
    ["We give an analysis, exposing FooNet's weak design.", []],
    ["We introduce five types of challenges, including Question Correction and more.", []],
    ["We propose a versatile LoRA system, FooNet, for speech.", ["FooNet [method]"]],
  ])("in %j", (text, wanted) => {
    expect(found(proposedNames, text)).toEqual(wanted);
  });
});

describe("names after a naming verb", () => {
  it.each([
    ["a model, dubbed FooNet, that reads", ["FooNet [method]"]],
    ["a dataset of faces termed Faces-In-Fog", ["Faces-In-Fog [dataset]"]],
    ["a training regime, called self-guided training, aimed at", ["self-guided training [method]"]],
    ["We name our models In-Context LoRA (IC-LoRA).", ["In-Context LoRA [method]"]],
    ["a strategy that we call FooQA, which", ["FooQA [method]"]],
    ["a phenomenon we term text-image hallucination", []],
    ["the task called Room Sorting", []],
    ["so called FooNet", []],
    ["named entity recognition", []],
  ])("in %j", (text, wanted) => {
    expect(found(namedByVerb, text)).toEqual(wanted);
  });
});

describe("coined names that are called the paper's own", () => {
  it.each([
    ["Results show that our FooNet wins.", ["FooNet"]],
    ["Our method FooNet wins.", ["FooNet [method]"]],
    ["FooBench is a new benchmark of speech.", ["FooBench [dataset]"]],
    ["At the core of the platform is FooSim, an infrastructure.", ["FooSim [method]"]],
    ["We add a large-scale dataset, FooSet, comprising faces.", ["FooSet [dataset]"]],
    ["When applied to FooNet, our approach wins.", []],
    ["Others use a large dataset, FooSet, of faces.", []],
    ["We compare with FooNet.", []],
  ])("in %j", (text, wanted) => {
    expect(found(ownNames, text)).toEqual(wanted);
  });
});

describe("pairs that are the paper's own", () => {
  it.each([
    ["Others fail. We train with a novel Adaptive Exploration Reward (AER).", ["Adaptive Exploration Reward"]],
    [
      "It is done by the self-supervised process reward model (SPRM), which we train.",
      ["self-supervised process reward model"],
    ],
    ["Federated Learning (FL) is popular. We study it.", []],
    ["We target the heavy feedforward networks (FFNs).", []],
    ["We study such models, known as Diffusion Speech Models (DSMs).", []],
    ["We report the Dice Similarity Coefficient (DSC).", []],
    ["We use LoRA and Mono-Forward (MF) networks.", []],
  ])("in %j", (text, wanted) => {
    expect(found(acronymNames, text).map((name) => name.replace(/ \[.*/, ""))).toEqual(wanted);
  });
});

describe("phrases in small letters put forward without an article", () => {
  it.each([
    ["We propose cross-modal attention distillation, where both learn.", ["cross-modal attention distillation"]],
    ["We introduce cache steering for models.", ["cache steering"]],
    ["We propose a simple training scheme.", []],
    ["We present extensive evaluation, too.", []],
  ])("in %j", (text, wanted) => {
    expect(found(barePhrases, text)).toEqual(wanted);
  });
});

describe("names of parts in title case", () => {
  it.each([
    ["Our approach combines Self-Driven Policy Warm-Up with more.", ["Self-Driven Policy Warm-Up [method]"]],
    ["We train with the Spatial Sparse Attention mechanism.", ["Spatial Sparse Attention [method]"]],
    ["We test three tasks: Spotlight Locating, and more.", []],
    ["It uses Global Pair Attention.", []],
    ["We thank the United Nations.", []],
  ])("in %j", (text, wanted) => {
    expect(found(titleCaseNames, text)).toEqual(wanted);
  });
});
