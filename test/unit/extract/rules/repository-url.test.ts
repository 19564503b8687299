import { describe, expect, it } from "vitest";
import { addressSpans, repositoryUrls } from "../../../../src/extract/rules/repository-url.js";
import { readText } from "../../../../src/extract/text/read-text.js";

const repositories = (text: string) => repositoryUrls(readText("abstract", text)).map(({ name }) => name);

describe("repositories by their address", () => {
  it.each([
    ["Code: https://github.com/CLAIRE-Labo/StructuredFFN/tree/main.", ["github.com/CLAIRE-Labo/StructuredFFN"]],
    ["at https://github.com/a/b.git, and", ["github.com/a/b"]],
    ["(see http://www.github.com/Foo/Bar)", ["github.com/Foo/Bar"]],
    ["in \\url{https://github.com/x/y}", ["github.com/x/y"]],
    ["on github.com/hynnsk/SelectiveCL.", ["github.com/hynnsk/SelectiveCL"]],
    ["https://github.com/tensorflow/addons/blob/master/lamb.py", ["github.com/tensorflow/addons"]],
    ["at https://gitlab.com/g/p.We also", ["gitlab.com/g/p"]],
    ["https://huggingface.co/datasets/ServiceNow/repliqa", ["huggingface.co/datasets/ServiceNow/repliqa"]],
    [
      "https://github.com/a/CriticTool{https://github.com/a/CriticTool}.",
      ["github.com/a/CriticTool", "github.com/a/CriticTool"],
    ],
    ["at https://github.com/a/b{GitHub}", ["github.com/a/b"]],
    ["\\href{https://github.com/a/b}{here}", ["github.com/a/b"]],
    ["our \\href{https://huggingface.co/datasets/a/b}{data}", ["huggingface.co/datasets/a/b"]],
    ["at https:/github.com/a/b.", ["github.com/a/b"]],
    ["at https: //github.com/a/b.git.", ["github.com/a/b"]],
    ["at https://github.com/a-team/ eka-eval and", ["github.com/a-team/eka-eval"]],
    ["at https://github.com/a/my\\_{tool}", ["github.com/a/my_tool"]],
    ["https://github.com/a/b and https://github.com/c/d", ["github.com/a/b", "github.com/c/d"]],
  ])("%j", (text, wanted) => {
    expect(repositories(text)).toEqual(wanted);
  });

  it.each([
    "https://foo.github.io/bar",
    "https://github.com/topics/llm",
    "https://github.com/only",
    "https://github.com/only/ and more",
    "https://arxiv.org/abs/2401.00001",
    "https://example.org/a/b",
  ])("%s is none", (text) => {
    expect(repositories(text)).toEqual([]);
  });

  it("say where all addresses stand, without the mark after them", () => {
    const text = "See foo.github.io/bar, and https://example.org/a.";
    expect(
      addressSpans(text)
        .map(({ start, end }) => text.slice(start, end))
        .sort(),
    ).toContain("https://example.org/a");
    expect(addressSpans(text).map(({ start, end }) => text.slice(start, end))).toContain("foo.github.io/bar");
  });
});
