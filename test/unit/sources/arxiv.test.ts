import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { arxivAtom } from "../../../src/sources/arxiv-atom.js";
import { isFirstVersion, splitAuthors, versionDay } from "../../../src/sources/arxiv-facts.js";
import { arxivOai } from "../../../src/sources/arxiv-oai.js";
import { arxivSnapshot } from "../../../src/sources/arxiv-snapshot.js";
import { openInputs } from "../../../src/sources/open-inputs.js";
import { readAll } from "./read-all.js";

const REAL = fileURLToPath(
  new URL("../../../../shared/data/arxiv/arxiv-metadata.kaggle-shape.jsonl.gz", import.meta.url),
);
const feed = (...entries: readonly string[]) =>
  `<feed xmlns:arxiv="http://arxiv.org/schemas/atom">\n${entries.join("\n")}\n</feed>`;
const harvest = (...records: readonly string[]) =>
  `<OAI-PMH><ListRecords>\n${records.join("\n")}\n</ListRecords></OAI-PMH>`;

describe("arxiv-atom", () => {
  it("reads what an entry states", async () => {
    const { records, rejected } = await readAll(
      arxivAtom,
      feed(`<entry><id>http://arxiv.org/abs/quant-ph/0201082v1</id><updated>2002-01-20T10:00:00Z</updated>
<published>2002-01-17T10:00:00Z</published><title>Leaves
  and  roots</title><summary>  We count &lt;leaves&gt;.
</summary><author><name>Ana Fir</name><arxiv:affiliation>Example U</arxiv:affiliation></author><author><name>et al.</name></author>
<arxiv:comment>4 pages</arxiv:comment><arxiv:doi>10.1000/Leaf</arxiv:doi><category term="quant-ph"/><category term="68T45"/></entry>`),
    );
    expect(rejected).toEqual([]);
    expect(records[0]).toMatchObject({
      source: "arxiv",
      sourceId: "quant-ph/0201082",
      seenOn: "2002-01-20T10:00:00.000Z",
      externalIds: [
        { scheme: "arxiv", value: "quant-ph/0201082" },
        { scheme: "doi", value: "10.1000/leaf" },
      ],
      title: "Leaves and roots",
      abstract: "We count <leaves>.",
      publishedOn: "2002-01-17",
      year: 2002,
      authors: [{ name: "Ana Fir", affiliations: ["Example U"] }],
      topics: ["quant-ph"],
    });
    expect(records[0]).not.toHaveProperty("withdrawn");
  });

  it.each([
    ["<summary>This paper has been withdrawn by the author.</summary>", true],
    ["<summary>We study money withdrawn from banks.</summary>", undefined],
    ["<summary>x</summary><arxiv:comment>Withdrawn due to an error in Lemma 2</arxiv:comment>", true],
  ])("marks a withdrawn paper: %s", async (parts, withdrawn) => {
    const { records } = await readAll(
      arxivAtom,
      feed(`<entry><id>http://arxiv.org/abs/2401.00001</id><title>x</title>${parts}</entry>`),
    );
    expect(records[0]?.withdrawn).toBe(withdrawn);
  });

  it("says what arXiv answers instead of papers", async () => {
    const error =
      "<entry><id>http://arxiv.org/api/errors#incorrect_id</id><title>Error</title><summary>incorrect id format</summary></entry>";
    expect((await readAll(arxivAtom, feed(error))).rejected[0]?.reason).toBe(
      "arXiv answered with an error: incorrect id format",
    );
    expect((await readAll(arxivAtom, feed())).rejected).toEqual([]);
  });

  it("looks up no entity and expands none", async () => {
    const bomb = '<!DOCTYPE f [<!ENTITY a "xx"><!ENTITY b SYSTEM "file:///etc/hostname">]>';
    for (const entity of ["&a;", "&b;"]) {
      const { records, rejected } = await readAll(
        arxivAtom,
        `${bomb}\n${feed(`<entry><id>http://arxiv.org/abs/2401.00001</id><title>${entity}</title></entry>`)}`,
      );
      expect(records).toEqual([]);
      expect(rejected[0]?.reason).toContain("well-formed");
    }
    const deep = `<entry>${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}</entry>`;
    expect((await readAll(arxivAtom, feed(deep))).rejected[0]?.reason).toContain("nested at most 100 deep");
  });
});

