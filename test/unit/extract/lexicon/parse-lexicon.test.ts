import { describe, expect, it } from "vitest";
import { AppError } from "../../../../src/errors.js";
import { readDefaultEntries } from "../../../../src/extract/lexicon/load-lexicon.js";
import { parseLexicon } from "../../../../src/extract/lexicon/parse-lexicon.js";

const parse = (...lines: string[]) => parseLexicon(lines.join("\n"), "own.tsv", "method");

describe("a lexicon file", () => {
  it("reads a product, which no paper introduces", () => {
    const [product, method] = parseLexicon("name\tarxiv\nClaude\tnone\nLoRA\t2106.09685", "f.tsv", "method");
    expect(product).toMatchObject({ isProduct: true });
    expect(product).not.toHaveProperty("arxiv");
    expect(method).toMatchObject({ arxiv: "2106.09685" });
  });

  it("gives its entries, comments and blank lines passed over", () => {
    const entries = parse(
      "name\taliases\tcase\tcue\tvariantOf\tarxiv",
      "# a comment",
      "",
      "LoRA\tLow-Rank Adaptation\tany\t\tPEFT\t2106.09685",
    );
    expect(entries).toEqual([
      {
        kind: "method",
        name: "LoRA",
        forms: [
          { text: "LoRA", exact: false, cue: false },
          { text: "Low-Rank Adaptation", exact: false, cue: false },
        ],
        variantOf: "PEFT",
        arxiv: "2106.09685",
        at: "own.tsv:4",
      },
    ]);
  });

  it.each([
    ["BERT\t\t\t", "BERT", { exact: true, cue: false }],
    ["Swin\t\t\t", "Swin", { exact: true, cue: false }],
    ["dropout\t\t\t", "dropout", { exact: false, cue: false }],
    ["Adam\t\texact\tyes", "Adam", { exact: true, cue: true }],
    ["Self-attention\t=SA\t\t", "SA", { exact: true, cue: false }],
    ["Reward model\t?RM\tany\t", "RM", { exact: true, cue: true }],
    ["Knowledge distillation\t=?KD\tany\t", "KD", { exact: true, cue: true }],
    ["LARS\tLayer-wise Adaptive Rate Scaling\t\tyes", "Layer-wise Adaptive Rate Scaling", { exact: false, cue: false }],
  ])("%j: how %j must stand in a text", (line, text, wanted) => {
    const form = parse("name\taliases\tcase\tcue", line)[0]?.forms.find((one) => one.text === text);
    expect(form).toMatchObject(wanted);
  });

  it("of a user says the kind in each row", () => {
    const [entry] = parseLexicon("kind\tname\ndataset\tOurBench\n", "mine.tsv");
    expect(entry).toMatchObject({ kind: "dataset", name: "OurBench", at: "mine.tsv:2" });
  });

  it.each([
    [["title\taliases", "x\t"], /must be the header/],
    [["name\taliases", "x\ty\tz"], /at most 2 tab-separated cells, but has 3/],
    [["name\tcase", "x\tsometimes"], /case must be one of .* but is "sometimes"/],
    [["name\taliases\tcase\tcue", "x\t\t\tmaybe"], /cue must be one of/],
    [["name", "--"], /must hold a letter or digit/],
  ])("%j is refused", (lines, message) => {
    expect(() => parse(...lines)).toThrow(AppError);
    expect(() => parse(...lines)).toThrow(message);
  });
});

describe("the shipped lexicon", () => {
  it("is as broad as it promises, with WordNet a dataset", () => {
    const entries = readDefaultEntries();
    const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
    expect(count("method")).toBeGreaterThan(1500);
    expect(count("dataset")).toBeGreaterThan(1200);
    expect(count("task")).toBeGreaterThan(400);
    expect(entries.filter(({ name }) => name === "WordNet").map(({ kind }) => kind)).toEqual(["dataset"]);
  });
});
