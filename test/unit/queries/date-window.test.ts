import { describe, expect, it } from "vitest";
import { type Calendar, windowEnd } from "../../../src/queries/date-window.js";

/** A thousand papers a month for a year. */
const YEAR: Calendar = {
  months: Array.from({ length: 12 }, (_, at) => ({ month: `2024-${String(at + 1).padStart(2, "0")}`, papers: 1_000 })),
  papers: 12_000,
};

describe("the end of a window of days", () => {
  it.each([
    [1, { newestFirst: true }, "2024-12"],
    [1_001, { newestFirst: true }, "2024-11"],
    [1_001, { newestFirst: false }, "2024-02~"],
    [1_500, { newestFirst: true, from: "2024-07-15" }, "2024-05"],
    [1_500, { newestFirst: false, from: "2024-07-15" }, "2024-09~"],
    [6_001, { newestFirst: true }, undefined],
    [2_000, { newestFirst: true, from: "2024-02-01" }, undefined],
    [500, { newestFirst: false, from: "2025-01-01" }, undefined],
  ] as const)("for %i papers, %j: %s", (wanted, reading, end) => {
    expect(windowEnd(YEAR, wanted, reading)).toBe(end);
  });

  it("is nowhere in a small graph", () => {
    expect(windowEnd({ ...YEAR, papers: 4_999 }, 1, { newestFirst: true })).toBeUndefined();
  });
});
