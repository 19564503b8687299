import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Trie } from "../../../../src/extract/lexicon/trie.js";

const walk = (trie: Trie, key: string) => {
  let node = 0;
  for (let at = 0; at < key.length; at += 1) {
    node = trie.step(node, key.charCodeAt(at));
    if (node === 0) return 0;
  }
  return node;
};

describe("a trie", () => {
  it("leads every key to the node it was given, and no prefix or other key to it", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 200 }),
        fc.string(),
        (keys, other) => {
          const trie = new Trie();
          const nodes = new Map(keys.map((key) => [key, trie.add(key)]));
          expect(new Set(nodes.values()).size).toBe(keys.length);
          for (const [key, node] of nodes) expect(walk(trie, key)).toBe(node);
          if (!keys.some((key) => key.startsWith(other))) expect(walk(trie, other)).toBe(0);
        },
      ),
    );
  });

  it("gives a key the same node again", () => {
    const trie = new Trie();
    expect(trie.add("lora")).toBe(trie.add("lora"));
    expect(trie.step(0, "x".charCodeAt(0))).toBe(0);
  });
});
