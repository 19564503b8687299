import { describe, expect, it } from "vitest";
import { loadNameFrequency, parseNameFrequency } from "../../../../src/identity/people/name-frequency.js";
import { readNameParts } from "../../../../src/model/person-name/name-parts.js";

describe("NameFrequency", () => {
  const frequency = parseNameFrequency(
    "# a comment\nfamily\toak\t250000\nfamily\telm\t750000\ngiven\tada\t100000\ngiven\tida\t200000\ngiven\tadalin\t1000\n",
  );
  const bearers = (name: string) => frequency.bearers(readNameParts(name));

  it("takes family and given name as chosen apart", () => {
    expect(bearers("Ada Oak")).toBeCloseTo(25_000);
    expect(bearers("Ida Elm")).toBeCloseTo(150_000);
  });

  it("counts all names of an initial", () => expect(bearers("A. Oak")).toBeCloseTo(25_250));

  it("knows given names of several words, and takes others as a share of the first", () => {
    expect(bearers("Ada-Lin Oak")).toBeCloseTo(250);
    expect(bearers("Ada Q. Oak")).toBeCloseTo(2_500);
  });

  it("holds a name it does not know for rare, and a team for nobody else", () => {
    expect(bearers("Ada Zyx")).toBeLessThan(1);
    expect(bearers("The Elm Team")).toBe(0);
    expect(bearers("Elm")).toBe(750_000);
  });

  it("refuses a row that is none", () => {
    expect(() => parseNameFrequency("family\toak\tmany")).toThrow(
      'expected kind, word and count, given "family\toak\tmany"',
    );
  });

  it("reads the table that ships", () => {
    const shipped = loadNameFrequency();
    const of = (name: string) => shipped.bearers(readNameParts(name));
    expect(of("Wei Wang")).toBeGreaterThan(50);
    expect(of("Wei Wang")).toBeGreaterThan(100 * of("Ashish Vaswani"));
  });
});
