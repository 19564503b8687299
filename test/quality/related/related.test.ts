import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { openEmptyEmbedded } from "../../support/stores.js";
import { ndcg } from "./ndcg.js";
import { hasRelatedGold, readRelatedGold } from "./related-gold.js";
import { type RankingName, type RelatedScore, scoreRelated } from "./score-related.js";

/** NDCG@10 that must not be lost: a little below what `npm run quality` prints. */
const LEAST: readonly (readonly [ranking: RankingName, ndcg: number])[] = [
  ["sharing by METHOD", 0.095],
  ["sharing by METHOD, DATASET, TASK", 0.195],
  ["related by TEXT", 0.348],
  ["related by TEXT, METHOD, DATASET, TASK", 0.36],
];

const MINUTES = 60_000;

test("the gain is the grade, discounted by the place and normalized by the best order", () => {
  const grades = new Map([
    ["a", 0.8],
    ["b", 0.4],
  ]);
  const best = 0.8 + 0.4 / Math.log2(3);
  expect(ndcg(["a", "b", "c"], grades)).toBe(1);
  expect(ndcg(["c", "a"], grades)).toBeCloseTo(0.8 / Math.log2(3) / best, 12);
  expect(ndcg("c d e f g h i j k l a".split(" "), grades)).toBe(0);
});

const measured = hasRelatedGold();
if (!measured) console.warn("NOT RUN: the quality of relatedness needs ../shared/data, which is absent");

describe.runIf(measured)("papers whose reference lists are alike", () => {
  let store: GraphStore;
  let scores: ReadonlyMap<RankingName, RelatedScore>;

  beforeAll(async () => {
    store = await openEmptyEmbedded();
    scores = await scoreRelated(store, readRelatedGold());
  }, 10 * MINUTES);
  afterAll(() => store?.close());

  test.each(LEAST)("%s keeps an NDCG@10 of %d", (ranking, least) => {
    expect(scores.get(ranking)?.ndcg).toBeGreaterThanOrEqual(least);
  });
});
