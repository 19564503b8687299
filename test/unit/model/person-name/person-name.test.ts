import { describe, expect, it } from "vitest";
import { namesCompatible, normalizePersonName, personNameKey } from "../../../../src/model/person-name/person-name.js";

describe("normalizePersonName", () => {
  it.each([
    ["Doe, Jane", "Jane Doe"],
    ["Doe,Jane", "Jane Doe"],
    ["  Jane   Q.  Doe ", "Jane Q. Doe"],
    ["Sammy Davis, Jr.", "Sammy Davis, Jr."],
    ["Davis, Sammy, Jr.", "Sammy Davis Jr."],
    ["Davis, Jr., Sammy", "Sammy Davis Jr."],
    ["van der Maaten, Laurens", "Laurens van der Maaten"],
    ["Jane Doe, PhD", "Jane Doe"],
    ["Dr. Jane Doe", "Jane Doe"],
    ["Jane Doe∗†", "Jane Doe"],
    ["Jane Doe (Oak University)", "Jane Doe"],
    ["Gemini Team, Oak", "Gemini Team, Oak"],
    ["Plato", "Plato"],
    ["Sr.", "Sr."],
    ["et al.", ""],
    ["and others", ""],
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
    ["Vaswani, Ashish", "ashish vaswani"],
    ["VASWANI Ashish", "ashish vaswani"],
    ["Ashish VASWANI", "ashish vaswani"],
    ["ASHISH VASWANI", "ashish vaswani"],
    ["J.-B. Alder", "j b alder"],
    ["J.B. Alder", "j b alder"],
    ["JB Alder", "j b alder"],
    ["Jean-Baptiste Alder", "jean baptiste alder"],
    ["Alder, Jean Jr.", "jean alder"],
    ["Jean Alder III", "jean alder"],
    ["Ludwig van den Berg", "ludwig van den berg"],
    ["山田 太郎", "山田太郎"],
    ["김 철수", "김철수"],
    ["et al.", ""],
    ["others", ""],
    ["The Oak Team", "the oak team"],
  ])("folds %j to %j", (given, expected) => {
    expect(personNameKey(given)).toBe(expected);
    expect(personNameKey(expected)).toBe(expected);
  });
});

describe("namesCompatible", () => {
  it.each([
    ["matthew l leavitt", "matthew leavitt", true],
    ["m leavitt", "matthew leavitt", true],
    ["matthew leavitt", "maria leavitt", false],
    ["jane doe", "jane roe", false],
    ["xi victoria lin", "victoria lin", false],
    ["Jane D'Incà", "J. D'Incà", true],
    ["jane anne doe", "jane beth doe", false],
    ["plato", "plato", true],
    ["plato", "socrates", false],
    ["Xiao-Ming Alder", "Xiaoming Alder", true],
    ["Felicia Körner", "Felicia Koerner", true],
    ["Jan de Vries", "J. DeVries", true],
    ["Ludwig van Beethoven", "L. Beethoven", true],
    ["John Smith, Jr.", "John Smith III", false],
    ["John Smith, Jr.", "John Smith", true],
    ["Xue Wei", "Xu Wei", false],
    ["张伟", "张三", false],
    ["Oak Team", "Elm Team", false],
  ])("%j and %j: %j", (left, right, expected) => {
    expect(namesCompatible(left, right)).toBe(expected);
    expect(namesCompatible(right, left)).toBe(expected);
  });
});
