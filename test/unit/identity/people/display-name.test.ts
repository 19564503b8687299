import { describe, expect, it } from "vitest";
import { displayName } from "../../../../src/identity/people/display-name.js";

const shown = (...printed: readonly (readonly [string, number])[]) => displayName(new Map(printed));

describe("displayName", () => {
  it.each([
    [["Smith, John", 3], ["J. Smith", 9], "John Smith"],
    [["Fernanda Viegas", 5], ["Fernanda Viégas", 1], "Fernanda Viégas"],
    [["FERNANDA VIEGAS", 5], ["Fernanda Viegas", 1], "Fernanda Viegas"],
    [["John Smith", 2], ["John A. Smith", 3], "John A. Smith"],
    [["John Smith", 3], ["John A. Smith", 2], "John Smith"],
    [["et al.", 9], ["Jane Doe", 1], "Jane Doe"],
  ] as const)("of %j and %j shows %j", (left, right, expected) => {
    expect(shown(left, right).name).toBe(expected);
    expect(shown(right, left).name).toBe(expected);
  });

  it("lists the other spellings, each once, the most frequent first", () => {
    expect(shown(["Smith, John", 1], ["John Smith", 1], ["J. Smith", 1], ["J. A. Smith", 4])).toEqual({
      name: "John Smith",
      aliases: ["J. A. Smith", "J. Smith"],
    });
  });

  it("shows nothing where nobody is named", () => expect(shown(["et al.", 1])).toEqual({ name: "", aliases: [] }));
});
