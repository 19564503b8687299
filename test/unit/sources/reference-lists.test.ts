import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { aclAnthology } from "../../../src/sources/acl-anthology.js";
import { cslJson } from "../../../src/sources/csl-json.js";
import { csv } from "../../../src/sources/csv.js";
import { openInputs } from "../../../src/sources/open-inputs.js";
import { papersWithCode } from "../../../src/sources/papers-with-code.js";
import { ris } from "../../../src/sources/ris.js";
import type { Source } from "../../../src/sources/source.js";
import { zoteroJson } from "../../../src/sources/zotero-json.js";
import { readAll } from "./read-all.js";

const REAL = fileURLToPath(new URL("../../../../shared/data/", import.meta.url));
const absent = !existsSync(REAL);

/** How many records a real file gives, and how many pieces of it are refused. */
async function countsOf(source: Source, file: string): Promise<readonly number[]> {
  let [records, rejected] = [0, 0];
  for await (const input of openInputs([`${REAL}${file}`], process.stdin)) {
    expect(source.recognizes(input.head)).toBe(true);
    for await (const item of source.read(input)) {
      if (item.type === "record") records += 1;
      else rejected += 1;
    }
  }
  return [records, rejected];
}

describe("csl-json and zotero-json", () => {
  it("reads names in all their parts, dates in all their forms, and ids wherever they are kept", async () => {
    const names = [
      { family: "Beethoven", given: "Ludwig", "non-dropping-particle": "van" },
      { family: "Fir", given: "Ana", suffix: "Jr." },
      { literal: "Leaf Team" },
      { family: "others" },
    ];
    const base = { type: "article-journal", title: "<i>Leaves</i>", "container-title": "Journal" };
    const items = [
      { ...base, author: names, issued: { "date-parts": [["2019", 7, "28"]] }, DOI: "10.1000/A" },
      { ...base, issued: { "date-parts": [[2019, 7]] }, "container-title": "arXiv", number: "2401.00001" },
      { ...base, issued: { raw: "2019-07-28" }, note: "arXiv: 2401.00002 [cs]" },
      { ...base, issued: { literal: "in press" }, archive: "arXiv", archive_location: "2401.00003" },
    ];
    const { records, rejected } = await readAll(cslJson, JSON.stringify(items));
    expect(rejected).toEqual([]);
    expect(records[0]?.authors.map(({ name }) => name)).toEqual(["Ludwig van Beethoven", "Ana Fir Jr.", "Leaf Team"]);
    expect(records[0]).not.toHaveProperty("authorCount");
    expect(records.map(({ publishedOn, year }) => [publishedOn, year])).toEqual([
      ["2019-07-28", 2019],
      [undefined, 2019],
      ["2019-07-28", 2019],
      [undefined, undefined],
    ]);
    expect(records.map(({ externalIds }) => externalIds.map(({ value }) => value))).toEqual([
      ["10.1000/a"],
      ["2401.00001"],
      ["2401.00002"],
      ["2401.00003"],
    ]);
    expect(records.map(({ venue }) => venue)).toEqual(["Journal", undefined, "Journal", "Journal"]);
  });

  it("reads a library of Zotero, and says what in it is no paper", async () => {
    const item = {
      itemType: "preprint",
      title: "Leaves",
      creators: [
        { creatorType: "author", firstName: "Ana", lastName: "Fir" },
        { creatorType: "editor", firstName: "Eva", lastName: "Oak" },
        { creatorType: "author", name: "Leaf Team" },
      ],
      date: "2024-01-05",
      archiveID: "arXiv:2401.00001",
      tags: [{ tag: "leaves" }],
    };
    const api = [
      { key: "K1", library: {}, data: { ...item, key: "K1" } },
      { key: "K2", library: {}, data: { itemType: "attachment", key: "K2", title: "PDF" } },
    ];
    expect(zoteroJson.recognizes(JSON.stringify(api))).toBe(true);
    const { records, rejected } = await readAll(zoteroJson, JSON.stringify(api));
    expect(records).toMatchObject([
      {
        sourceId: "K1",
        authors: [{ name: "Ana Fir" }, { name: "Leaf Team" }],
        authorCount: 2,
        topics: ["leaves"],
        externalIds: [{ value: "2401.00001" }],
      },
    ]);
    expect(rejected.map(({ reason }) => reason)).toEqual(["expected a paper, given the attachment of one"]);
  });

  it.skipIf(absent)("reads a real list (skipped where ../shared/data is absent)", async () => {
    // One of its 615 items is a page without a title.
    expect(await countsOf(cslJson, "bib/deep-review.csl.json")).toEqual([614, 1]);
  });
});

