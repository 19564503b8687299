import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { huggingfaceListing } from "../../../src/sources/huggingface-listing.js";
import { readAll } from "./read-all.js";

const PAGE = readFileSync(new URL("../../fixtures/sources/listing.txt", import.meta.url), "utf8");
const REAL = new URL("../../../../shared/data/listing/daily-papers-search.txt", import.meta.url);
const read = (text: string) => readAll(huggingfaceListing, text, "page.txt");
const titles = async (text: string) => (await read(text)).records.map(({ title }) => title);

describe("huggingface-listing", () => {
  it("reads every paper of a page between header and end", async () => {
    const { records, rejected } = await read(PAGE);
    expect(rejected).toEqual([]);
    expect(records).toHaveLength(4);
    expect(records[0]).toEqual({
      source: "huggingface-listing",
      at: { file: "page.txt", line: 13 },
      externalIds: [],
      title: "Paper Boats: Folding  Gradients for Small Rivers",
      abstract:
        "We fold gradients into paper boats and let them float, with cost $O(n \\log n)$ and $\\alpha=1\\%$. Code is at https://github.com/example/paper-boats.",
      publishedOn: "2024-11-07",
      year: 2024,
      commentCount: 2,
      authorCount: 11,
      authors: [],
      methods: [],
      datasets: [],
      tasks: [],
      repositories: [],
      topics: [],
      organizations: [],
      references: [],
    });
    expect(records[1]).toMatchObject({ title: "A Title: With / Odd — Characters? And 50% more...", authorCount: 1 });
    expect(records[1]).not.toHaveProperty("commentCount");
    expect(records[2]).toMatchObject({ authorCount: 1204, commentCount: 1024, publishedOn: "2024-02-29" });
    expect(records[2]).not.toHaveProperty("abstract");
    expect(records[3]).toMatchObject({ title: "Last Lantern", at: { line: 35 } });
  });

  it.each([
    ["CRLF", (page: string) => page.replaceAll("\n", "\r\n")],
    ["a byte order mark", (page: string) => `\uFEFF${page}`],
    ["extra blank lines", (page: string) => page.replaceAll("\n", "\n\n  \n")],
    ["no blank lines", (page: string) => page.replaceAll(/\n\n+/g, "\n")],
    ["a final line break", (page: string) => `${page}\n\n`],
    [
      "non-breaking spaces",
      (page: string) => page.replaceAll(/ (authors|7,|2$)/gm, "\u00A0$1").replaceAll("  •", "\u00A0\u00A0•"),
    ],
    ["one line for authors and date", (page: string) => page.replaceAll(/authors\n·\n/g, "authors · ")],
    ["the mark on the line of the date", (page: string) => page.replaceAll("·\n", "· ")],
    ["no header", (page: string) => page.slice(page.indexOf("Paper Boats"))],
    ["a dated header", (page: string) => page.replace("Jan 7\n", "Jan 7, 2026\n")],
    [
      "a footer",
      (page: string) => `${page}\n\nPrevious\n1\n2\n3\n...\n100\nNext\n\nCompany\n© Hugging Face\nTOS\nPrivacy\n`,
    ],
    [
      "votes between papers",
      (page: string) => page.replaceAll("\n\n  •", "\n\n  •").replace("A Title:", "12\n\nA Title:"),
    ],
  ])("reads the same with %s", async (_, change) => {
    const plain = (await read(PAGE)).records.map(({ at: _at, ...record }) => record);
    const { records, rejected } = await read(change(PAGE));
    expect(rejected).toEqual([]);
    expect(records.map(({ at: _at, ...record }) => record)).toEqual(plain);
  });

  it("joins an abstract on several lines and keeps its paragraphs", async () => {
    const { records } = await read(
      "T One\n\nfirst line\nsecond line\n\nnext paragraph\n\n  • 2 authors\n·\nMay 1, 2020\n",
    );
    expect(records[0]).toMatchObject({ title: "T One", abstract: "first line second line\n\nnext paragraph" });
  });

  it.each([
    ["a date that is none", "Nov 7, 2024 2", "Foo 7, 2024", /expected a date.*Foo 7, 2024/, 13],
    ["a day that does not exist", "Nov 7, 2024 2", "Feb 30, 2024", /Feb 30, 2024/, 13],
    ["other text for a date", "Nov 7, 2024 2", "yesterday", /yesterday/, 13],
    ["no number of authors", "  • 11 authors\n", "", /3 authors/, 13],
    ["no number of authors and no mark", "  • 1 authors\n·\n", "", /3 authors/, 21],
    ["a strange number of authors", "• 11 authors", "• many authors", /3 authors/, 13],
    ["no date", "Nov 7, 2024 2\n", "", /expected a date.*A Title/, 13],
    ["no mark and no date", "·\nNov 7, 2024 2\n", "", /expected a date.*A Title/, 13],
    ["no title", "Only a Title Without an Abstract\n", "", /expected a title/, 30],
  ])("puts aside only the paper with %s", async (_, from, to, reason, line) => {
    const all = await titles(PAGE);
    const { records, rejected } = await read(PAGE.replace(from, to));
    expect(rejected).toHaveLength(1);
    expect(rejected[0]?.reason).toMatch(reason);
    expect(rejected[0]?.line).toBe(line);
    const left = records.map(({ title }) => title);
    expect(left).toHaveLength(3);
    expect(all).toEqual(expect.arrayContaining(left));
  });

  it("keeps what was cut off at the end, with its text", async () => {
    const { records, rejected } = await read(PAGE.slice(0, PAGE.indexOf("May 25")));
    expect(records).toHaveLength(3);
    expect(rejected).toEqual([
      {
        type: "rejected",
        line: 35,
        reason: expect.stringContaining("ends before the date"),
        raw: expect.stringMatching(/^Last Lantern/),
      },
    ]);
    const cut = await read(PAGE.slice(0, PAGE.indexOf("  • 3 authors")));
    expect(cut.rejected[0]?.reason).toContain("number of authors and the date");
  });

  it("recognises its own and nothing else", () => {
    expect(huggingfaceListing.recognizes(PAGE)).toBe(true);
    expect(huggingfaceListing.recognizes('{"title": "x\\n • 3 authors\\nMay 1, 2020"}')).toBe(false);
    expect(huggingfaceListing.recognizes("some prose about 3 authors\n")).toBe(false);
  });

  it.skipIf(!existsSync(REAL))(
    "reads the 29 papers of the real page (skipped where ../shared/data is absent)",
    async () => {
      const { records, rejected } = await read(readFileSync(REAL, "utf8"));
      expect(rejected.map(({ line, reason }) => ({ line, reason }))).toEqual([]);
      expect(records).toHaveLength(29);
      expect(records[0]).toMatchObject({ authorCount: 11, publishedOn: "2024-11-07", commentCount: 2 });
      expect(records.at(-1)).toMatchObject({
        title: "Inception Transformer",
        publishedOn: "2022-05-25",
        authorCount: 6,
      });
      expect(records.every(({ abstract }) => abstract !== undefined && abstract.length > 200)).toBe(true);
      const facts: readonly { title: string; seed_n_authors: number }[] = JSON.parse(
        readFileSync(new URL("daily-papers-search.authors.json", REAL), "utf8"),
      );
      expect(records.map(({ title, authorCount }) => [title, authorCount])).toEqual(
        facts.map(({ title, seed_n_authors }) => [title, seed_n_authors]),
      );
    },
  );
});
