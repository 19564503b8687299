import { describe, expect, it } from "vitest";
import { growthOf } from "../../../src/queries/growth.js";
import { randomNumbers } from "../../support/generated-graph.js";

const grew = (count: number, papers: number, countBefore: number, papersBefore: number) =>
  growthOf({ count, papers, countBefore, papersBefore });

/** The share of all ways to choose the papers that have it in which so many or more are in the second set. */
function exactTail(count: number, papers: number, before: number, papersBefore: number): number {
  const found = count + before;
  let ways = 0n;
  for (let at = count; at <= Math.min(found, papers); at += 1)
    ways += choose(papers, at) * choose(papersBefore, found - at);
  return Number((ways * 10n ** 90n) / choose(papers + papersBefore, found)) / 1e90;
}

function choose(of: number, some: number): bigint {
  if (some < 0 || some > of) return 0n;
  let ways = 1n;
  for (let at = 1; at <= some; at += 1) ways = (ways * BigInt(of - some + at)) / BigInt(at);
  return ways;
}

describe("growth of a share", () => {
  it("is surer the more papers tell of it", () => {
    const bounds = [1, 10, 100].map((times) => grew(6 * times, 100 * times, 2 * times, 100 * times).growthAtLeast);
    expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
    expect(bounds[0]).toBeLessThan(1);
    expect(bounds[2]).toBeGreaterThan(2);
    expect(bounds[2]).toBeLessThan(3);
  });

  it("is not told of small counts, whatever there was before", () => {
    expect(grew(3, 100, 0, 100).growth).toBeGreaterThan(6);
    expect(grew(3, 100, 0, 100).growthAtLeast).toBeLessThan(1);
    expect(grew(3, 100, 0, 100).probability).toBeGreaterThan(0.1);
    expect(grew(30, 100, 0, 100).growthAtLeast).toBeGreaterThan(3);
    expect(grew(30, 100, 0, 100).probability).toBeLessThan(1e-9);
  });

  // R. A. Fisher's tea tasting: all four, then three of four, of eight cups.
  it.each([
    [4, 4, 0, 4, 1 / 70],
    [3, 4, 1, 4, 17 / 70],
    [0, 10, 5, 10, 1],
  ])("has Fisher's probability of %d of %d after %d of %d", (count, papers, before, papersBefore, probability) => {
    expect(grew(count, papers, before, papersBefore).probability).toBeCloseTo(probability, 12);
  });

  it("has the probability that exact fractions give", () => {
    const random = randomNumbers(3);
    for (let round = 0; round < 60; round += 1) {
      const papers = 1 + Math.floor(random() * 400);
      const papersBefore = 1 + Math.floor(random() * 900);
      const count = Math.floor(random() * Math.min(papers, 60));
      const countBefore = Math.floor(random() * Math.min(papersBefore, 90));
      const exact = exactTail(count, papers, countBefore, papersBefore);
      expect(grew(count, papers, countBefore, papersBefore).probability / exact).toBeCloseTo(1, 8);
    }
  });

  it("finds what truly doubled in most of many papers", () => {
    const random = randomNumbers(7);
    const found = (among: number, rate: number) =>
      Array.from({ length: among }, random).filter((value) => value < rate).length;
    const told = Array.from({ length: 200 }, () => grew(found(1_000, 0.1), 1_000, found(3_000, 0.05), 3_000));
    expect(told.filter(({ probability }) => probability < 0.01).length).toBeGreaterThan(190);
    expect(told.filter(({ growthAtLeast }) => growthAtLeast <= 2).length).toBeGreaterThan(190);
  });
});
