import { expect, it } from "vitest";
import { askedWords } from "../../../src/model/asked-words.js";

it.each<[string, string[]]>([
  ["Low-Rank Adaptation", ["low", "rank", "adaptation"]],
  ["low LOW Low", ["low"]],
  ["Fréchet", ["frechet fréchet"]],
  ["GPT-3.5", ["gpt", "3 3.5", "5 3.5"]],
  ["CAMO++ and C#", ["camo++ camo", "c# c"]],
  ["The Art of the Deal", ["art", "deal"]],
  ["To be or not to be", ["to", "be", "or", "not"]],
  ['a" OR *:* \\ ~2', ["2"]],
  ["强化学习 GRPO", ["grpo", "强化", "化学", "学习"]],
  ["学", ["学 character"]],
  ["カメラ", ["カメ", "メラ"]],
  ["", []],
  ["++ -- #", []],
  [" \u0000 ()[]{}", []],
])("looks for %j as %j", (text, words) => {
  expect(
    askedWords(text).map(({ word, written, isCharacter }) =>
      [word, ...(written === word ? [] : [written]), ...(isCharacter ? ["character"] : [])].join(" "),
    ),
  ).toEqual(words);
});

it("looks for no more than 32 words of a long text", () => {
  expect(askedWords(Array.from({ length: 500 }, (_, k) => `w${k}`).join(" "))).toHaveLength(32);
});
