import { expect, it } from "vitest";
import { searchWords } from "../../../src/store/search-words.js";

it.each<[string, string[]]>([
  ["Low-Rank Adaptation", ["low", "rank", "adaptation"]],
  ["low LOW Low", ["low"]],
  ["Fréchet", ["frechet", "fréchet"]],
  ["GPT-3.5", ["gpt", "3", "5", "3.5"]],
  ["CAMO++ and C#", ["camo", "c"]],
  ["The Art of the Deal", ["art", "deal"]],
  ["To be or not to be", ["to", "be", "or", "not"]],
  ['a" OR *:* \\ ~2', ["2"]],
  ["", []],
  [" \u0000 ()[]{}", []],
])("searchWords(%j) is %j", (text, words) => {
  expect(searchWords(text)).toEqual(words);
});

it("looks for no more than 64 words of a long text", () => {
  expect(searchWords(Array.from({ length: 500 }, (_, k) => `w${k}`).join(" "))).toHaveLength(64);
});
