import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFAULTS, readConfig } from "../../src/config.js";
import { README, readExamples } from "../support/readme.js";
import { askServer, type Served, startServer, stopServer } from "../support/served.js";

const text = readFileSync(README, "utf8");
const scripts = (
  JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    scripts: Record<string, string>;
  }
).scripts;

describe("the README", () => {
  let server: Served;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => stopServer(server));

  const examples = readExamples();

  it("asks six questions at its beginning, and others where they help", () => {
    const beginning = text.slice(text.indexOf("## Six questions"), text.indexOf("## Your own papers"));
    expect(beginning.match(/^```graphql$/gm)).toHaveLength(6);
    expect(examples.length).toBeGreaterThan(6);
  });

  it.each(examples)("shows the real answer to $question", async ({ question, answer }) => {
    const { data, errors } = await askServer(server.url, question);
    expect(errors).toBeUndefined();
    expect(JSON.parse(answer)).toEqual(data);
  });

  it("lists every setting with its default", () => {
    const rows = [...text.matchAll(/^\| `([A-Z0-9_]+)` \| (?:`(.*?)`)? ?\|/gm)].map(([, name, value = ""]) => [
      name,
      value,
    ]);
    expect(Object.fromEntries(rows)).toEqual(DEFAULTS);
    expect(() => readConfig(DEFAULTS)).not.toThrow();
  });

  it("names only scripts that exist", () => {
    const named = [...text.matchAll(/`?npm run ([\w-]+)/g)].map(([, name = ""]) => name);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
