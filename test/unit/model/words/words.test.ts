import { describe, expect, it } from "vitest";
import { wordCodes } from "../../../../src/model/words/word-codes.js";
import { wordPlaces } from "../../../../src/model/words/word-places.js";
import { loadWordTable, parseWordTable } from "../../../../src/model/words/word-table.js";

describe("the words of a text", () => {
  it.each([
    ["Few-shot, naïve LEARNING.", "few shot naive learning"],
    ["CAMO++ and C#; a + b", "camo++ and c# a b"],
    ["ﬁne ½ ②", "fine 1 2 2"],
    ["don't", "don t"],
    ["Ωmega 注意力 émigré 🧪", "ωmega 注意 意力 emigre"],
    ["GRPO学习 是 タタタタ", "grpo 学习 是 タタ タタ タタ"],
    ["", ""],
  ])("of %j are %j, each where it stands", (text, words) => {
    const placed = wordPlaces(text);
    expect(placed.map(({ word }) => word).join(" ")).toBe(words);
    for (const { start, end } of placed) expect(text.slice(start, end)).toMatch(/^[\p{L}\p{M}\p{N}+#]+$/u);
  });
});

describe("the table of words", () => {
  const table = parseWordTable("# of 100 texts\nmodel\t50\nreward\t10\n");

  it("tells how rare a word is, and takes what it does not hold for as rare as its rarest", () => {
    const rarity = (word: string) => table.rarityOf(table.codeOf(word) ?? 0);
    expect([rarity("model"), rarity("reward"), table.unknown]).toEqual([Math.log(2), Math.log(10), Math.log(10)]);
    expect(table.codeOf("zebra")).toBeUndefined();
    expect(table.wordOf(table.codeOf("reward") ?? 0)).toBe("reward");
  });

  it.each([
    ["model\t50", /expected "# of N texts" first, given "model\t50"/],
    ["# of 5 texts\nmodel", /row 2: expected word and count, given "model"/],
    ["# of 5 texts\nmodel\tmany", /row 2: expected word and count/],
  ])("is refused where it is none: %j", (text, message) => {
    expect(() => parseWordTable(text)).toThrow(message);
  });

  it("ships with the words of many abstracts, the commonest first, each once", () => {
    const shipped = loadWordTable();
    const rarities = ["models", "diffusion", "quantization"].map((word) => shipped.rarityOf(shipped.codeOf(word) ?? 0));
    expect(rarities).toEqual([...rarities].sort((a, b) => a - b));
    expect(shipped.codeOf("the")).toBeUndefined();
    for (const word of ["models", "zynq"]) expect(shipped.wordOf(shipped.codeOf(word) ?? 0)).toBe(word);
  });

  it("gives a paper one character a word, a mark for words that say nothing, and spells out what it lacks", () => {
    const code = (word: string) => String.fromCharCode(table.codeOf(word) ?? 0);
    expect(wordCodes({ title: "Reward of a model", abstract: "Zebra model" }, table)).toBe(
      `${code("reward")}..${code("model")}\n zebra ${code("model")}`,
    );
    expect(wordCodes({ title: "Model", abstract: null }, table)).toBe(`${code("model")}\n`);
  });
});
