import { beforeAll, describe, expect, test } from "vitest";
import { hasShared } from "../corpus.js";
import { readPaperCorpus, sampled } from "./paper-corpus.js";
import { type PaperScore, scorePapers } from "./score-papers.js";

const measured = hasShared();
if (!measured) console.warn("NOT RUN: the quality of papers needs ../shared/data, which is absent");

describe.runIf(measured)("papers found with their ids hidden", () => {
  let score: PaperScore;
  let daily: PaperScore;

  beforeAll(() => {
    const records = readPaperCorpus();
    score = scorePapers(sampled(records));
    daily = scorePapers(records.filter(({ source }) => source === "hf" || source === "arxiv"));
  }, 600_000);

  test("F1 of pairs is at least .995", () => {
    expect(score.f1).toBeGreaterThanOrEqual(0.995);
    expect(daily.f1).toBeGreaterThanOrEqual(0.995);
  });

  test("no two papers of arXiv become one", () => expect(daily.wrong).toBe(0));

  test("nearly four of five renamed papers are found", () => {
    expect(score.renamed).toBeGreaterThan(50);
    expect(score.renamedFound / score.renamed).toBeGreaterThanOrEqual(0.79);
  });

  test("hardly a title unites what has no author in common", () => expect(score.wrongByTitle).toBeLessThanOrEqual(3));
});
