import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parseIsoDate, parseIsoInstant } from "../../../src/sources/fields/calendar-date.js";
import { caseless } from "../../../src/sources/fields/caseless.js";
import { papergraphJsonl } from "../../../src/sources/papergraph-jsonl.js";
import { RECORD_KEYS } from "../../../src/sources/papergraph-record.js";
import { printedRecordSchema } from "../../support/print-schema.js";
import { readAll } from "./read-all.js";

const SCHEMA = JSON.parse(
  readFileSync(new URL("../../../schema/papergraph-record.schema.json", import.meta.url), "utf8"),
);
const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
ajv.addFormat("date", (text) => parseIsoDate(text) !== undefined);
ajv.addFormat("date-time", (text) => parseIsoInstant(text) !== undefined);
const conforms = ajv.compile(SCHEMA);

const reasonFor = async (value: unknown): Promise<string | undefined> => {
  const { records, rejected } = await readAll(papergraphJsonl, JSON.stringify(value));
  expect(records.length + rejected.length).toBe(1);
  return rejected[0]?.reason;
};
const T = { title: "Boats" };

const ACCEPTED: readonly object[] = [
  ...SCHEMA.examples,
  T,
  { title: "  Boats\nand rivers " },
  { ...T, abstract: "x", year: 2024, venue: "NeurIPS", topics: ["cs.LG"], seenOn: "2024-01-05T10:00:00+02:00" },
  { ...T, withdrawn: true, sourceId: "boats-1", externalIds: ["dblp:conf/x/Y24", "s2corpus:12"] },
  { ...T, results: [{ task: "Rowing", dataset: "River-10", metric: "Accuracy", value: "92.3%", model: "Boat" }] },
  { ...T, seenOn: "2024-01-05", publishedOn: "2024-02-29" },
  { ...T, externalIds: {} },
  { ...T, externalIds: [] },
  { ...T, externalIds: ["arxiv:2401.00001v3", "doi:https://doi.org/10.1000/ABC", "url:https://example.org/a"] },
  { ...T, externalIds: { arxiv: "https://arxiv.org/abs/cs/0112017", acl: "P19-1001", openreview: "nZeVKeeFYf9" } },
  { ...T, externalIds: { doi: "doi: 10.48550/arXiv.2401.00001", openalex: "W1", s2: "x", pwc: "slug-1" } },
  { ...T, authors: [], authorCount: 0, upvotes: 0, commentCount: 0 },
  { ...T, authors: ["Ana", { name: "Bo", orcid: "https://orcid.org/0000-0002-1825-009X", externalIds: { s2: "12" } }] },
  { ...T, methods: ["LoRA", { name: "Adam", aliases: [], role: "USED" }], datasets: ["X"], tasks: [{ name: "y" }] },
  {
    ...T,
    repositories: ["github.com/a/b", "https://github.com/a/b/tree/main", { url: "https://hf.co/a/b", stars: 1 }],
  },
  { ...T, repositories: ["https://huggingface.co/datasets/a/b", { path: "gitlab.com/a/b/c", official: false }] },
  { ...T, organizations: ["ExU", { name: "Example", aliases: ["E"] }] },
  {
    ...T,
    references: ["arxiv:2401.00001", { externalIds: ["doi:10.1/x".replace("10.1", "10.1000")], contexts: ["a"] }],
  },
];

