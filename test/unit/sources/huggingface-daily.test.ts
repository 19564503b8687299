import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { PaperRecord } from "../../../src/model/paper-record.js";
import { huggingfaceDaily } from "../../../src/sources/huggingface-daily.js";
import { openInputs } from "../../../src/sources/open-inputs.js";
import { readAll, unreadIn } from "./read-all.js";

const REAL = fileURLToPath(new URL("../../../../shared/data/hf-daily", import.meta.url));
const read = (text: string) => readAll(huggingfaceDaily, text, "daily.jsonl");

const PAPER = {
  id: "2503.02130",
  authors: [
    { _id: "1", name: "Ana  Example ", hidden: false },
    {
      _id: "2",
      name: "Bo Sample",
      hidden: true,
      user: { user: "bo-sample", fullname: "B. Sample" },
      status: "claimed_verified",
    },
    { _id: "3", name: "Ana Example", hidden: false, user: { user: "ana" } },
  ],
  publishedAt: "2025-03-03T23:10:00.000Z",
  submittedOnDailyAt: "2025-03-05T01:00:00.000Z",
  title: "Paper Boats: Folding\n  Gradients for\nRivers",
  summary: "We fold gradients\ninto boats.\n  They float   well.",
  upvotes: 7,
  githubRepo: "https://github.com/example/boats/tree/main",
  githubStars: 9,
  projectPage: "https://example.org/boats",
  ai_keywords: ["boats", " paper\nboats", "boats", 3],
  ai_summary: "Boats float.",
  organization: { name: "exu", fullname: "Example University" },
};
const ITEM = { paper: PAPER, publishedAt: "2025-03-04T18:10:00.000Z", title: "outer", numComments: 3 };
const withPaper = (change: object): string => JSON.stringify({ ...ITEM, paper: { ...PAPER, ...change } });
const one = async (text: string) => {
  const { records, rejected } = await read(text);
  return records[0] ?? rejected[0];
};

