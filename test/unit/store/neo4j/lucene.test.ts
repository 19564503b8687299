import { expect, it } from "vitest";
import { termsQuery, wordsQuery } from "../../../../src/store/neo4j/lucene.js";

it("asks for any word in any text, names counting twice, each word by its weight", () => {
  const words = [
    { word: "low", weight: 1 },
    { word: "frechet", written: "fréchet", weight: 2.5 },
  ];
  expect(wordsQuery({ kind: "Paper", words })).toBe(
    '(searchText:"low"^2 abstract:("low")^1)^1 (searchText:"frechet"^2 abstract:("frechet" "fréchet")^1)^2.5',
  );
  expect(wordsQuery({ kind: "Method", words: words.slice(0, 1), needsAll: true })).toBe('+(searchText:"low"^2)^1');
});

it("lets no word end its quotes or be an operator", () => {
  expect(termsQuery("Method", [[{ text: 'a"b', match: "WORD" }], [{ text: "c\\* OR", match: "WORD_START" }]])).toBe(
    '(+(searchText:"a\\"b")) (+(searchText:c\\\\\\*\\ OR*))',
  );
});

it("forgives as many typing errors as a word of that length may hold", () => {
  const typo = (text: string) => termsQuery("Task", [[{ text, match: "TYPO" }]]);
  expect(typo("lora")).toBe("(+(searchText:lora~1))");
  expect(typo("diffusion")).toBe("(+(searchText:diffusion~2))");
});
