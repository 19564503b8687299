import { expect, test } from "vitest";
import type { Mention } from "../../src/model/mention.js";
import { calibrate } from "./calibrate.js";

const mention = (...rules: string[]): Mention => ({
  kind: "method",
  name: "Foo",
  aliases: [],
  role: "USED",
  confidence: 1,
  spans: rules.map((rule) => ({ field: "title", start: 0, end: 3, rule })),
});

test("evidence is counted by kind, role and rules, and few observations promise little", () => {
  const judged = [
    { mention: mention("lexicon-name", "lexicon-name"), title: "", kindRight: true, right: true },
    { mention: mention("lexicon-name"), title: "", kindRight: true, right: false },
    { mention: mention("title-name", "lexicon-name"), title: "", kindRight: true, right: true },
  ];
  expect(calibrate(judged)).toEqual([
    { evidence: "method USED lexicon-name", count: 2, right: 1, estimate: "0.67" },
    { evidence: "method USED lexicon-name+title-name", count: 1, right: 1, estimate: "0.80" },
  ]);
});
