import { expect, it } from "vitest";
import { luceneQuery } from "../../../../src/store/neo4j/search.js";

it("asks for any word in any property, the title counting twice", () => {
  expect(luceneQuery(["searchText", "abstract"], ["low", "3.5"])).toBe(
    'searchText:("low" OR "3.5")^2 OR abstract:("low" OR "3.5")^1',
  );
});

it("lets no word end its quotes", () => {
  expect(luceneQuery(["searchText"], ['a"b', "c\\"])).toBe('searchText:("a\\"b" OR "c\\\\")^2');
});

it("has no query for no words", () => {
  expect(luceneQuery(["searchText"], [])).toBeUndefined();
});