/** Each with what its message must say. */
const REFUSED: readonly (readonly [value: object, reason: RegExp])[] = [
  [{}, /^title: expected a text that is not empty, given nothing/],
  [{ title: " " }, /^title: .*given the text " "/],
  [{ title: 5 }, /^title: .*given the number 5/],
  [{ titel: "Boats" }, /^"titel": unknown key; did you mean "title"\?/],
  [{ ...T, zzz: 1 }, /^"zzz": unknown key; expected one of title, abstract/],
  [{ ...T, published: "2024-01-01" }, /did you mean "publishedOn"/],
  [{ ...T, abstract: null }, /^abstract: .*given null; leave out/],
  [{ ...T, publishedOn: "2024-02-30" }, /^publishedOn: expected a date/],
  [{ ...T, publishedOn: "2024" }, /^publishedOn/],
  [{ ...T, withdrawn: "yes" }, /^withdrawn: expected true or false/],
  [{ ...T, results: [{ task: "Rowing", dataset: "R", metric: "A" }] }, /^results\[0\]\.value: expected a text/],
  [{ ...T, results: [{ task: "x", dataset: "R", metric: "A", value: 92.3 }] }, /^results\[0\]\.value/],
  [{ ...T, year: "2024" }, /^year: expected a whole number, 1000 to 9999, given the text "2024"/],
  [{ ...T, year: 24 }, /^year/],
  [{ ...T, upvotes: 1.5 }, /^upvotes: expected a whole number, 0 to 2147483647, given the number 1\.5/],
  [{ ...T, upvotes: 3_000_000_000 }, /^upvotes: expected .* 0 to 2147483647, given the number 3000000000/],
  [{ ...T, repositories: [{ path: "github.com/a/b", stars: 2_147_483_648 }] }, /^repositories\[0\]\.stars/],
  [{ ...T, url: "example.org" }, /^url: expected an address/],
  [{ ...T, externalIds: "arxiv:2401.00001" }, /^externalIds: expected an object/],
  [{ ...T, externalIds: { arxiv: "803.3946" } }, /^externalIds\.arxiv: expected an arXiv id/],
  [{ ...T, externalIds: { arxiv: "2503.0213" } }, /^externalIds\.arxiv/],
  [{ ...T, externalIds: { arxiv: 2503.02131 } }, /^externalIds\.arxiv: .*given the number/],
  [{ ...T, externalIds: { doi: "1000/x" } }, /^externalIds\.doi: expected a DOI/],
  [{ ...T, externalIds: { arixv: "2401.00001" } }, /^externalIds\."arixv": unknown key; did you mean "arxiv"/],
  [{ ...T, externalIds: ["2401.00001"] }, /^externalIds\[0\]: expected an id like/],
  [{ ...T, externalIds: ["url:a b"] }, /^externalIds\[0\]: expected an address without spaces/],
  [{ ...T, authors: "Ana" }, /^authors: expected a list, given the text "Ana"/],
  [{ ...T, authors: ["Ana", 5] }, /^authors\[1\]: expected a text or an object, given the number 5/],
  [{ ...T, authors: [{ orcid: "0000-0002-1825-0097" }] }, /^authors\[0\]\.name/],
  [
    { ...T, authors: ["Ana", { name: "Bo", orcid: "12" }] },
    /^authors\[1\]\.orcid: expected an ORCID.*given the text "12"/,
  ],
  [{ ...T, authors: [{ name: "Bo", affiliation: ["x"] }] }, /^authors\[0\]\."affiliation": .*"affiliations"/],
  [{ ...T, methods: [{ name: "LoRA", role: "used" }] }, /^methods\[0\]\.role: expected "COMPARED" or "USED"/],
  [{ ...T, methods: [["LoRA"]] }, /^methods\[0\]: .*given a list of 1/],
  [{ ...T, organizations: [{ name: "x", role: "USED" }] }, /^organizations\[0\]\."role"/],
  [{ ...T, repositories: ["a/b"] }, /^repositories\[0\]: expected a repository/],
  [{ ...T, repositories: [{ stars: 1 }] }, /^repositories\[0\]: expected a repository with one "path" or "url"/],
  [{ ...T, repositories: [{ path: "github.com/a/b", url: "github.com/a/b" }] }, /one "path" or "url"/],
  [
    { ...T, repositories: [{ path: "github.com/a/b", official: "yes" }] },
    /^repositories\[0\]\.official: expected true or false/,
  ],
  [{ ...T, topics: [""] }, /^topics\[0\]/],
  [{ ...T, references: [{}] }, /^references\[0\]\.externalIds/],
  [{ ...T, references: [{ externalIds: {} }] }, /^references\[0\]: expected a reference with at least one/],
  [{ ...T, references: ["https://arxiv.org/abs/2401.00001"] }, /^references\[0\]: expected an id like.*schemes arxiv/],
  [{ ...T, references: ["arxiv:2401.1"] }, /^references\[0\]: expected an arXiv id/],
  [{ ...T, references: [{ externalIds: { s2: "1" }, influential: 1 }] }, /^references\[0\]\.influential/],
  [{ ...T, seenOn: "2024-01-05T25:00:00Z" }, /^seenOn/],
];

