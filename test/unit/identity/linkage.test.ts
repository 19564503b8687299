import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Link, linkConstrained } from "../../../src/identity/linkage.js";

/** Groups that hold at most one of the marked items. */
const oneMarked = (left: number, right: number) => (left + right <= 1 ? left + right : undefined);
const link = (left: string, right: string, strength = 1): Link => ({ left, right, strength, reason: "test" });

describe("linkConstrained", () => {
  it("unites chains and leaves lone items alone", () => {
    const facts = new Map(["a", "b", "c", "d"].map((key) => [key, 0]));
    expect(linkConstrained(facts, [link("b", "c"), link("a", "b")], oneMarked).groups).toEqual([
      ["a", "b", "c"],
      ["d"],
    ]);
  });

  it("decides the stronger link first and refuses what contradicts it", () => {
    const facts = new Map([
      ["a", 1],
      ["b", 0],
      ["c", 1],
    ]);
    const weak = link("a", "b", 1);
    const { groups, refused } = linkConstrained(facts, [weak, link("b", "c", 2)], oneMarked);
    expect(groups).toEqual([["a"], ["b", "c"]]);
    expect(refused).toEqual([weak]);
  });

  it("decides equal links by their keys, whichever way round they are given", () => {
    const facts = new Map([
      ["a", 1],
      ["b", 0],
      ["c", 1],
    ]);
    expect(linkConstrained(facts, [link("c", "b"), link("b", "a")], oneMarked).groups).toEqual([["a", "b"], ["c"]]);
  });

  it("passes over a link to an item that is not there", () => {
    expect(linkConstrained(new Map([["a", 0]]), [link("a", "x")], oneMarked)).toEqual({ groups: [["a"]], refused: [] });
  });

  it("gives the same groups for every order of items and links", () => {
    const key = fc.constantFrom("a", "b", "c", "d", "e", "f", "g");
    const links = fc.array(fc.record({ left: key, right: key, strength: fc.nat(3), reason: fc.constant("test") }));
    fc.assert(
      fc.property(fc.dictionary(key, fc.nat(1)), links, fc.nat(), (marks, given, seed) => {
        const items = Object.entries(marks);
        const turned = <T>(list: readonly T[]) =>
          [...list.slice(seed % (list.length || 1)), ...list.slice(0, seed % (list.length || 1))].reverse();
        const flipped = given.map((each, at) => (at % 2 ? { ...each, left: each.right, right: each.left } : each));
        expect(linkConstrained(new Map(turned(items)), turned(flipped), oneMarked).groups).toEqual(
          linkConstrained(new Map(items), given, oneMarked).groups,
        );
      }),
    );
  });
});