describe("arxiv-oai", () => {
  it("reads arXivRaw: the day of its first version, authors in one text", async () => {
    const { records } = await readAll(
      arxivOai,
      harvest(`<record><header><identifier>oai:arXiv.org:0704.0001</identifier><datestamp>2008-11-26</datestamp></header><metadata>
<arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/"><id>0704.0001</id><submitter>x</submitter>
<version version="v1"><date>Mon, 2 Apr 2007 19:18:42 GMT</date></version><version version="v2"><date>Tue, 24 Jul 2007 20:10:27 GMT</date></version>
<title>Leaves</title><authors>A. Fir (Example U, (Leaf) Dept), B. Yew and C. Ash</authors><categories>hep-ph cs.CV</categories>
<doi>10.1000/a 10.1000/b</doi><abstract>x</abstract></arXivRaw></metadata></record>`),
    );
    expect(records[0]).toMatchObject({
      publishedOn: "2007-04-02",
      seenOn: "2008-11-26",
      authors: [{ name: "A. Fir" }, { name: "B. Yew" }, { name: "C. Ash" }],
      topics: ["hep-ph", "cs.CV"],
      externalIds: [{ value: "0704.0001" }, { value: "10.1000/a" }, { value: "10.1000/b" }],
    });
  });

  it("says that a record was deleted, and goes on", async () => {
    const deleted =
      '<record><header status="deleted"><identifier>oai:arXiv.org:0704.0002</identifier></header></record>';
    const good =
      "<record><header><identifier>oai:arXiv.org:0704.0003</identifier></header><metadata><arXiv><id>0704.0003</id><title>x</title></arXiv></metadata></record>";
    const { records, rejected } = await readAll(arxivOai, harvest(deleted, good));
    expect(records).toHaveLength(1);
    expect(rejected).toMatchObject([{ line: 2, reason: 'arXiv has deleted the record "oai:arXiv.org:0704.0002"' }]);
  });

  it("takes `created` for the first version only where the id agrees", () => {
    expect(isFirstVersion("2024-01-05", "2401.00001")).toBe(true);
    expect(isFirstVersion("2023-12-31", "2401.00001")).toBe(true);
    expect(isFirstVersion("2024-02-01", "2401.00001")).toBe(false);
    expect(isFirstVersion("1996-03-04", "hep-th/9603001")).toBe(true);
  });
});

describe("arXiv's facts", () => {
  it.each([
    ["A. Fir, B. Yew, and C. Ash", ["A. Fir", "B. Yew", "C. Ash"]],
    ["A. Fir and B. Yew", ["A. Fir", "B. Yew"]],
    ["Anderson Fir (for the Leaf Collaboration)", ["Anderson Fir"]],
    ["", []],
  ])("splits the authors of %j", (text, names) => {
    expect(splitAuthors(text)).toEqual(names);
  });

  it.each([
    ["Mon, 2 Apr 2007 19:18:42 GMT", "2007-04-02"],
    ["2014-03-05T11:09:55Z", "2014-03-05"],
    ["2 Foo 2007", undefined],
    [undefined, undefined],
  ])("reads the day %j", (text, day) => {
    expect(versionDay(text)).toBe(day);
  });
});

describe("arxiv-snapshot", () => {
  const withId = (id: unknown) =>
    readAll(arxivSnapshot, JSON.stringify({ id, title: "x", authors_parsed: [["Fir", "Ana", "Jr"]] }));

  it.each(["2503.0213", "803.3946", true])("refuses the id %j, which may have lost a zero", async (id) => {
    const { records, rejected } = await withId(id);
    expect([records, rejected.length]).toEqual([[], 1]);
    expect(rejected[0]?.reason).toMatch(/^id: expected an arXiv id/);
  });

  it.each([
    [2503.0213, "2503.02130"],
    [704.01, "0704.0100"],
  ])("puts back the zeros that the number %d lost", async (id, sourceId) => {
    const { records, rejected } = await withId(id);
    expect(rejected).toEqual([]);
    expect(records.map((record) => record.sourceId)).toEqual([sourceId]);
  });

  it.skipIf(!existsSync(REAL))(
    "reads the first 5,000 of 99,826 real records (skipped where ../shared/data is absent)",
    async () => {
      const counts = { records: 0, complete: 0, rejected: 0, later: 0, topicless: 0 };
      for await (const input of openInputs([REAL], process.stdin)) {
        expect(arxivSnapshot.recognizes(input.head)).toBe(true);
        for await (const item of arxivSnapshot.read(input)) {
          if (item.type === "rejected") counts.rejected += 1;
          if (item.type === "record") {
            const { abstract, publishedOn, authors, topics, seenOn } = item.record;
            counts.records += 1;
            if (abstract && publishedOn && authors.length > 0 && seenOn) counts.complete += 1;
            if (topics.length === 0) counts.topicless += 1;
            if (publishedOn && seenOn && publishedOn > seenOn) counts.later += 1;
          }
          if (counts.records + counts.rejected === 5000) break;
        }
      }
      // The categories of 15 of them are empty.
      expect(counts).toEqual({ records: 5000, complete: 5000, rejected: 0, later: 0, topicless: 15 });
    },
  );
});
