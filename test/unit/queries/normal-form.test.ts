import { describe, expect, it } from "vitest";
import { EVERYTHING, type Filter, NOTHING } from "../../../src/queries/filter.js";
import { normalForm } from "../../../src/queries/normal-form.js";

const year: Filter = { kind: "property", property: "year", test: "is", value: 2024 };
const not = (of: Filter): Filter => ({ kind: "not", of });
const authors = (quantifier: "some" | "none" | "every", where: Filter): Filter => ({
  kind: "neighbour",
  quantifier,
  relation: "paperAuthors",
  mention: { minConfidence: 0 },
  where,
});
const nobody: Filter = { kind: "nodes", ids: [], degrees: {} };

describe("the normal form of a filter", () => {
  it.each<readonly [string, Filter, Filter]>([
    ["two negations", not(not(year)), year],
    [
      "the negation of alternatives",
      not({ kind: "any", of: [year, year] }),
      { kind: "all", of: [not(year), not(year)] },
    ],
    ["one alternative", { kind: "any", of: [{ kind: "all", of: [year] }] }, year],
    ["every is none that is not", authors("every", year), authors("none", not(year))],
    ["not every is some that is not", not(authors("every", year)), authors("some", not(year))],
    ["every is anything", authors("every", EVERYTHING), EVERYTHING],
    ["some of nothing", authors("some", nobody), NOTHING],
    ["none of nothing", { kind: "all", of: [authors("none", nobody), year] }, year],
    ["not one of nobody", not(nobody), EVERYTHING],
    ["something and nothing", { kind: "all", of: [year, nobody] }, NOTHING],
    [
      "properties before neighbours",
      { kind: "all", of: [authors("some", year), year] },
      { kind: "all", of: [year, authors("some", year)] },
    ],
  ])("%s", (_, filter, expected) => {
    expect(normalForm(filter)).toEqual(expected);
  });
});
