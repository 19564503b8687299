import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readGlob } from "../../../src/sources/glob.js";
import { readJsonValues } from "../../../src/sources/json/json-values.js";
import { openInputs } from "../../../src/sources/open-inputs.js";

let folder: string;
const at = (...parts: readonly string[]) => join(folder, ...parts);
const write = (name: string, content: string | Uint8Array) => writeFileSync(at(name), content);
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const nothing = Readable.from([]);

interface Seen {
  readonly name: string;
  readonly lines: readonly string[];
  readonly head: string;
  readonly digest: string;
  readonly read: number;
  readonly total: number | undefined;
}

async function readInputs(inputs: readonly string[], stdin: AsyncIterable<Uint8Array> = nothing): Promise<Seen[]> {
  const seen: Seen[] = [];
  for await (const input of openInputs(inputs, stdin)) {
    const lines: string[] = [];
    for await (const line of input.lines) lines.push(line);
    const { name, head } = input;
    seen.push({ name, lines, head, digest: input.digest(), read: input.bytesRead(), total: input.totalBytes });
  }
  return seen;
}
const names = async (...inputs: readonly string[]) =>
  (await readInputs(inputs)).map(({ name }) => name.slice(folder.length + 1));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "papergraph-inputs-"));
  mkdirSync(at("tree", "deep", "deeper"), { recursive: true });
  mkdirSync(at("tree", ".hidden"));
  mkdirSync(at("empty-folder"));
  for (const name of ["b.jsonl", "a.jsonl", "deep/c.jsonl", "deep/deeper/d.txt", ".hidden/e.jsonl", ".f.jsonl"]) {
    write(`tree/${name}`, `${name}\n`);
  }
  symlinkSync(at("tree"), at("tree", "deep", "loop"));
  write("plain.txt", "one\r\ntwo\n\nfö\u{1F600}ur");
  write("zipped.dat", gzipSync("one\r\ntwo\n\nfö\u{1F600}ur"));
  write("two-members.gz", Buffer.concat([gzipSync("one\n"), gzipSync("two\n")]));
  write("bom.txt", "\uFEFFone\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("openInputs", () => {
  it("says when a file was saved: by its name, else by its last change", async () => {
    write("saved.txt", "one\n");
    utimesSync(at("saved.txt"), new Date("2026-03-28T12:00:00Z"), new Date("2026-03-28T12:00:00Z"));
    write("papers-2026-03-02 (1).txt", "one\n");
    write("papers-2026-02-31.txt", "one\n");
    const dates = async (...inputs: readonly string[]) => {
      const found: (string | undefined)[] = [];
      for await (const input of openInputs(inputs, Readable.from(["one"]))) found.push(input.capturedOn);
      return found;
    };
    const today = new Date().toISOString().slice(0, 10);
    expect(await dates(at("saved.txt"), at("papers-2026-03-02 (1).txt"))).toEqual(["2026-03-28", "2026-03-02"]);
    expect((await dates(at("papers-2026-02-31.txt"), "-")).every((date) => date !== undefined && date >= today)).toBe(
      true,
    );
  });

  it("reads a file and its gzip alike, whatever they are called", async () => {
    const [plain, zipped] = await readInputs([at("plain.txt"), at("zipped.dat")]);
    expect(plain?.lines).toEqual(["one", "two", "", "fö\u{1F600}ur"]);
    expect(plain?.head).toBe("one\r\ntwo\n\nfö\u{1F600}ur");
    expect(zipped?.lines).toEqual(plain?.lines);
    expect(plain?.digest).toBe(sha256("one\r\ntwo\n\nfö\u{1F600}ur"));
    expect(zipped?.digest).toBe(plain?.digest);
    expect(plain?.read).toBe(plain?.total);
    expect(zipped?.read).toBe(zipped?.total);
  });

  it("reads gzip of several members and drops a byte order mark", async () => {
    expect((await readInputs([at("two-members.gz")]))[0]?.lines).toEqual(["one", "two"]);
    expect((await readInputs([at("bom.txt")]))[0]?.lines).toEqual(["one"]);
  });

  it("reads standard input, gzip or not, cut anywhere", async () => {
    const bytes = gzipSync("grüße\nzwei\n");
    for (const stored of [Buffer.from("grüße\nzwei\n"), bytes]) {
      const single = Readable.from(Array.from(stored, (byte) => Uint8Array.of(byte)));
      const [input] = await readInputs(["-"], single);
      expect(input).toMatchObject({
        name: "standard input",
        lines: ["grüße", "zwei"],
        read: stored.length,
        total: undefined,
      });
    }
  });

  it("reads folders and patterns, sorted, each file once, hidden ones only when named", async () => {
    const all = ["tree/a.jsonl", "tree/b.jsonl", "tree/deep/c.jsonl", "tree/deep/deeper/d.txt"];
    expect(await names(at("tree"))).toEqual(all);
    expect(await names(at("tree", "**"))).toEqual(all);
    expect(await names(at("tree", "*.jsonl"))).toEqual(all.slice(0, 2));
    expect(await names(at("tree", "**", "*.jsonl"))).toEqual(all.slice(0, 3));
    expect(await names(at("tr?e", "deep", "*.jsonl"))).toEqual(["tree/deep/c.jsonl"]);
    expect(await names(at("tree", "*", "*", "d.txt"))).toEqual(["tree/deep/deeper/d.txt"]);
    expect(await names(at("tree", ".f.jsonl"))).toEqual(["tree/.f.jsonl"]);
    expect(await names(at("tree", "b.jsonl"), at("tree"))).toEqual(["tree/b.jsonl", all[0], all[2], all[3]]);
  });

  it("reads a file whose name has a star", async () => {
    write("odd*.txt", "x");
    expect(await names(at("odd*.txt"))).toEqual(["odd*.txt"]);
  });

  it("keeps the head at 64 Ki and reads a long line whole", async () => {
    const line = "ab".repeat(3_000_000);
    write("long.txt", `${line}\nend`);
    const [input] = await readInputs([at("long.txt")]);
    expect(input?.head).toHaveLength(1 << 16);
    expect(input?.lines.map(({ length }) => length)).toEqual([6_000_000, 3]);
  });

  it("keeps memory small on a long file", async () => {
    const line = Buffer.from(`${"x".repeat(999)}\n`);
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let index = 0; index < 200_000; index += 1) yield line;
    }
    const before = process.memoryUsage().rss;
    let lines = 0;
    for await (const input of openInputs(["-"], endless())) {
      for await (const _ of input.lines) lines += 1;
    }
    expect(lines).toBe(200_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(120 * 2 ** 20);
  });

  it("gives a line of any length in pieces, in small memory", async () => {
    const record = Buffer.from(`{"text": "${"x".repeat(990)}"},`);
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("[");
      for (let index = 0; index < 100_000; index += 1) yield record;
      yield Buffer.from("]\r\n");
    }
    const before = process.memoryUsage().rss;
    let [records, others] = [0, 0];
    for await (const input of openInputs(["-"], endless())) {
      for await (const item of readJsonValues(input.pieces ?? input.lines)) {
        if (item.type === "value" && item.line === 1) records += 1;
        else others += 1;
      }
    }
    expect([records, others]).toEqual([100_000, 0]);
    expect(process.memoryUsage().rss - before).toBeLessThan(90 * 2 ** 20);
  });

  it("lets a reader stop early", async () => {
    for await (const input of openInputs([at("zipped.dat"), at("plain.txt")], nothing)) {
      expect(() => input.digest()).toThrow(/all lines/);
      for await (const _ of input.lines) break;
    }
  });

  it.each<[what: string, argument: string, content: string | Uint8Array | undefined, message: RegExp]>([
    ["a missing file", "missing.txt", undefined, /there is no ".*missing\.txt"/],
    ["a pattern that matches nothing", "*.nope", undefined, /match the pattern/],
    ["a folder without files", "empty-folder", undefined, /files in the folder/],
    ["a file under a file", "plain.txt/x", undefined, /there is no/],
    ["an empty file", "empty.txt", "", /is empty/],
    ["a blank file", "blank.txt", " \n\n", /is empty/],
    ["an empty gzip", "empty.gz", gzipSync(""), /is empty/],
    [
      "a cut gzip",
      "cut.gz",
      gzipSync("some words\n".repeat(50)).subarray(0, 25),
      /cannot read .*cut\.gz.*unexpected end/,
    ],
    ["a damaged gzip", "bad.gz", Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.alloc(60, 7)]), /cannot read/],
    ["a binary file", "binary.dat", Uint8Array.of(65, 66, 0, 1, 2, 3, 4, 5, 6), /is a binary file/],
    ["a zip archive", "archive.zip", Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0), /archive is cut off/],
    ["a PDF", "paper.pdf", "%PDF-1.7\n%more", /is a PDF file/],
    ["UTF-16", "utf16.txt", Buffer.from("\uFEFFwords", "utf16le"), /UTF-16/],
    [
      "Latin-1",
      "latin1.txt",
      Buffer.from("one\ntwo\nna\u00EFve\n", "latin1"),
      /UTF-8, and .*latin1\.txt" has other bytes near line 3/,
    ],
    ["a cut character", "cut.txt", Buffer.from("na\u00EF").subarray(0, 3), /UTF-8.*near line 1/],
  ])("refuses %s", async (_, argument, content, message) => {
    if (content !== undefined) write(argument, content);
    await expect(readInputs([at(argument)])).rejects.toThrow(
      expect.objectContaining({ code: "BAD_FILE", message: expect.stringMatching(message) }),
    );
  });

  it("refuses no argument, empty standard input, and a missing file before it opens the first", async () => {
    await expect(readInputs([])).rejects.toThrow(expect.objectContaining({ code: "BAD_ARGUMENT" }));
    await expect(readInputs(["-"])).rejects.toThrow(/standard input is empty/);
    const opened = openInputs([at("plain.txt"), at("missing.txt")], nothing);
    await expect(opened.next()).rejects.toThrow(/missing/);
  });

  it("says what went wrong far inside a file", async () => {
    write("late.txt", Buffer.concat([Buffer.from("words\n".repeat(100_000)), Buffer.from([0xff, 0x0a])]));
    await expect(readInputs([at("late.txt")])).rejects.toThrow(/near line 100001/);
  });
});

