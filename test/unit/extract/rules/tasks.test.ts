import { describe, expect, it } from "vitest";
import { createExtractor } from "../../../../src/extract/create-extractor.js";
import { benchmarkTasks } from "../../../../src/extract/rules/benchmark-task.js";
import { coordinatedTasks } from "../../../../src/extract/rules/coordinated-task.js";
import { taskPhrases } from "../../../../src/extract/rules/task-phrase.js";
import { reading, smallLexicon } from "../small-lexicon.js";

describe("coordinated tasks are made whole", () => {
  it.each([
    ["for image and video generation", ["image generation"]],
    ["for audio, image, and video generation", ["image generation"]],
    ["of image generation and editing", ["image editing"]],
    ["for image generation", []],
    ["of vowel and image generation", ["vowel generation"]],
    ["a vowel and bird song generation", []],
  ])("%j", (text, wanted) => {
    const read = reading(text);
    const found = coordinatedTasks(read, smallLexicon);
    expect(found.map(({ surface }) => surface)).toEqual(wanted);
    for (const { start, end } of found) expect(text.slice(start, end)).toMatch(/ and /);
  });
});

describe("a long coordination", () => {
  /** How many names are asked for in a text. */
  function lookups(text: string): number {
    let count = 0;
    const lexicon = Object.create(smallLexicon, {
      lookup: {
        value: () => {
          count += 1;
          return [];
        },
      },
    }) as typeof smallLexicon;
    coordinatedTasks(reading(text), lexicon);
    return count;
  }

  it.each(["generation and ", "generation, ", "image, generation and "])(
    "of %j again and again asks for as many more names as it is longer",
    (part) => {
      const more = lookups(part.repeat(400)) - lookups(part.repeat(300));
      expect(more).toBeGreaterThan(0);
      expect(lookups(part.repeat(500)) - lookups(part.repeat(400))).toBe(more);
    },
  );
});

describe("phrases with the head of a task", () => {
  const phrases = (title: string, abstract: string) =>
    taskPhrases([reading(title, "title"), reading(abstract)], []).map(({ surface }) => surface);

  it.each([
    ["A Model for Interactive Website Generation", "", ["website generation"]],
    ["On 3D Tooth Segmentation", "", ["3D tooth segmentation"]],
    [
      "A title",
      "We address tooth segmentation. For tooth segmentation, we win.",
      ["tooth segmentation", "tooth segmentation"],
    ],
    ["A title", "on the website generation task", ["website generation"]],
  ])("%j %j", (title, abstract, wanted) => {
    expect(phrases(title, abstract)).toEqual(wanted);
  });

  it.each([
    ["Safe Segmentation: A Method", "", "the title's own name"],
    ["A title", "improves generation", "a head alone"],
    ["A title", "the segmentation model is small", "a modifier of another noun"],
    ["A title", "we saw tooth segmentation", "nothing says that it is a task"],
  ])("%j %j gives none: %s", (title, abstract) => {
    expect(phrases(title, abstract)).toEqual([]);
  });
});

describe("tasks that a benchmark implies", () => {
  it("stand where the benchmark stands", () => {
    const text = { title: "A title", abstract: "It reaches 90 on GSM8K." };
    const mention = createExtractor(smallLexicon)
      .extract(text)
      .find(({ kind }) => kind === "task");
    expect(mention?.name).toBe("mathematical reasoning");
    expect(mention?.spans.map(({ start, end, rule }) => [text.abstract.slice(start, end), rule])).toEqual([
      ["GSM8K", "benchmark-task"],
    ]);
  });

  it("are none for a name of no benchmark", () => {
    expect(benchmarkTasks([], smallLexicon)).toEqual([]);
  });
});
