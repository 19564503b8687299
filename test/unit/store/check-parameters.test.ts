import { describe, expect, it } from "vitest";
import { checkParameters } from "../../../src/store/check-parameters.js";

const cycle: unknown[] = [];
cycle.push({ back: cycle });
let deep: unknown = 1;
for (let level = 0; level < 200; level++) deep = [deep];

describe("checkParameters", () => {
  it("accepts graph values, one object in two places and a map without prototype included", () => {
    const shared = { a: 1 };
    checkParameters({ n: null, b: true, x: -0.5, s: "é", list: [shared, [shared]], map: Object.create(null) });
  });

  it.each<[string, unknown, string]>([
    ["undefined in a list", { rows: [1, undefined] }, "parameters.rows[1] is undefined"],
    ["a hole in a list", { rows: Object.assign([], { length: 1 }) }, "parameters.rows[0] is undefined"],
    ["a cycle", { cycle }, "an object that contains itself"],
    ["great depth", { deep }, "nested deeper than 100 levels"],
    ["infinity", { x: Number.POSITIVE_INFINITY }, "the number Infinity"],
    ["a bigint", { x: 1n }, "a bigint"],
    ["a function", { x: () => 1 }, "a function"],
    ["a Date", { x: new Date(0) }, "an object of class Date"],
    ["a Map", { x: new Map() }, "an object of class Map"],
  ])("refuses %s and says where", (_name, parameters, words) => {
    expect(() => checkParameters(parameters)).toThrow(
      expect.objectContaining({ code: "BAD_ARGUMENT", message: expect.stringContaining(words) }),
    );
  });
});
