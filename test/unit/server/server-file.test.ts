import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createToken, readServerFile, removeServerFile, writeServerFile } from "../../../src/server/server-file.js";

const folder = () => mkdtempSync(join(tmpdir(), "papergraph-server-file-"));
const own = { pid: process.pid, url: "http://127.0.0.1:4000", token: "t" };

/** The id of a process that has ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ["--version"]).pid;
}

describe("the server file", () => {
  it("is read as it was written, by its owner alone, and leaves no draft behind", async () => {
    const data = join(folder(), "made", "when absent");
    await writeServerFile(data, { ...own, token: "old" });
    await writeServerFile(data, own);
    expect(await readServerFile(data)).toEqual(own);
    expect(readdirSync(data)).toEqual(["server.json"]);
    expect(statSync(join(data, "server.json")).mode & 0o777).toBe(0o600);
  });

  it("of a process that is gone, or of no process, is no server", async () => {
    const data = folder();
    expect(await readServerFile(data)).toBeUndefined();
    expect(await readServerFile(join(data, "not there"))).toBeUndefined();
    await writeServerFile(data, { ...own, pid: endedProcess() });
    expect(await readServerFile(data)).toBeUndefined();
  });

  it("is taken away by its own process only, or once that process is gone", async () => {
    const data = folder();
    await writeServerFile(data, { ...own, pid: process.ppid });
    await removeServerFile(data);
    expect(readdirSync(data)).toEqual(["server.json"]);
    await writeServerFile(data, { ...own, pid: endedProcess() });
    await removeServerFile(data);
    expect(readdirSync(data)).toEqual([]);
    await writeServerFile(data, own);
    await removeServerFile(data);
    expect(readdirSync(data)).toEqual([]);
    await removeServerFile(data);
  });

  it.each([
    ["no JSON", "{pid"],
    ["another JSON", "[]"],
    ["a process id that is none", '{"pid":-1,"url":"http://x","token":"t"}'],
    ["a missing token", '{"pid":1,"url":"http://x"}'],
  ])("that holds %s is BAD_FILE, and says what to do", async (_name, text) => {
    const data = folder();
    writeFileSync(join(data, "server.json"), text);
    await expect(readServerFile(data)).rejects.toMatchObject({
      code: "BAD_FILE",
      message: expect.stringMatching(/server\.json must hold .*delete it when no server runs/),
    });
    expect(readFileSync(join(data, "server.json"), "utf8")).toBe(text);
  });

  it("has a token that nobody guesses", () => {
    expect(new Set(Array.from({ length: 100 }, createToken)).size).toBe(100);
    expect(createToken()).toMatch(/^[\w-]{32}$/);
  });
});
