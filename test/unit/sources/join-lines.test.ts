import { describe, expect, it } from "vitest";
import { joinLines } from "../../../src/sources/fields/join-lines.js";

describe("joinLines", () => {
  it.each([
    ["one\ntwo", "one two"],
    ["one \r\n  two", "one two"],
    ["one\n\ntwo\nthree", "one\n\ntwo three"],
    ["one\n \n\t\n\ntwo", "one\n\ntwo"],
    ["  one  two\n", "one  two"],
    ["low-\nand high", "low- and high"],
    ["\n", ""],
    ["one", "one"],
  ])("joins %j", (given, expected) => {
    expect(joinLines(given)).toBe(expected);
  });

  it("is linear in the length of the text", () => {
    const started = performance.now();
    joinLines(`a${" ".repeat(2_000_000)}b${"\n ".repeat(500_000)}`);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
