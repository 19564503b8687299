import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type ReleaseState, releaseRefusals } from "./support/release-refusals.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const read = (path: string) => readFileSync(`${ROOT}${path}`, "utf8");
const { scripts, engines } = JSON.parse(read("package.json")) as {
  scripts: Record<string, string>;
  engines: { node: string };
};

/** What stands between backticks and is a path of this repository; `NAME` stands for what a reader will add. */
function pathsIn(text: string): readonly string[] {
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)].map(([, path = ""]) => path);
  return quoted.filter((path) => /^(?:src|test|seeds|schema|\.github)\//.test(path) && !path.includes("NAME"));
}

describe.each([".github/CONTRIBUTING.md", ".github/SECURITY.md"])("%s", (document) => {
  it("names paths and scripts that there are", () => {
    const text = read(document);
    expect(pathsIn(text).filter((path) => !existsSync(`${ROOT}${path}`))).toEqual([]);
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script = ""]) => script);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });
});

describe("CONTRIBUTING", () => {
  it("walks through the files by their paths", () => {
    expect(new Set(pathsIn(read(".github/CONTRIBUTING.md"))).size).toBeGreaterThan(25);
  });
});

describe("the workflow", () => {
  const { permissions, jobs } = parse(read(".github/workflows/ci.yml")) as {
    permissions: Record<string, string>;
    jobs: Record<string, { strategy?: { matrix: { node: number[] } }; steps: { uses?: string; run?: string }[] }>;
  };

  it("tests the oldest Node that is promised and later ones, with the two commands of the README and a browser", () => {
    expect(jobs.embedded?.strategy?.matrix.node).toEqual([20, 22, 24]);
    expect(engines.node).toMatch(/^>=20\./);
    for (const { steps } of Object.values(jobs)) {
      expect(steps.flatMap(({ run }) => run ?? []).slice(0, 3)).toEqual([
        "npm ci",
        "npx playwright-core install --with-deps chromium",
        "npm test",
      ]);
    }
  });

  it("shows on both engines which lines the tests reach", () => {
    expect(jobs.neo4j?.steps.at(-1)?.run).toMatch(/npm run --silent coverage .*GITHUB_STEP_SUMMARY/s);
    expect(jobs.embedded?.steps).toHaveLength(5);
  });

  it("may read alone, and pins its actions", () => {
    expect(permissions).toEqual({ contents: "read" });
    const uses = Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => step.uses ?? []));
    expect(uses.filter((action) => !/^actions\/[\w-]+@v\d+$/.test(action))).toEqual([]);
  });
});

describe("a release", () => {
  const ready: ReleaseState = {
    version: "1.2.0",
    changelog: "# Changelog\n\n## Unreleased\n\n## 1.2.0, 2026-05-04\n\n- Grows.\n\n## 1.1.0\n\n- Begins.\n",
    status: "",
    tags: ["v1.1.0"],
    hasNeo4j: true,
  };

  it("is not refused where all is ready", () => {
    expect(releaseRefusals(ready)).toEqual([]);
  });

  it.each<readonly [what: string, change: Partial<ReleaseState>, refusal: RegExp]>([
    ["no version", { version: "" }, /expected a version/],
    ["a word for a version", { version: "next" }, /expected a version/],
    ["a version without a section", { version: "1.2.1" }, /no section "## 1\.2\.1/],
    ["a version that begins another", { version: "1.2.0-rc.1" }, /no section/],
    ["a section without its day", { changelog: "## 1.2.0, unreleased\n\n- Grows.\n" }, /needs its day/],
    ["an empty section", { changelog: "## 1.2.0, 2026-05-04\n\n## 1.1.0\n\n- Begins.\n" }, /says nothing/],
    ["a dirty tree", { status: " M README.md\n" }, /not committed:\n M README\.md/],
    ["a version of before", { tags: ["v1.2.0"] }, /released already/],
    ["tests on one engine", { hasNeo4j: false }, /both engines/],
  ])("is refused for %s", (_, change, refusal) => {
    const refusals = releaseRefusals({ ...ready, ...change });
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toMatch(refusal);
  });
});