describe("papergraph-jsonl", () => {
  it.each(ACCEPTED.map((value) => [value]))("accepts %j, as the schema does", async (value) => {
    expect(await reasonFor(value)).toBeUndefined();
    expect(conforms(value), JSON.stringify(conforms.errors)).toBe(true);
  });

  it.each(REFUSED)("refuses %j, as the schema does", async (value, reason) => {
    expect(await reasonFor(value)).toMatch(reason);
    expect(conforms(value)).toBe(false);
  });

  it("writes the schema that is committed: `npm run print-schema`", () => {
    expect(SCHEMA).toEqual(JSON.parse(printedRecordSchema()));
  });

  it.each([/^a[b-d]\.[xY-]{2}\d$/i, /(?:https?:\/\/)?(?:arXiv|doi):[\w.-]+/i])("says %s without a flag", (pattern) => {
    const same = new RegExp(caseless(pattern));
    for (const given of ["ab.x-1", "AB.X-1", "aD.yY2", "ae.xx1", "ab!xx1", "HTTPS://ARXIV:a", "Doi:b", "dox:b"]) {
      expect(same.test(given), given).toBe(pattern.test(given));
    }
  });

  it("has the keys of the schema, each described", () => {
    expect([...RECORD_KEYS].sort()).toEqual(Object.keys(SCHEMA.properties).sort());
    for (const [key, property] of Object.entries<{ description?: string }>(SCHEMA.properties)) {
      expect(property.description, key).toMatch(/\w{3}/);
    }
  });

  it("reads the schema's example into a record", async () => {
    const { records } = await readAll(papergraphJsonl, `\n${JSON.stringify(SCHEMA.examples[0])}\n`, "own.jsonl");
    expect(records[0]).toEqual({
      source: "papergraph-jsonl",
      at: { file: "own.jsonl", line: 2 },
      seenOn: "2024-01-05",
      externalIds: [
        { scheme: "arxiv", value: "2401.00001" },
        { scheme: "doi", value: "10.1000/182" },
      ],
      title: SCHEMA.examples[0].title,
      abstract: SCHEMA.examples[0].abstract,
      publishedOn: "2024-01-03",
      year: 2024,
      url: "https://arxiv.org/abs/2401.00001",
      authorCount: 3,
      upvotes: 12,
      commentCount: 2,
      authors: [
        { name: "Ana Example", externalIds: [], affiliations: [] },
        {
          name: "Bo Sample",
          externalIds: [
            { scheme: "orcid", value: "0000-0002-1825-0097" },
            { scheme: "huggingface", value: "bo-sample" },
          ],
          affiliations: ["Example University"],
        },
      ],
      methods: [{ name: "Spectral Gate", aliases: ["SpecGate"], role: "INTRODUCED" }, { name: "Linear attention" }],
      datasets: [{ name: "Long Range Arena", aliases: ["LRA"], role: "USED" }],
      tasks: [{ name: "long-context classification" }],
      repositories: [{ path: "github.com/example/spectral-gate", official: true, stars: 40 }],
      topics: ["cs.LG"],
      organizations: [{ name: "Example University", aliases: ["ExU"] }],
      venue: "NeurIPS",
      references: [
        { externalIds: [{ scheme: "arxiv", value: "2006.16236" }] },
        { externalIds: [{ scheme: "arxiv", value: "2011.04006" }], intents: ["methodology"], influential: true },
      ],
    });
  });

  it("normalises ids, repositories and instants, and says each id once", async () => {
    const { records } = await readAll(
      papergraphJsonl,
      JSON.stringify({
        title: "Boats",
        externalIds: ["arxiv:arXiv:2401.00001v2", "doi:10.48550/arXiv.2401.00001"],
        repositories: [{ url: "https://www.github.com/A/b.git" }],
        seenOn: "2024-01-05T10:00:00+02:00",
        authors: ["Ana"],
      }),
    );
    expect(records[0]).toMatchObject({
      externalIds: [{ scheme: "arxiv", value: "2401.00001" }],
      repositories: [{ path: "github.com/A/b" }],
      seenOn: "2024-01-05T08:00:00.000Z",
      authorCount: 1,
    });
    expect(records[0]).not.toHaveProperty("year");
  });

  it("goes on after a bad line and keeps its text", async () => {
    const { records, rejected } = await readAll(
      papergraphJsonl,
      '{"title": "A"}\n{"title": \n{"title": "B", "x": 1}\n{"title": "C"}',
    );
    expect(records.map(({ title, at }) => [title, at.line])).toEqual([
      ["A", 1],
      ["C", 4],
    ]);
    expect(rejected.map(({ line, raw }) => [line, raw])).toEqual([
      [2, '{"title": '],
      [3, '{"title": "B", "x": 1}'],
    ]);
  });

  it("does not take prototype keys for its own", async () => {
    const { rejected } = await readAll(
      papergraphJsonl,
      '{"title": "A", "__proto__": {"year": 2024}}\n{"title": "A", "constructor": 1}',
    );
    expect(rejected).toHaveLength(2);
  });
});
