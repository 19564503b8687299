import { describe, expect, it } from "vitest";
import { normalizeRepositoryPath } from "../../../src/util/repository-path.js";

describe("normalizeRepositoryPath", () => {
  it.each([
    ["https://github.com/Owner/Name", "github.com/Owner/Name"],
    ["http://www.GitHub.com/Owner/Name/", "github.com/Owner/Name"],
    ["github.com/owner/name", "github.com/owner/name"],
    ["https://github.com/owner/name.git", "github.com/owner/name"],
    ["https://github.com/owner/name.git.", "github.com/owner/name"],
    ["git@github.com:owner/name.git", "github.com/owner/name"],
    ["ssh://git@github.com/owner/name.git", "github.com/owner/name"],
    ["git+https://github.com/owner/name.git#egg=name", "github.com/owner/name"],
    ["https://github.com:443/owner/name", "github.com/owner/name"],
    ["https://github.com/owner/name/tree/main/deep/folder", "github.com/owner/name"],
    ["https://github.com/owner/name/blob/master/README.md", "github.com/owner/name"],
    ["https://github.com/owner/name///", "github.com/owner/name"],
    ["https://github.com//owner//name", "github.com/owner/name"],
    ["https://github.com/owner/name?tab=readme-ov-file#install", "github.com/owner/name"],
    ["https://github.com/owner/name.", "github.com/owner/name"],
    ["https://github.com/owner/name).", "github.com/owner/name"],
    ["(https://github.com/owner/name/)", "github.com/owner/name"],
    ["<https://github.com/owner/name>", "github.com/owner/name"],
    ["https://github.com/owner/name},", "github.com/owner/name"],
    ["https://github.com/owner/NeuroX.Demo", "github.com/owner/NeuroX.Demo"],
    ["https://github.com/owner/owner.github.io/blob/main/page.md", "github.com/owner/owner.github.io"],
    ["https://github.com/owner/my\\_tool", "github.com/owner/my_tool"],
    ["https://github.com/owner/of\uFB01cial", "github.com/owner/official"],
    ["https://github.com/owner/na\u200Bme", "github.com/owner/name"],
    ["https://github.com/owner/my%5Ftool", "github.com/owner/my_tool"],
    ["https://gitlab.com/owner/name/-/tree/main", "gitlab.com/owner/name"],
    ["https://gitlab.com/owner/name/tree/main", "gitlab.com/owner/name"],
    ["https://gitlab.com/group/subgroup/name", "gitlab.com/group/subgroup/name"],
    ["https://gitlab.com/group/subgroup/name/-/issues/3", "gitlab.com/group/subgroup/name"],
    ["https://bitbucket.org/owner/name/src/master/", "bitbucket.org/owner/name"],
    ["https://codeberg.org/owner/name", "codeberg.org/owner/name"],
    ["https://huggingface.co/owner/model-7B", "huggingface.co/owner/model-7B"],
    ["https://hf.co/owner/model/resolve/main/config.json", "huggingface.co/owner/model"],
    ["https://huggingface.co/datasets/owner/data", "huggingface.co/datasets/owner/data"],
    ["https://huggingface.co/datasets/owner/data/viewer", "huggingface.co/datasets/owner/data"],
    ["https://huggingface.co/datasets/squad", "huggingface.co/datasets/squad"],
    ["https://huggingface.co/spaces/owner/demo.", "huggingface.co/spaces/owner/demo"],
  ])("reads %s", (given, expected) => {
    expect(normalizeRepositoryPath(given)).toBe(expected);
  });

  it.each([
    "",
    "owner/name",
    "https://github.com",
    "https://github.com/DFIR-Metric",
    "https://github.com/owner?tab=repositories",
    "https://github.com/owner/.",
    "https://github.com/owner/..",
    "https://github.com/owner/.git",
    "https://github.com/orgs/owner/repositories",
    "https://github.com/topics/deep-learning",
    "https://github.com/marketplace/tool",
    "https://gist.github.com/owner/0123456789abcdef",
    "https://owner.github.io/name",
    "https://notgithub.com/owner/name",
    "https://github.com.example.org/owner/name",
    "https://example.org/github.com/owner/name",
    "https://arxiv.org/abs/2401.00001",
    "https://gitlab.com/explore/projects",
    "https://huggingface.co/papers/2401.00001",
    "https://huggingface.co/collections/owner/things",
    "https://huggingface.co/owner",
    "https://huggingface.co/owner/models",
    "https://huggingface.co/spaces/owner",
    "https://huggingface.co/docs/transformers",
  ])("refuses %s", (given) => {
    expect(normalizeRepositoryPath(given)).toBeUndefined();
  });

  it("gives the same again for its own answer", () => {
    for (const path of ["github.com/Owner/Name", "gitlab.com/a/b/c", "huggingface.co/datasets/owner/data"]) {
      expect(normalizeRepositoryPath(path)).toBe(path);
      expect(normalizeRepositoryPath(`https://${path}.git`)).toBe(path);
    }
  });

  it("stays fast on long text", () => {
    const started = performance.now();
    normalizeRepositoryPath(`https://github.com/${"a.".repeat(100_000)}/${"/".repeat(100_000)}b${".".repeat(100_000)}`);
    normalizeRepositoryPath(`https://github.com/owner/${".".repeat(1_000_000)}x${"a@".repeat(1_000_000)}`);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
