import { expect, it } from "vitest";
import { repositoryHolds } from "../../../src/util/repository-holds.js";

it.each([
  ["github.com/owner/name", "CODE"],
  ["gitlab.com/group/subgroup/name", "CODE"],
  ["github.com/huggingface.co/datasets", "CODE"],
  ["huggingface.co/datasets/owner/name", "DATA"],
  ["huggingface.co/datasets/squad", "DATA"],
  ["huggingface.co/spaces/owner/name", "DEMO"],
  ["huggingface.co/owner/name", "MODEL"],
])("%s holds %s", (path, content) => {
  expect(repositoryHolds(path)).toBe(content);
});