describe("readGlob", () => {
  it.each([
    ["a.jsonl", "*.jsonl", true],
    ["a.jsonl.gz", "*.jsonl", false],
    ["2025-01.gz", "2025-??.gz", true],
    ["2025-1.gz", "2025-??.gz", false],
    ["abc", "***", true],
    [".x", "*", false],
    [".x", ".*", true],
    ["a+b(c)", "a+b(*)", true],
    ["[x]{y,z}!", "[x]{y,z}*", true],
    ["x", "[x]*", false],
    ["a/b", "*", false],
    ["b", "**", true],
    ["a/c/b.json", "**/*.json", true],
    ["b.json", "**/*.json", true],
    ["a/.git/b.json", "**/*.json", false],
  ])("%s against %s", (name, pattern, expected) => {
    expect(readGlob(pattern).matches(name)).toBe(expected);
  });

  it.each([
    ["*.json", { base: "", depth: 0, hidden: false }],
    ["a/b/2025-*/x.json", { base: "a/b", depth: 1, hidden: false }],
    ["/*.json", { base: "/", depth: 0, hidden: false }],
    ["/data//./x/**/*.gz", { base: "/data/x", depth: Number.POSITIVE_INFINITY, hidden: false }],
    ["../.*/x", { base: "..", depth: 1, hidden: true }],
    ["./*.json", { base: ".", depth: 0, hidden: false }],
  ])("knows where %s begins and how deep it goes", (pattern, expected) => {
    expect(readGlob(pattern)).toMatchObject(expected);
  });
});