describe("ris", () => {
  it("reads values that go on, and what is left out of the list of authors", async () => {
    const { records } = await readAll(
      ris,
      "TY  - JOUR\r\nT1  - Counting leaves\r\nfrom above\r\nA1  - Fir, Ana\r\nA1  - et al.\r\nY1  - 2019///\r\nN2  - We count.\r\nJO  - J Leaves\r\nUR  - https://arxiv.org/abs/2401.00001\r\nER  - \r\n",
    );
    expect(records).toMatchObject([
      {
        title: "Counting leaves from above",
        authors: [{ name: "Fir, Ana" }],
        year: 2019,
        abstract: "We count.",
        venue: "J Leaves",
        externalIds: [{ value: "2401.00001" }],
      },
    ]);
    expect(records[0]).not.toHaveProperty("authorCount");
  });
});

describe("csv", () => {
  it.each([",", ";", "\t"])("reads a table separated by %j", async (mark) => {
    const quoted = (...fields: readonly string[]) =>
      fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(mark);
    const table = `${quoted("Document Title", "Author(s)", "My notes", "Published", "Code", "DOI")}\n${quoted('Leaves, "all"\nof them', "Fir, A., Yew, B.", "x", "2019-07-28", "https://github.com/a/b", "10.1000/A")}\n\n${quoted("Roots", "Ana Fir, Bo Yew and Cora Ash", "", "2019", "", "")}\n`;
    expect(csv.recognizes(table)).toBe(true);
    const { records, rejected } = await readAll(csv, table);
    expect(rejected).toEqual([]);
    expect(records).toMatchObject([
      {
        at: { line: 2 },
        title: 'Leaves, "all" of them',
        authors: [{ name: "Fir, A." }, { name: "Yew, B." }],
        publishedOn: "2019-07-28",
        repositories: [{ path: "github.com/a/b" }],
        externalIds: [{ value: "10.1000/a" }],
      },
      {
        at: { line: 5 },
        title: "Roots",
        authors: [{ name: "Ana Fir" }, { name: "Bo Yew" }, { name: "Cora Ash" }],
        year: 2019,
      },
    ]);
  });

  it.each([
    ["Ana Fir; Bo Yew", ["Ana Fir", "Bo Yew"]],
    ["Fir, Ana; Yew, Bo", ["Fir, Ana", "Yew, Bo"]],
    ["Fir, Ana", ["Fir, Ana"]],
    ["Fir, Ana and Yew, Bo", ["Fir, Ana", "Yew, Bo"]],
    ["Ana Fir et al.", ["Ana Fir et al."]],
    ["Ana Fir, et al.", ["Ana Fir"]],
  ])("splits the authors %j", async (authors, names) => {
    const { records } = await readAll(csv, `title,authors\nLeaves,"${authors}"\n`);
    expect(records[0]?.authors.map(({ name }) => name)).toEqual(names);
  });

  it("says which row has another number of fields, or quotes that do not close", async () => {
    const { records, rejected } = await readAll(
      csv,
      'title,year\nOne,2019\nTwo,2019,3\nThree\n"Four,2019\nFive,2020\n',
    );
    expect(records.map(({ title }) => title)).toEqual(["One", "Five"]);
    expect(rejected.map(({ line, reason }) => [line, reason.slice(0, 30)])).toEqual([
      [3, "expected 2 fields, as the head"],
      [4, "expected 2 fields, as the head"],
      [5, "expected a row of the table, g"],
    ]);
  });
});

describe("acl-anthology", () => {
  it.skipIf(absent)("reads a real collection (skipped where ../shared/data is absent)", async () => {
    // As many elements `paper` as the file has.
    expect(await countsOf(aclAnthology, "acl/P19.xml.gz")).toEqual([763, 0]);
  });

  it("makes the id of a paper that has no address from where it stands", async () => {
    const volume = (collection: string, id: string) =>
      `<collection id="${collection}">\n<volume id="${id}"><meta><year>2020</year></meta>\n<paper id="7"><title>Leaves</title></paper>\n</volume>\n</collection>`;
    const ids = await Promise.all(
      [volume("P19", "1"), volume("W19", "53"), volume("2020.leaf", "main")].map(
        async (xml) => (await readAll(aclAnthology, xml)).records[0]?.sourceId,
      ),
    );
    expect(ids).toEqual(["P19-1007", "W19-5307", "2020.leaf-main.7"]);
  });
});

