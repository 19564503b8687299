import { beforeAll, describe, expect, test } from "vitest";
import { hasShared } from "../corpus.js";
import { checkShownNames, readDailyPeople } from "./daily-people.js";
import { type PeopleScore, scorePeople } from "./score-people.js";

const MINUTES = 60_000;

/** B³ F that must not be lost: a little below what `npm run quality` prints. */
const LEAST: readonly (readonly [gold: string, f: number])[] = [
  ["ACL hand-made ids", 0.965],
  ["the same without venue, year and affiliation", 0.965],
  ["accounts of daily papers", 0.985],
];

const measured = hasShared();
if (!measured) console.warn("NOT RUN: the quality of people needs ../shared/data, which is absent");

describe.runIf(measured)("people", () => {
  let scores: ReadonlyMap<string, PeopleScore>;

  beforeAll(async () => {
    scores = await scorePeople();
  }, 10 * MINUTES);

  test.each(LEAST)("%s keep an F of %d", (gold, least) => {
    expect(scores.get(gold)?.f).toBeGreaterThanOrEqual(least);
  });

  test("names of several people are told apart better than by the exact name", () => {
    for (const gold of ["common names conflated, conferences", "common names conflated, arXiv"])
      expect(scores.get(gold)?.f).toBeGreaterThan(3 * (scores.get(gold)?.exactName ?? 1));
  });

  test(
    "no author of a daily paper is lost or shown under another's name",
    async () => {
      const { rows, ...faults } = checkShownNames((await readDailyPeople()).mentions);
      expect(rows).toBeGreaterThan(30_000);
      expect(faults).toEqual({ underAnotherName: 0, notPrinted: 0, lost: 0 });
    },
    5 * MINUTES,
  );
});