describe("huggingface-daily", () => {
  it("reads what the record states, what a model wrote only as keywords", async () => {
    expect(await read(JSON.stringify(ITEM))).toEqual({
      rejected: [],
      records: [
        {
          source: "huggingface-daily",
          at: { file: "daily.jsonl", line: 1 },
          sourceId: "2503.02130",
          seenOn: "2025-03-05T01:00:00.000Z",
          externalIds: [{ scheme: "arxiv", value: "2503.02130" }],
          title: "Paper Boats: Folding Gradients for Rivers",
          abstract: "We fold gradients into boats. They float   well.",
          publishedOn: "2025-03-03",
          year: 2025,
          url: "https://huggingface.co/papers/2503.02130",
          authorCount: 2,
          upvotes: 7,
          commentCount: 3,
          authors: [
            { name: "Ana Example", externalIds: [{ scheme: "huggingface", value: "ana" }], affiliations: [] },
            { name: "Bo Sample", externalIds: [{ scheme: "huggingface", value: "bo-sample" }], affiliations: [] },
          ],
          methods: [],
          datasets: [],
          tasks: [],
          repositories: [{ path: "github.com/example/boats", official: true, stars: 9 }],
          projectPage: "https://example.org/boats",
          topics: [],
          keywords: ["boats", "paper boats"],
          organizations: [{ name: "Example University" }],
          references: [],
        },
      ],
    });
  });

  it("keeps two people of one name who have different accounts", async () => {
    const authors = ["a", "b"].map((user) => ({ name: "Wei Zhang", user: { user, fullname: "Wei Zhang" } }));
    expect(await one(withPaper({ authors }))).toMatchObject({
      authorCount: 2,
      authors: [{ name: "Wei Zhang" }, { name: "Wei Zhang" }],
    });
  });

  it("keeps an account only where its full name and the printed name agree", async () => {
    const authors = [
      ["Ines Alder", "Ines Alder"],
      ["Tomas Birch", "Ines Alder"],
      ["Esa Cedar", "cedar-esa"],
      ["Hana Q. Yew", "yewhana"],
      ["Hana Q. Yew", "hanaqyew"],
      ["Hana Q. Yew", "H. Yew"],
      ["Hana Yew", "Hana Yew and friends of the leaf"],
      ["Hana Yew", "H. Y."],
      ["Hana Yew", "Hana Fir"],
      ["Ōta Fir", "ota FIR"],
    ].map(([name, fullname], index) => ({ name: `${name}`, user: { user: `user${index}`, fullname } }));
    const kept = await Promise.all(authors.map((author) => one(withPaper({ authors: [author] }))));
    expect(kept.map((record) => record && "record" in record)).not.toContain(true);
    expect(kept.map((record) => (record as PaperRecord).authors[0]?.externalIds.length)).toEqual([
      1, 0, 1, 0, 1, 1, 1, 0, 0, 1,
    ]);
  });

  it("drops no author whose account another one bears", async () => {
    const user = { user: "alder", fullname: "Ines Alder" };
    const authors = [{ name: "Ines Alder", user }, { name: "Tomas Birch", user }, { name: "Esa Cedar" }];
    const record = (await one(withPaper({ authors }))) as PaperRecord;
    expect(record.authorCount).toBe(3);
    expect(record.authors).toEqual([
      { name: "Ines Alder", externalIds: [{ scheme: "huggingface", value: "alder" }], affiliations: [] },
      { name: "Tomas Birch", externalIds: [], affiliations: [] },
      { name: "Esa Cedar", externalIds: [], affiliations: [] },
    ]);
  });

  it("reads a repository address that is broken over lines", async () => {
    expect(await one(withPaper({ githubRepo: "https://github.com/yew/\nMargin-Leaves" }))).toMatchObject({
      repositories: [{ path: "github.com/yew/Margin-Leaves" }],
    });
  });

  it.each([{ upvotes: 3_000_000_000 }, { githubStars: 2_147_483_648 }])(
    "refuses %j, which the API cannot carry",
    async (change) => {
      const { records, rejected } = await read(withPaper(change));
      expect(records).toEqual([]);
      expect(rejected[0]?.reason).toMatch(
        /(upvotes|stars): expected a whole number up to 2147483647, given the number/,
      );
    },
  );

  it("reads what a client dumped with the names of its own language", async () => {
    const snake = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(snake)
        : value !== null && typeof value === "object"
          ? Object.fromEntries(
              Object.entries(value).map(([key, inner]) => [
                key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
                snake(inner),
              ]),
            )
          : value;
    const dumped = { ...PAPER, publishedAt: "2025-03-03 23:10:00+00:00" };
    expect((await read(JSON.stringify(snake({ ...ITEM, paper: dumped })))).records).toEqual(
      (await read(JSON.stringify(ITEM))).records,
    );
    expect((await read(JSON.stringify(snake(PAPER)))).records[0]).toMatchObject({
      seenOn: "2025-03-05T01:00:00.000Z",
      publishedOn: "2025-03-03",
      repositories: [{ path: "github.com/example/boats", stars: 9 }],
    });
  });

  it("takes the outer date only as the day it was seen", async () => {
    const record = await one(withPaper({ submittedOnDailyAt: undefined, publishedAt: undefined }));
    expect(record).toMatchObject({ seenOn: "2025-03-04T18:10:00.000Z" });
    expect(record).not.toHaveProperty("publishedOn");
    expect(record).not.toHaveProperty("year");
  });

  it.each([
    ["example/boats", "github.com/example/boats"],
    ["github.com/example/boats/", "github.com/example/boats"],
    ["https://github.com/example/boats///", "github.com/example/boats"],
  ])("reads githubRepo %s", async (githubRepo, path) => {
    expect(await one(withPaper({ githubRepo }))).toMatchObject({ repositories: [{ path, official: true }] });
  });

  it("reads a project page that is a repository as one, once", async () => {
    const record = await one(withPaper({ projectPage: "https://huggingface.co/datasets/example/boats" }));
    const [boats, data] = ["github.com/example/boats", "huggingface.co/datasets/example/boats"];
    expect(record).toMatchObject({ repositories: [{ path: boats }, { path: data, official: true }] });
    expect(record).not.toHaveProperty("projectPage");
    const again = await one(withPaper({ projectPage: "https://github.com/Example/boats" }));
    expect(again).toMatchObject({ repositories: [{ path: boats, official: true, stars: 9 }] });
    expect(await one(withPaper({ projectPage: "soon" }))).not.toHaveProperty("projectPage");
  });

  it("leaves out a githubRepo that names no repository, and counts that are none, and says so", async () => {
    const text = withPaper({
      githubRepo: "https://github.com/example",
      upvotes: "many",
      githubStars: -1,
      projectPage: "soon",
    });
    expect(await unreadIn(huggingfaceDaily, text)).toEqual([
      'upvotes: expected a whole number, 0 or more, given the text "many"',
      "githubStars: expected a whole number, 0 or more, given the number -1",
      'githubRepo: expected a repository, given the text "https://github.com/example"',
      'projectPage: expected an address, given the text "soon"',
    ]);
    expect(await unreadIn(huggingfaceDaily, JSON.stringify(ITEM))).toEqual([]);
    const record = await one(text);
    expect(record).toMatchObject({ title: "Paper Boats: Folding Gradients for Rivers", repositories: [] });
    expect(record).not.toHaveProperty("upvotes");
  });

  it.each([
    [2503.0213, "2503.02130"],
    [2503.1, "2503.10000"],
    [704.0001, "0704.0001"],
    [1412.36, "1412.3600"],
    ["2503.02130v2", "2503.02130"],
    ["cs/0112017", "cs/0112017"],
  ])("reads the id %s", async (id, value) => {
    expect(await one(withPaper({ id }))).toMatchObject({ externalIds: [{ scheme: "arxiv", value }] });
  });

  it.each([
    [{ id: "2503.0213" }, /paper\.id: expected an arXiv id with 5 digits.*"2503\.0213"/],
    [{ id: "1403.02130" }, /4 digits/],
    [{ id: "2513.02130" }, /year and month/],
    [{ id: "803.3946" }, /paper\.id: expected an arXiv id/],
    [{ id: undefined }, /given nothing/],
    [{ title: "  " }, /paper\.title: expected a text.*/],
    [{ authors: "Ana" }, /paper\.authors: expected a list, given the text "Ana"/],
    [{ authors: [{ user: {} }] }, /paper\.authors\[0\]\.name: expected a text, given nothing/],
    [{ publishedAt: "yesterday" }, /paper\.publishedAt: expected an instant/],
    [{ publishedAt: "2025-02-30T00:00:00Z" }, /paper\.publishedAt/],
  ])("puts aside a record with %j", async (change, reason) => {
    // The title of the item would stand in for the paper's.
    const text = JSON.stringify({ ...JSON.parse(withPaper(change)), title: "" });
    const { records, rejected } = await read(`${text}\n${JSON.stringify(ITEM)}\n`);
    expect(records).toHaveLength(1);
    expect(rejected).toEqual([{ type: "rejected", line: 1, raw: text, reason: expect.stringMatching(reason) }]);
  });

  it("reads a list, lists over several lines, one object over several lines and a bare paper", async () => {
    const second = { ...ITEM, paper: { ...PAPER, id: "2503.02131", title: 'Braces } and "quotes\\" [' } };
    const list = [ITEM, second];
    const ids = ["2503.02130", "2503.02131"];
    const texts = [
      JSON.stringify(list),
      JSON.stringify(list, null, 2),
      `[\n${list.map((item) => JSON.stringify(item)).join(",\n")}\n]`,
      list.map((item) => JSON.stringify(item)).join("\r\n"),
      list.map((item) => JSON.stringify(item, null, "\t")).join("\n"),
      list.map(({ paper }) => JSON.stringify(paper)).join("\n\n"),
    ];
    for (const text of texts) {
      const { records, rejected } = await read(text);
      expect(rejected).toEqual([]);
      expect(records.map(({ externalIds }) => externalIds[0]?.value)).toEqual(ids);
      expect(huggingfaceDaily.recognizes(text)).toBe(true);
    }
  });

  it("gives the line on which an object begins", async () => {
    const { records } = await read(`\n${JSON.stringify([ITEM, ITEM], null, 2)}`);
    const length = JSON.stringify(ITEM, null, 2).split("\n").length;
    expect(records.map(({ at }) => at.line)).toEqual([3, 3 + length]);
  });

  it("goes on after damage", async () => {
    const good = JSON.stringify(ITEM);
    const { records, rejected } = await read(
      `${good}\n${good.slice(0, 400)}\nno json\n${good}\n{"paper": }\n${good}\n${good.slice(0, 99)}`,
    );
    expect(records.map(({ at }) => at.line)).toEqual([1, 4, 6]);
    expect(rejected.map(({ line }) => line)).toEqual([2, 5, 7]);
    const list = JSON.stringify([ITEM, ITEM, ITEM], null, 2);
    const cut = await read(list.replace('"name": "exu",', '"name": "exu,'));
    const length = JSON.stringify(ITEM, null, 2).split("\n").length;
    expect(cut.records.map(({ at }) => at.line)).toEqual([2 + length, 2 + 2 * length]);
    expect(cut.rejected.map(({ line }) => line)).toEqual([2]);
    const unfinished = await read(list.slice(0, -3).trimEnd());
    expect(unfinished.records.length + unfinished.rejected.length).toBe(3);
    expect((await read(`[${good},`)).rejected[0]?.reason).toContain("not closed");
  });

  it.skipIf(!existsSync(REAL))("reads all 4,881 real records (skipped where ../shared/data is absent)", async () => {
    const counts = {
      files: 0,
      records: 0,
      rejected: 0,
      repositories: 0,
      authors: 0,
      most: 0,
      seen: 0,
      broken: 0,
      unread: 0,
    };
    for await (const input of openInputs([REAL], process.stdin)) {
      counts.files += 1;
      expect(huggingfaceDaily.recognizes(input.head)).toBe(true);
      for await (const item of huggingfaceDaily.read(input)) {
        if (item.type === "rejected") {
          counts.rejected += 1;
          continue;
        }
        if (item.type === "unread") {
          counts.unread += 1;
          continue;
        }
        const { record } = item;
        counts.records += 1;
        counts.repositories += record.repositories.length;
        counts.authors += record.authors.length;
        counts.most = Math.max(counts.most, record.authors.length);
        if (record.seenOn && record.publishedOn && record.abstract) counts.seen += 1;
        if (/\n/.test(record.title + record.abstract)) counts.broken += 1;
      }
      expect(input.bytesRead()).toBe(input.totalBytes);
    }
    // 46,899 author entries, of which 29 repeat a name; 1,031 githubRepo, of which one is a profile; 20 project pages that are repositories; the longest list has 664 entries.
    expect(counts).toEqual({
      files: 17,
      records: 4881,
      rejected: 0,
      repositories: 1050,
      authors: 46_870,
      most: 663,
      seen: 4881,
      broken: 0,
      // The profile.
      unread: 1,
    });
  });
});
