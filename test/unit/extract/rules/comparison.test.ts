import { describe, expect, it } from "vitest";
import { roleBeside } from "../../../../src/extract/rules/comparison.js";
import { reading } from "../small-lexicon.js";

/** The known methods of a text that it only compares with. */
const compared = (text: string) => {
  const { read, lexical } = reading(text);
  return lexical
    .filter(({ kind, start, end }) => kind === "method" && roleBeside(read, start, end) === "COMPARED")
    .map(({ name }) => name);
};

describe("what a paper only compares with", () => {
  it.each([
    ["FooNet outperforms BERT, LoRA and ResNet on GSM8K.", ["BERT", "LoRA", "ResNet"]],
    ["compared with LoRA it is fast", ["LoRA"]],
    ["on par with ResNet-50 at half the cost", ["ResNet"]],
    ["strong baselines such as BERT and LoRA", ["BERT", "LoRA"]],
    ["state-of-the-art models like BERT", ["BERT"]],
    ["an improvement of 3 points over BERT", ["BERT"]],
    ["benchmarked against BERT", ["BERT"]],
    ["better than BERT while using LoRA", ["BERT"]],
    ["even BERT achieves only 40%", ["BERT"]],
    ["BERT struggles here", ["BERT"]],
    ["outperforms others. We use LoRA", []],
    ["outperforms others and uses LoRA", []],
    ["we train with LoRA to match users", []],
    ["search against a BERT verifier", []],
    ["the state-of-the-art BERT encoder", []],
    ["it improves BERT", []],
  ])("in %j", (text, wanted) => {
    expect(compared(text)).toEqual(wanted);
  });
});
