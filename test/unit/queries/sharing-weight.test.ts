import { describe, expect, it } from "vitest";
import { scoreOf, tieWeight } from "../../../src/queries/sharing-weight.js";

const units = (degrees: readonly number[]) => degrees.reduce((sum, degree) => sum + tieWeight("RARITY", degree), 0);

describe("the weight of a shared node", () => {
  it.each([
    [[2], [8, 8]],
    [[2], [26, 26, 26]],
    [[3], [15, 15]],
    [
      [7, 7],
      [63, 63, 63, 63],
    ],
    [
      [3, 63],
      [7, 7],
    ],
    [[24], [624, 624]],
    [[35], [1_295, 1_295]],
    [[99], [9_999, 9_999]],
    [[1_000], [1_002_000, 1_002_000]],
  ])("makes sums of logarithms that are equal equal: %j and %j", (left, right) => {
    expect(units(left)).toBe(units(right));
    expect(scoreOf("RARITY", left)).toBe(scoreOf("RARITY", right));
  });

  it("is 1 / ln(1 + papers) up to the ninth decimal, and one where nodes are counted", () => {
    for (let degree = 1; degree < 20_000; degree += 1 + Math.floor(degree / 50)) {
      expect(tieWeight("RARITY", degree) / 1e13).toBeCloseTo(1 / Math.log(1 + degree), 9);
      expect(tieWeight("COUNT", degree)).toBe(1);
    }
    expect(scoreOf("RARITY", [2, 2, 9])).toBeCloseTo(2 / Math.log(3) + 1 / Math.log(10), 12);
    expect(scoreOf("COUNT", [2, 2, 9])).toBe(3);
  });
});
