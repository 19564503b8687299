import { describe, expect, it } from "vitest";
import { keyedNodeId, kindOf, mergeKey, nameNodeId, parseNodeId, readKeyedNodeId } from "../../../src/model/ids.js";

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
    expect(parseNodeId(keyedNodeId("Paper", ["arxiv:1"], []))?.kind).toBe("Paper");
    expect(kindOf(nameNodeId("Method", mergeKey("LoRA")))).toBe("Method");
  });
  it("come from the strongest key, and tell it again", () => {
    const paper = keyedNodeId("Paper", ["doi:10.1/x", "arxiv:2401.00001"], ["papergraph-jsonl:b"]);
    expect(paper).toBe("paper:arxiv:2401.00001");
    expect(readKeyedNodeId(paper)).toEqual({ externalId: "arxiv:2401.00001" });
    const byRecord = keyedNodeId("Paper", [], ["papergraph-jsonl:b#1", "papergraph-jsonl:a#2"]);
    expect(readKeyedNodeId(byRecord)).toEqual({ record: "papergraph-jsonl:a#2" });
    const author = keyedNodeId("Author", [], ["papergraph-jsonl:b#3", "papergraph-jsonl:a#12"]);
    expect(readKeyedNodeId(author)).toEqual({ record: "papergraph-jsonl:a", position: 12 });
    expect(readKeyedNodeId("method:lora")).toBeUndefined();
  });
  it("pass over an external id too long for an id", () =>
    expect(keyedNodeId("Paper", [`url:${"x".repeat(300)}`], ["papergraph-jsonl:a"])).toBe(
      "paper:record:papergraph-jsonl:a",
    ));
  it.each(["", "lora", "method:", "planet:mars", "Method:lora", `paper:${"x".repeat(400)}`])("refuse %j", (text) =>
    expect(parseNodeId(text)).toBeUndefined(),
  );
});