describe("papers-with-code", () => {
  const paper = "https://paperswithcode.com/paper/counting-leaves";

  it("reads links, methods and datasets as facts of their papers", async () => {
    const lines = [
      {
        paper_url: paper,
        paper_title: "Counting leaves",
        paper_arxiv_id: "2401.00001",
        repo_url: "https://github.com/a/b",
        is_official: true,
      },
      {
        url: "https://paperswithcode.com/method/ln",
        name: "LN",
        full_name: "Leaf Network",
        description: "x",
        paper: { title: "Counting leaves", url: paper },
      },
      {
        url: "https://paperswithcode.com/dataset/leaf",
        name: "Leaf-10",
        full_name: null,
        homepage: null,
        description: "x",
        paper: { title: "Counting leaves", url: paper },
      },
    ];
    const { records, rejected } = await readAll(papersWithCode, JSON.stringify(lines));
    expect(rejected).toEqual([]);
    expect(records).toMatchObject([
      {
        title: "Counting leaves",
        repositories: [{ path: "github.com/a/b", official: true }],
        externalIds: [{ scheme: "arxiv" }, { scheme: "pwc", value: "counting-leaves" }],
      },
      { methods: [{ name: "LN", aliases: ["Leaf Network"], role: "INTRODUCED" }], datasets: [] },
      { datasets: [{ name: "Leaf-10", role: "INTRODUCED" }], methods: [] },
    ]);
    expect(new Set(records.map(({ sourceId }) => sourceId)).size).toBe(3);
    for (const line of lines) expect(papersWithCode.recognizes(JSON.stringify([line]))).toBe(true);
  });

  it.each([
    [{ url: "x", name: "LN", description: "x", paper: null }, /^paper\.title/],
    [{ paper_url: paper, paper_title: "Leaves", repo_url: "https://example.org/x" }, /^repo_url/],
    [{ paper_url: paper, title: null, abstract: "x" }, /^expected a title, given null/],
    [{ task: "Leaf Counting", datasets: [], subtasks: [] }, /hold none$/],
    [{ task: null, datasets: [], subtasks: [] }, /^task: expected a name/],
  ])("refuses %j", async (item, reason) => {
    const { records, rejected } = await readAll(papersWithCode, JSON.stringify(item));
    expect(records).toEqual([]);
    expect(rejected[0]?.reason).toMatch(reason);
  });

  it("reads the rows of tables in trees of tasks and datasets", async () => {
    const row = (title: string, value: string) => ({
      model_name: "LN",
      paper_title: title,
      paper_url: "https://arxiv.org/abs/2401.00001",
      paper_date: "2024-01-05",
      metrics: { Accuracy: value, F1: "0.9", Loss: null },
      code_links: [{ url: "https://github.com/a/b" }, { url: "x" }],
    });
    const table = {
      task: "Counting",
      categories: ["x"],
      datasets: [],
      subtasks: [
        {
          task: "Leaf Counting",
          datasets: [
            {
              dataset: "Leaf-10",
              sota: { metrics: ["Accuracy"], rows: [row("One", "92.3%"), row("", "1")] },
              subdatasets: [{ subdataset: "Leaf-10 (small)", sota: { rows: [row("Two", "1.2M")] } }],
            },
          ],
        },
      ],
    };
    const { records, rejected } = await readAll(papersWithCode, JSON.stringify([table]));
    expect(rejected.map(({ reason }) => reason)).toEqual([
      'paper_title: expected a text in a row of "Leaf Counting, Leaf-10", given none',
    ]);
    expect(records).toMatchObject([
      {
        title: "One",
        tasks: [{ name: "Leaf Counting" }],
        datasets: [{ name: "Leaf-10" }],
        repositories: [{ path: "github.com/a/b" }],
        externalIds: [{ scheme: "arxiv", value: "2401.00001" }],
        results: [
          { task: "Leaf Counting", dataset: "Leaf-10", metric: "Accuracy", value: "92.3%", model: "LN" },
          { task: "Leaf Counting", dataset: "Leaf-10", metric: "F1", value: "0.9", model: "LN" },
        ],
      },
      { title: "Two", datasets: [{ name: "Leaf-10 (small)" }], results: [{ value: "1.2M" }, { value: "0.9" }] },
    ]);
    expect(records).toHaveLength(2);
  });

  it.skipIf(absent)("reads the real methods (skipped where ../shared/data is absent)", async () => {
    // 2,275 methods, of which 219 name no paper.
    expect(await countsOf(papersWithCode, "pwc/methods.json.gz")).toEqual([2056, 219]);
  });
});
