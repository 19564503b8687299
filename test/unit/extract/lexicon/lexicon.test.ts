import { describe, expect, it } from "vitest";
import { formKey } from "../../../../src/extract/lexicon/form-key.js";
import { Lexicon } from "../../../../src/extract/lexicon/lexicon.js";
import { parseLexicon } from "../../../../src/extract/lexicon/parse-lexicon.js";
import { foldCharacters } from "../../../../src/extract/text/fold-character.js";

const lexicon = new Lexicon(
  parseLexicon(
    [
      "kind\tname\taliases\tcase\tcue",
      "method\tU-Net\tUNet\tany\t",
      "method\tLoRA\tLow-Rank Adaptation\tany\t",
      "method\tWebAgent\t\tany\t",
      "method\tRTX\t\texact\t",
      "method\tDr. GRPO\t\tany\t",
      "dataset\tCIFAR-10\tCIFAR10\t\t",
      "dataset\tCIFAR-100\t\t\t",
      "dataset\tCAMO\t\texact\t",
      "dataset\tCAMO++\t\texact\t",
      "dataset\tNatural Questions\t\t\t",
      "dataset\tBRAC\t\texact\t",
      "dataset\tBRACS\t\texact\t",
      "method\tMOT\t\tany\t",
      "method\tDALL·E\t\tany\t",
      "method\tFLUX\t\tany\t",
      "method\tFLUX.1 Kontext\t\tany\t",
      "method\tSE(3)-Transformer\t\tany\t",
      "method\tR(2+1)D\t\tany\t",
      "method\tLLM.int8()\t\tany\t",
      "method\tShow, Attend and Tell\t\tany\t",
      "dataset\tTL;DR\t\tany\t",
      "dataset\tLast.fm\t\tany\t",
      "task\timage generation\timage synthesis\t\t",
    ].join("\n"),
    "test.tsv",
  ),
);

const longest = (text: string, at = 0) => {
  const match = lexicon.matchesAt(text, foldCharacters(text), at).at(-1);
  return match ? [text.slice(match.start, match.end), match.entry.name] : undefined;
};

describe("names of a lexicon in a text", () => {
  it.each([
    ["U-Net is", ["U-Net", "U-Net"]],
    ["UNets are", ["UNets", "U-Net"]],
    ["u net", ["u net", "U-Net"]],
    ["CIFAR-10 and", ["CIFAR-10", "CIFAR-10"]],
    ["CIFAR-100 and", ["CIFAR-100", "CIFAR-100"]],
    ["CIFAR 10, too", ["CIFAR 10", "CIFAR-10"]],
    ["CAMO++ is", ["CAMO++", "CAMO++"]],
    ["CAMO is", ["CAMO", "CAMO"]],
    ["Image Synthesis of", ["Image Synthesis", "image generation"]],
    ["low rank adaptations", ["low rank adaptations", "LoRA"]],
    ["Dr. GRPO wins", ["Dr. GRPO", "Dr. GRPO"]],
    ["BRACS is", ["BRACS", "BRACS"]],
    ["BRACs are", ["BRACs", "BRAC"]],
    ["DALL·E 2", ["DALL·E", "DALL·E"]],
    ["FLUX.1 Kontext is", ["FLUX.1 Kontext", "FLUX.1 Kontext"]],
    ["FLUX. It is", ["FLUX", "FLUX"]],
    ["SE(3)-Transformers", ["SE(3)-Transformers", "SE(3)-Transformer"]],
    ["R(2+1)D, too", ["R(2+1)D", "R(2+1)D"]],
    ["LLM.int8() is", ["LLM.int8()", "LLM.int8()"]],
    ["Show, Attend and Tell is", ["Show, Attend and Tell", "Show, Attend and Tell"]],
    ["TL;DR posts", ["TL;DR", "TL;DR"]],
    ["Last.fm data", ["Last.fm", "Last.fm"]],
  ])("%j begins with %j", (text, wanted) => {
    expect(longest(text)).toEqual(wanted);
  });

  it.each([
    ["camo is", "an exact name in other letters"],
    ["RT-X is", "a short name with a hyphen put in"],
    ["web agents do", "a name of one word over two words"],
    ["natural questions arise", "a dataset's proper name in small letters"],
    ["CIFAR-1000", "a name that goes on"],
    ["LoRAX", "a name inside a word"],
    ["image of generation", "other words"],
    ["MOTS is", "a capital S at the end, which is no plural"],
    ["image, generation", "words that a mark parts"],
    ["Show Attend and Tell", "a name without its mark"],
    ["R2+1D", "a name without its brackets"],
  ])("%j begins with none: %s", (text) => {
    expect(longest(text)).toBeUndefined();
  });

  it("are found where they begin, and whole strings are looked up", () => {
    expect(longest("a UNet", 2)).toEqual(["UNet", "U-Net"]);
    expect(lexicon.lookup("image synthesis").map(({ name }) => name)).toEqual(["image generation"]);
    expect(lexicon.lookup("image synthesis model")).toEqual([]);
  });
});

describe("the key of a spelling", () => {
  it.each([
    ["U-Net", "unet"],
    ["U Net", "unet"],
    ["GPT-3.5", "gpt3.5"],
    ["CAMO++", "camo++"],
    ["SE(3)-Transformer", "se(3)transformer"],
    ["FLUX.1 Kontext", "flux.1kontext"],
    ["Dr. GRPO", "drgrpo"],
    ["Mix'n'Match", "mixnmatch"],
    ["A^2Bench", "a2bench"],
    ["Schrödinger bridge", "schrodingerbridge"],
  ])("%j is %j", (text, key) => {
    expect(formKey(text)).toBe(key);
  });
});
