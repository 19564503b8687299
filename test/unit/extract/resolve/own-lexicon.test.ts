import { describe, expect, it } from "vitest";
import { Unions } from "../../../../src/extract/resolve/groups.js";
import { ownLexicon } from "../../../../src/extract/resolve/own-lexicon.js";
import type { Introduction } from "../../../../src/extract/rules/introduction.js";
import { nameKey } from "../../../../src/extract/rules/name-key.js";
import type { PlacedIntroduction } from "../../../../src/extract/rules/placed-introduction.js";
import { reading } from "../small-lexicon.js";

const text = "FooNet (FN) and FooNet; xFoo (Foo-3-Video).";
const read = reading(text);

const introduced = (name: string, from = 0, more: Partial<Introduction> = {}): PlacedIntroduction => {
  const start = text.indexOf(name, from);
  return {
    introduction: { start, end: start + name.length, rule: "proposed-name", score: 1, kind: "method", ...more },
    reading: read,
  };
};

describe("a paper's own names", () => {
  it("are one entry for each kind and spelling, however often they are introduced", () => {
    const often = Array.from({ length: 50 }, () => introduced("FooNet"));
    const { lexicon } = ownLexicon(
      [...often, introduced("FooNet", 7), introduced("FooNet", 0, { kind: "dataset" })],
      new Unions(),
      new Set(),
    );
    expect(lexicon.entries.map(({ kind, name }) => [kind, name])).toEqual([
      ["method", "FooNet"],
      ["dataset", "FooNet"],
    ]);
    expect(lexicon.matchesAt(read.read.text, read.read.folded, 0)).toHaveLength(2);
  });

  it("know each place that introduces them, by the first rule that saw it", () => {
    const { lexicon, surest, factAt } = ownLexicon(
      [introduced("FooNet", 7, { score: 0.5 }), introduced("FooNet"), introduced("FooNet", 0, { score: 0.1 })],
      new Unions(),
      new Set(),
    );
    const [entry] = lexicon.entries;
    if (!entry) throw new Error("an entry was expected");
    expect(surest.get(entry)?.introduction.score).toBe(0.5);
    expect(factAt(entry, read, 0)?.introduction.score).toBe(1);
    expect(factAt(entry, read, 16)?.order).toBe(0);
    expect(factAt(entry, read, 7)).toBeUndefined();
    expect(factAt(entry, reading("FooNet"), 0)).toBeUndefined();
  });

  it("have the form in brackets after them as another spelling", () => {
    const unions = new Unions();
    const { lexicon } = ownLexicon([introduced("xFoo (Foo-3-Video)")], unions, new Set());
    expect(lexicon.entries[0]?.forms.map((form) => form.text)).toEqual(["xFoo", "Foo-3-Video"]);
    expect(unions.find(nameKey("Foo-3-Video"))).toBe(unions.find(nameKey("xFoo")));
  });

  it("are blocked when they are neither method nor data, unless the title names them", () => {
    const [blocked, titled] = [new Set<string>(), new Set<string>()];
    ownLexicon([introduced("FooNet", 0, { kind: "other" })], new Unions(), blocked);
    ownLexicon(
      [introduced("FooNet", 0, { rule: "title-name" }), introduced("FooNet", 0, { kind: "other" })],
      new Unions(),
      titled,
    );
    expect([[...blocked], [...titled]]).toEqual([[nameKey("FooNet")], []]);
  });
});
