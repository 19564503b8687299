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

  const TEXT =
    "We teach small models to follow long instructions by rewarding their first mistakes most, and show on two sets of questions that this gains four points over plain training, with no further data and at the same cost.";
  /** Pages as they look since 2026, each with what is read. Saved on October 1, 2026. */
  const TODAY: readonly (readonly [name: string, page: string, papers: readonly object[]])[] = [
    [
      "the organization in the place of the authors",
      `Daily Papers\n\nOne Leaf\n\n${TEXT}\n\n  • 4 authors\n·\nSep 5, 2025\n\n2\n\nTwo Leaves\n\n${TEXT}\n\nExample Institute\n·\nSep 21, 2025\n\n1\n\nThree Leaves\n\n${TEXT}\n\nLeaf Labs, Inc. · Oct 2, 2025\n`,
      [
        { title: "One Leaf", authorCount: 4, commentCount: 2, organizations: [], publishedOn: "2025-09-05" },
        {
          title: "Two Leaves",
          organizations: [{ name: "Example Institute" }],
          commentCount: 1,
          authorCount: undefined,
        },
        { title: "Three Leaves", organizations: [{ name: "Leaf Labs, Inc." }], publishedOn: "2025-10-02" },
      ],
    ],
    [
      "dates without the current year",
      `One Leaf\n\n${TEXT}\n\n  • 4 authors\n·\nMar 27\n\nTwo Leaves\n\n${TEXT}\n\nExample Institute\n·\nOct 1 12\n\nThree Leaves\n\n${TEXT}\n\n  • 4 authors\n·\nOct 2\n\nFour Leaves\n\n${TEXT}\n\n  • 4 authors\n·\nFeb 29\n`,
      [
        { publishedOn: "2026-03-27", year: 2026 },
        { publishedOn: "2026-10-01", commentCount: 12 },
        { publishedOn: "2025-10-02" },
        { publishedOn: "2024-02-29" },
      ],
    ],
    [
      "trending papers",
      `Trending Papers\nby AK and the research community\n\nSubmitted by\nsomeone\n\nOne Leaf\n\nIt counts.\n\n  • 4 authors\n·\nPublished on Sep 5, 2025\n\nUpvote\n133\n\nGitHub\n62.2k\narXiv Page\n\nSubmitted by\nother\n\nTwo Leaves\n\nIt names.\n\n  • 7 authors\n·\nPublished on Oct 26, 2025\n\nUpvote\n1,023\n\nGitHub\n561\narXiv Page\n\nPrevious\n1\n2\nNext\n`,
      [
        { title: "One Leaf", abstract: "It counts.", upvotes: 133, repositoryStars: 62_200, publishedOn: "2025-09-05" },
        { title: "Two Leaves", abstract: "It names.", upvotes: 1023, repositoryStars: 561, commentCount: undefined },
      ],
    ],
    [
      "Markdown",
      `# Daily Papers\n\n[14](https://huggingface.co/login?next=%2Fpapers%2F2412.90006)\n\n### [One *Leaf*](https://huggingface.co/papers/2412.90006)\n\n[${TEXT}](https://huggingface.co/papers/2412.90006)\n\n[- 3 authors](https://huggingface.co/papers/2412.90006)\n\n·\n\nDec 8, 2024\n\n[3](https://huggingface.co/papers/2412.90006#community)\n\n[9](/login?next=%2Fpapers%2F2412.90007)\n\n### [Two Leaves](/papers/2412.90007)\n\n${TEXT} See https://github.com/example/leaves.\n\n[Example](https://huggingface.co/example) · Dec 9, 2024\n\n[GitHub 62.2k](https://github.com/example/leaves)\n\n[Previous](https://huggingface.co/papers/date/2026-10-01)\n`,
      [
        {
          title: "One *Leaf*",
          sourceId: "2412.90006",
          externalIds: [{ scheme: "arxiv", value: "2412.90006" }],
          url: "https://huggingface.co/papers/2412.90006",
          abstract: TEXT,
          upvotes: 14,
          authorCount: 3,
        },
        {
          title: "Two Leaves",
          sourceId: "2412.90007",
          abstract: `${TEXT} See https://github.com/example/leaves.`,
          upvotes: 9,
          repositories: [{ path: "github.com/example/leaves", official: true, stars: 62_200 }],
        },
      ],
    ],
    [
      "a dump of text and links",
      `   [1]Hugging Face\n\nDaily Papers\n\n   by AK and the research community\n   [2]14\n\n  [3]One Leaf of\n  Many\n\n   [4]${TEXT.replace("small ", "small\n   ")}\n\n     [5]• 3 authors\n   ·\n\n   Dec 8, 2024\n\n  [6]Two Leaves\n\n   [7]${TEXT}\n\n   [8]Example Institute\n   ·\n\n   Mar 27\n\nReferences\n\n   Visible links:\n   1. https://huggingface.co/\n   2. https://huggingface.co/login?next=%2Fpapers%2F2412.10006\n   3. https://huggingface.co/papers/2412.10006\n   6. https://huggingface.co/papers/2603.10007\n`,
      [
        { title: "One Leaf of Many", abstract: TEXT, sourceId: "2412.10006", upvotes: 14, authorCount: 3 },
        { title: "Two Leaves", sourceId: "2603.10007", organizations: [{ name: "Example Institute" }] },
      ],
    ],
    [
      "the day before the month",
      `One Leaf\n\n${TEXT}\n\n  • 3 authors\n·\n7 Nov 2024\n\n2\n\nTwo Leaves\n\n${TEXT}\n\n  • 3 authors\n·\n7. November 2024 4\n`,
      [
        { publishedOn: "2024-11-07", commentCount: 2 },
        { publishedOn: "2024-11-07", commentCount: 4 },
      ],
    ],
    [
      "French",
      `Articles du jour\npar AK et la communauté de recherche\n\nSoumis par\nquelqu'un\n\nUne feuille\n\n${TEXT}\n\n  • 4 auteurs\n·\n1er févr. 2025\n\nDeux feuilles\n\n${TEXT}\n\n  • 1 auteur\n·\nPublié le 7 août 2024\n`,
      [
        { title: "Une feuille", publishedOn: "2025-02-01", authorCount: 4 },
        { title: "Deux feuilles", publishedOn: "2024-08-07", authorCount: 1 },
      ],
    ],
    [
      "Chinese",
      "每日论文\n由 AK 和研究社区提供\n\n树叶计数方法研究\n\n我们研究小型语言模型如何遵循长指令。\n\n  • 4 位作者\n·\n2024年11月7日\n\n树叶命名方法研究\n\n我们提出另一种方法。\n\n示例研究所\n·\n3月27日\n",
      [
        { title: "树叶计数方法研究", publishedOn: "2024-11-07", authorCount: 4 },
        { title: "树叶命名方法研究", publishedOn: "2026-03-27", organizations: [{ name: "示例研究所" }] },
      ],
    ],
    [
      "votes above the title",
      `Daily Papers\n\nSubmitted by\nsomeone\n\n12\n\nOne Leaf\n\n${TEXT}\n\n  • 3 authors\n·\nNov 7, 2024\n\n5\n\nTwo Leaves\n\n${TEXT}\n\n  • 3 authors\n·\nNov 8, 2024\n`,
      [
        { title: "One Leaf", upvotes: 12, commentCount: undefined },
        { title: "Two Leaves", upvotes: 5 },
      ],
    ],
  ];

  it.each(TODAY)("reads %s", async (_, page, papers) => {
    expect(huggingfaceListing.recognizes(page)).toBe(true);
    const { records, rejected } = await readAll(huggingfaceListing, page, "page.txt", "2026-10-01");
    expect(rejected).toEqual([]);
    expect(records).toHaveLength(papers.length);
    for (const [index, paper] of papers.entries()) {
      const stated = Object.fromEntries(Object.keys(paper).map((key) => [key, records[index]?.[key as "title"]]));
      expect(stated).toEqual(paper);
    }
  });

  it("refuses a date without a year where nobody knows when the page was saved", async () => {
    const { records, rejected } = await read(`One Leaf\n\n${TEXT}\n\n  • 4 authors\n·\nMar 27\n`);
    expect(records).toEqual([]);
    expect(rejected[0]?.reason).toContain("no year");
  });

  it.each(["Maj 7, 2024", "Ju 7, 2024", "31 Feb 2024", "7/11/2024", "2024年13月7日"])(
    "puts aside a paper of the day %s",
    async (day) => {
      const { records, rejected } = await read(`One Leaf\n\n${TEXT}\n\n  • 4 authors\n·\n${day}\n`);
      expect(records).toEqual([]);
      expect(rejected[0]?.reason).toContain(`given the text ${JSON.stringify(day)}`);
    },
  );

  it("leaves mail headers and markup to others", () => {
    const page = "<html><body>\n4 authors\nNov 7, 2024\n</body></html>";
    expect(huggingfaceListing.recognizes(page)).toBe(false);
    expect(huggingfaceListing.recognizes(`From: <x>\nContent-Type: multipart/related\n\n${page}`)).toBe(false);
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
