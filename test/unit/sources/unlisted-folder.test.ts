import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "../../../src/errors.js";
import { expandInputPaths } from "../../../src/sources/input-paths.js";

const folder = mkdtempSync(join(tmpdir(), "papergraph-unlisted-"));
const aside = mkdtempSync(join(tmpdir(), "papergraph-aside-"));
const NAME = "0".repeat(250);
const NINE = Array.from({ length: 9 }, () => NAME);
const BOTTOM = join(folder, ...NINE, NAME);

/** Deeper than the system lists by an absolute path (4,096 bytes), whoever asks: made of two halves. */
beforeAll(() => {
  for (const name of ["a.jsonl", "z.jsonl"]) writeFileSync(join(folder, name), "{}\n");
  for (const half of [folder, aside]) mkdirSync(join(half, ...NINE), { recursive: true });
  renameSync(join(aside, NAME), BOTTOM);
});
afterAll(() => {
  renameSync(BOTTOM, join(aside, NAME));
  for (const half of [folder, aside]) rmSync(half, { recursive: true, force: true });
});

describe.skipIf(process.platform !== "linux")("a folder within a folder that cannot be listed", () => {
  it.each([
    ["the folder", folder],
    ["a pattern", join(folder, "**", "*.jsonl")],
  ])("is told, and the rest of %s is read", async (_, input) => {
    const told: [string, unknown][] = [];
    const paths = await expandInputPaths([input], (path, error) => told.push([path, error]));
    expect(paths.map(({ path }) => path)).toEqual([join(folder, "a.jsonl"), join(folder, "z.jsonl")]);
    expect(told).toHaveLength(1);
    const [[path, error] = ["", undefined]] = told;
    expect(path.startsWith(folder)).toBe(true);
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).message).toMatch(/^cannot read the folder .*ENAMETOOLONG/s);
    await expect(expandInputPaths([input])).rejects.toThrow(/ENAMETOOLONG/);
  });
});
