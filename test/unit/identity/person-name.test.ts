import { describe, expect, it } from "vitest";
import { namesCompatible, normalizePersonName, personNameKey } from "../../../src/identity/person-name.js";

describe("normalizePersonName", () => {
  it.each([
    ["Doe, Jane", "Jane Doe"],
    ["  Jane   Q.  Doe ", "Jane Q. Doe"],
    ["Sammy Davis, Jr.", "Sammy Davis, Jr."],
    ["Plato", "Plato"],
  ])("reads %j as %j", (given, expected) => expect(normalizePersonName(given)).toBe(expected));
});

describe("personNameKey", () => {
  it.each([
    ["Jürgen Schmidhuber", "jurgen schmidhuber"],
    ["Łukasz Kaiser", "lukasz kaiser"],
    ["Wen-tau Yih", "wen tau yih"],
    ["Søren Auer", "soren auer"],
    ["张伟", "张伟"],
    ["...", ""],
  ])("folds %j to %j", (given, expected) => expect(personNameKey(given)).toBe(expected));
});

describe("namesCompatible", () => {
  it.each([
    ["matthew l leavitt", "matthew leavitt", true],
    ["m leavitt", "matthew leavitt", true],
    ["matthew leavitt", "maria leavitt", false],
    ["jane doe", "jane roe", false],
    ["xi victoria lin", "victoria lin", false],
    ["jane anne doe", "jane beth doe", false],
    ["plato", "plato", true],
    ["plato", "socrates", false],
  ])("%j and %j: %j", (left, right, expected) => {
    expect(namesCompatible(left, right)).toBe(expected);
    expect(namesCompatible(right, left)).toBe(expected);
  });
});
