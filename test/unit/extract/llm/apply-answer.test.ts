import { describe, expect, it } from "vitest";
import { applyAnswer } from "../../../../src/extract/llm/apply-answer.js";
import { readAnswer } from "../../../../src/extract/llm/read-answer.js";
import type { Mention, MentionKind } from "../../../../src/model/mention.js";

const text = { title: "ZornNet beats Quux", abstract: "On Quux and QuuxBig, ZornNet (Zorn) wins at knot counting." };

function candidate(name: string, kind: MentionKind = "method", aliases: readonly string[] = []): Mention {
  const start = text.title.indexOf(name);
  const spans = [{ field: "title" as const, start, end: start + name.length, rule: "coined-name" }];
  return { kind, name, aliases, role: "USED", confidence: 0.4, spans };
}

const candidates = [candidate("ZornNet"), candidate("Quux")];

function apply(answer: { candidates?: object[]; added?: object[] }): readonly Mention[] {
  return applyAnswer(text, candidates, readAnswer(JSON.stringify({ candidates: [], added: [], ...answer })));
}

describe("applyAnswer", () => {
  it("gives candidates the kind and role that the model says, and leaves out what it calls none", () => {
    const typed = apply({
      candidates: [
        { number: 1, kind: "method", role: "introduced" },
        { number: 2, kind: "dataset", role: "used" },
      ],
    });
    expect(typed).toEqual([
      { ...candidates[0], role: "INTRODUCED" },
      { ...candidates[1], kind: "dataset" },
    ]);
    expect(apply({ candidates: [{ number: 1, kind: "none", role: "used" }] })).toEqual([candidates[1]]);
  });

  it("keeps candidates that the model does not speak of, and heeds no number that nobody gave", () => {
    const numbers = [0, 3, -1, 99].map((number) => ({ number, kind: "none", role: "used" }));
    expect(apply({ candidates: numbers })).toEqual(candidates);
  });

  it("heeds the first of two verdicts on one number", () => {
    const verdicts = ["dataset", "none"].map((kind) => ({ number: 2, kind, role: "used" }));
    expect(apply({ candidates: verdicts }).map(({ kind }) => kind)).toEqual(["method", "dataset"]);
  });

  it("adds names with a span at every whole word that spells them, below what is shown by default", () => {
    const [, , added] = apply({ added: [{ text: "knot counting", kind: "task", role: "used" }] });
    expect(added).toMatchObject({ kind: "task", name: "knot counting", aliases: [], role: "USED", confidence: 0.7 });
    expect(added?.spans).toEqual([{ field: "abstract", start: 44, end: 57, rule: "language-model" }]);
    expect(text.abstract.slice(44, 57)).toBe("knot counting");
  });

  it("does not take a name inside a longer one for it", () => {
    const long = { title: "QuuxBig", abstract: "BigQuux, Quux2 and Quux." };
    const answer = readAnswer('{"candidates":[],"added":[{"text":"Quux","kind":"dataset","role":"used"}]}');
    expect(applyAnswer(long, [], answer)[0]?.spans.map(({ start }) => start)).toEqual([19]);
  });

  it.each([
    ["is nowhere in the text", "FooNet"],
    ["differs in case", "knot Counting"],
    ["is part of a word", "Zor"],
    ["is one character", "O"],
    ["has space around it", " Zorn"],
    ["is punctuation", ", "],
    ["is empty", ""],
    ["is a candidate already", "ZornNet"],
    ["is a candidate in another spelling", "Zorn-Net"],
  ])("adds nothing that %s", (_what, name) => {
    expect(apply({ added: [{ text: name, kind: "method", role: "used" }] })).toEqual(candidates);
  });

  it("makes one mention of two that become one", () => {
    const two = [candidate("Quux", "method"), { ...candidate("Quux", "dataset", ["QuuxBig"]), confidence: 0.9 }];
    const verdicts = [1, 2].map((number) => ({ number, kind: "dataset", role: number === 1 ? "used" : "introduced" }));
    const merged = applyAnswer(text, two, readAnswer(JSON.stringify({ candidates: verdicts, added: [] })));
    expect(merged).toEqual([
      {
        kind: "dataset",
        name: "Quux",
        aliases: ["QuuxBig"],
        role: "INTRODUCED",
        confidence: 0.9,
        spans: two.flatMap(({ spans }) => spans),
      },
    ]);
  });
});

describe("readAnswer", () => {
  it.each([
    ["no JSON", "The candidates are:"],
    ["a fenced block", '```json\n{"candidates":[],"added":[]}\n```'],
    ["a list", "[]"],
    ["null", "null"],
    ["no candidates", '{"added":[]}'],
    ["candidates by name", '{"candidates":{"1":"method"},"added":[]}'],
    ["a number in words", '{"candidates":[{"number":"1","kind":"method","role":"used"}],"added":[]}'],
    ["an unknown kind", '{"candidates":[{"number":1,"kind":"metric","role":"used"}],"added":[]}'],
    ["an unknown role", '{"candidates":[{"number":1,"kind":"method","role":"cited"}],"added":[]}'],
    ["an added name of kind none", '{"candidates":[],"added":[{"text":"A","kind":"none","role":"used"}]}'],
    ["an added name that is no text", '{"candidates":[],"added":[{"text":1,"kind":"task","role":"used"}]}'],
  ])("refuses %s", (_what, content) => {
    expect(() => readAnswer(content)).toThrow(/^its answer is not/);
  });
});
