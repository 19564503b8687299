import { describe, expect, it } from "vitest";
import { mergeKey, mintNodeId, nameNodeId, parseNodeId } from "../../../src/model/ids.js";

describe("mergeKey", () => {
  it.each([
    ["LoRA", "lora"],
    ["Vision Transformers", "visiontransformer"],
    ["CIFAR-10", "cifar10"],
    ["CAMO++", "camo++"],
    ["C#", "c#"],
    ["GANs", "gan"],
    ["---", ""],
  ])("%j: %j", (given, expected) => expect(mergeKey(given)).toBe(expected));
  it("keeps names apart that differ in a digit or a plus", () => {
    expect(new Set(["S4", "S5", "GPT-3", "GPT-4", "CAMO", "CAMO++", "CIFAR-10", "CIFAR-100"].map(mergeKey)).size).toBe(
      8,
    );
  });
});

describe("node ids", () => {
  it("carry their kind", () => {
    expect(parseNodeId(nameNodeId("Method", mergeKey("LoRA")))).toEqual({ id: "method:lora", kind: "Method" });
    expect(parseNodeId(mintNodeId("Paper", "arxiv:1"))?.kind).toBe("Paper");
  });
  it.each(["", "lora", "method:", "planet:mars", "Method:lora", `paper:${"x".repeat(400)}`])("refuse %j", (text) =>
    expect(parseNodeId(text)).toBeUndefined(),
  );
});
