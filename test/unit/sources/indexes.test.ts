import { describe, expect, it } from "vitest";
import type { PaperRecord } from "../../../src/model/paper-record.js";
import { crossref } from "../../../src/sources/crossref.js";
import { dblp } from "../../../src/sources/dblp.js";
import { openalex } from "../../../src/sources/openalex.js";
import { openreview } from "../../../src/sources/openreview.js";
import { semanticScholar } from "../../../src/sources/semantic-scholar.js";
import type { Source } from "../../../src/sources/source.js";
import { readAll } from "./read-all.js";

async function one(source: Source, value: unknown): Promise<PaperRecord> {
  const { records, rejected } = await readAll(source, typeof value === "string" ? value : JSON.stringify(value));
  expect(rejected).toEqual([]);
  expect(records).toHaveLength(1);
  return records[0] as PaperRecord;
}
const reasonOf = async (source: Source, value: unknown) => {
  const { records, rejected } = await readAll(source, typeof value === "string" ? value : JSON.stringify(value));
  expect(records).toEqual([]);
  return rejected[0]?.reason;
};

describe("openalex", () => {
  const work = {
    id: "https://openalex.org/W2741809807",
    doi: "https://doi.org/10.1000/Leaf",
    title: "Counting <i>Acer</i> leaves &amp; roots",
    publication_date: "2019-07-28",
    publication_year: 2020,
    authorships: [
      {
        author: {
          id: "https://openalex.org/A50",
          display_name: "Ana M. Fir",
          orcid: "https://orcid.org/0000-0002-1825-0097",
        },
        raw_author_name: "A. Fir",
        institutions: [{ display_name: "Example University" }, { display_name: "Example University" }],
      },
      { author: { id: null, display_name: "et al." } },
    ],
    // The word "we" twice, and a place that no word claims.
    abstract_inverted_index: { "<p>We": [0], count: [1, 4], leaves: [2], we: [3], roots: [6] },
    primary_location: { landing_page_url: "https://example.org/leaf", source: { display_name: "Journal of Leaves" } },
    locations: [{ landing_page_url: "https://example.org/leaf" }, { pdf_url: "https://arxiv.org/pdf/1907.00001v2" }],
    topics: [{ display_name: "Leaf Counting" }],
    referenced_works: ["https://openalex.org/W1", "https://openalex.org/W2", "https://openalex.org/A3"],
    is_retracted: true,
    updated_date: "2024-02-01T10:00:00.123456",
  };

  it("reads a work: its abstract from places, ids from everywhere, references", async () => {
    expect(await one(openalex, work)).toMatchObject({
      sourceId: "W2741809807",
      title: "Counting Acer leaves & roots",
      abstract: "We count leaves we count roots",
      publishedOn: "2019-07-28",
      year: 2020,
      authorCount: 1,
      authors: [
        {
          name: "A. Fir",
          externalIds: [
            { scheme: "openalex", value: "A50" },
            { scheme: "orcid", value: "0000-0002-1825-0097" },
          ],
          affiliations: ["Example University"],
        },
      ],
      externalIds: [
        { scheme: "openalex", value: "W2741809807" },
        { scheme: "doi", value: "10.1000/leaf" },
        { scheme: "arxiv", value: "1907.00001" },
      ],
      venue: "Journal of Leaves",
      topics: ["Leaf Counting"],
      references: [
        { externalIds: [{ scheme: "openalex", value: "W1" }] },
        { externalIds: [{ scheme: "openalex", value: "W2" }] },
      ],
      withdrawn: true,
    });
  });

  it("does not count the authors of a work that shows only the first hundred", async () => {
    const authorships = Array.from({ length: 100 }, (_, at) => ({ raw_author_name: `Ana ${at}` }));
    expect(await one(openalex, { ...work, authorships })).not.toHaveProperty("authorCount");
  });

  it("bounds the places of an abstract, and takes arXiv for no venue", async () => {
    const record = await one(openalex, {
      ...work,
      abstract_inverted_index: { We: [0], leaves: [4_000_000_000, -1, 1.5, "2"] },
      primary_location: { source: { display_name: "arXiv (Cornell University)" } },
    });
    expect(record.abstract).toBe("We");
    expect(record).not.toHaveProperty("venue");
  });

  it.each([
    [{ ...work, id: "W" }, /^id: expected a work/],
    [{ ...work, title: null, display_name: undefined }, /^expected a title, given null/],
  ])("refuses a work without id or title", async (given, reason) => {
    expect(await reasonOf(openalex, given)).toMatch(reason);
  });
});

describe("semantic-scholar", () => {
  it("reads a paper of the API and the same of the dataset alike", async () => {
    const paper = {
      paperId: "a".repeat(40),
      corpusId: 42,
      externalIds: { ArXiv: "2401.00001", DOI: "10.1000/Leaf", ACL: "P19-1001", DBLP: "conf/leaf/Fir19", CorpusId: 42 },
      title: "Counting leaves",
      venue: "Leaf Conference",
      year: 2020,
      publicationDate: "2019-07-28",
      s2FieldsOfStudy: [{ category: "Botany", source: "x" }],
      authors: [{ authorId: 7, name: "Ana Fir" }],
    };
    const dataset = Object.fromEntries(Object.entries(paper).map(([key, value]) => [key.toLowerCase(), value]));
    const record = await one(semanticScholar, paper);
    expect(record).toMatchObject({
      sourceId: "42",
      publishedOn: "2019-07-28",
      year: 2020,
      externalIds: [
        { scheme: "s2corpus", value: "42" },
        { scheme: "s2", value: "a".repeat(40) },
        { scheme: "arxiv", value: "2401.00001" },
        { scheme: "doi", value: "10.1000/leaf" },
        { scheme: "acl", value: "P19-1001" },
        { scheme: "dblp", value: "conf/leaf/Fir19" },
      ],
      topics: ["Botany"],
      authors: [{ name: "Ana Fir", externalIds: [{ scheme: "s2", value: "7" }] }],
    });
    expect(await one(semanticScholar, dataset)).toEqual(record);
  });

  it("reads references with what was written around them", async () => {
    const references = [
      { paperId: "b".repeat(40), title: "x" },
      { citedPaper: { corpusId: 3 }, intents: ["methodology"], contexts: ["as in [3]"], isInfluential: true },
      { paperId: null, title: "unknown" },
    ];
    const record = await one(semanticScholar, { paperId: "a".repeat(40), title: "x", references });
    expect(record.references).toEqual([
      { externalIds: [{ scheme: "s2", value: "b".repeat(40) }] },
      {
        externalIds: [{ scheme: "s2corpus", value: "3" }],
        intents: ["methodology"],
        contexts: ["as in [3]"],
        influential: true,
      },
    ]);
  });

  it.each([
    [{ citingcorpusid: 1, citedcorpusid: 2, intents: [] }, /given a citation/],
    [{ corpusid: 1, abstract: "We count." }, /given an abstract/],
    [{ authorid: "1", name: "Ana Fir" }, /given an author/],
    [{ citedPaper: { paperId: "x", title: "x" }, contexts: [] }, /an edge without the paper/],
  ])("says what %j is", async (line, reason) => {
    expect(semanticScholar.recognizes(JSON.stringify(line))).toBe(true);
    expect(await reasonOf(semanticScholar, line)).toMatch(reason);
  });
});

describe("crossref", () => {
  const work = {
    DOI: "10.1000/LEAF",
    indexed: { "date-time": "2024-02-01T10:00:00Z" },
    title: ["Counting leaves"],
    subtitle: ["A survey"],
    abstract: "<jats:title>Abstract</jats:title><jats:p>We count.</jats:p><jats:p>We name.</jats:p>",
    author: [
      {
        given: "Ana",
        family: "Fir",
        suffix: "Jr.",
        ORCID: "http://orcid.org/0000-0002-1825-0097",
        affiliation: [{ name: "Example U" }],
      },
      { name: "Leaf Collaboration" },
    ],
    "published-print": { "date-parts": [[2020]] },
    published: { "date-parts": [[2019, 7]] },
    "container-title": ["Journal of Leaves &amp; Roots"],
    reference: [
      { key: "1", DOI: "10.1000/A" },
      { key: "2", unstructured: "Fir, arXiv:2401.00001, 2024" },
      { key: "3" },
    ],
    "updated-by": [{ type: "retraction", DOI: "10.1000/r" }],
    "reference-count": 3,
  };

  it("reads a work, alone or in its envelope", async () => {
    const record = await one(crossref, work);
    expect(record).toMatchObject({
      sourceId: "10.1000/leaf",
      title: "Counting leaves: A survey",
      abstract: "We count. We name.",
      year: 2019,
      venue: "Journal of Leaves & Roots",
      authors: [
        {
          name: "Ana Fir Jr.",
          externalIds: [{ scheme: "orcid", value: "0000-0002-1825-0097" }],
          affiliations: ["Example U"],
        },
        { name: "Leaf Collaboration" },
      ],
      references: [
        { externalIds: [{ scheme: "doi", value: "10.1000/a" }] },
        { externalIds: [{ scheme: "arxiv", value: "2401.00001" }] },
      ],
      withdrawn: true,
    });
    expect(record).not.toHaveProperty("publishedOn");
    const alone = { status: "ok", "message-type": "work", message: work };
    expect(crossref.recognizes(JSON.stringify(alone))).toBe(true);
    expect(await one(crossref, alone)).toEqual(record);
  });

  it("refuses a work without DOI or title", async () => {
    expect(await reasonOf(crossref, { ...work, DOI: "x" })).toBe('DOI: expected a DOI, given "x"');
    expect(await reasonOf(crossref, { ...work, title: [] })).toBe("expected a title, given a list of 0");
  });
});

describe("openreview", () => {
  const content = {
    title: "Counting leaves",
    authors: ["Ana Fir", "Bo Yew"],
    authorids: ["~Ana_Fir1", "bo@example.org"],
    keywords: ["leaves"],
    abstract: "We count.",
    venue: "ICLR 2024 poster",
  };
  const note = { id: "abc", forum: "abc", replyto: null, cdate: 1_700_000_000_000, pdate: 1_705_000_000_000, content };

  it("reads notes of both versions alike", async () => {
    const second = {
      ...note,
      content: Object.fromEntries(Object.entries(content).map(([key, value]) => [key, { value }])),
    };
    const record = await one(openreview, note);
    expect(record).toMatchObject({
      sourceId: "abc",
      externalIds: [{ scheme: "openreview", value: "abc" }],
      url: "https://openreview.net/forum?id=abc",
      publishedOn: "2024-01-11",
      venue: "ICLR",
      topics: ["leaves"],
      authors: [
        { name: "Ana Fir", externalIds: [{ scheme: "openreview", value: "~Ana_Fir1" }] },
        { name: "Bo Yew", externalIds: [] },
      ],
    });
    expect(await one(openreview, second)).toEqual(record);
  });

  it.each([
    ["Submitted to ICLR 2024", undefined, undefined],
    ["ICLR 2024 Conference Withdrawn Submission", undefined, true],
    ["NeurIPS 2023 spotlight", "NeurIPS", undefined],
  ])("reads the venue %s", async (venue, name, withdrawn) => {
    const record = await one(openreview, { ...note, content: { ...content, venue } });
    expect([record.venue, record.withdrawn]).toEqual([name, withdrawn]);
  });

  it("refuses a review", async () => {
    const review = { ...note, id: "r", replyto: "other", content: { review: "Good." } };
    expect(await reasonOf(openreview, review)).toBe('expected a submission, given a reply to "abc"');
  });
});

describe("dblp", () => {
  it("reads letters by name, people told apart, arXiv behind CoRR", async () => {
    const record = await one(
      dblp,
      `<dblp>
<article publtype="informal" key="journals/corr/abs-2401-00001" mdate="2024-02-01">
<author orcid="0000-0002-1825-0097">J&uuml;rgen Fir 0001</author>
<author>Bo Yew</author>
<title>Counting <sub>2</sub> leaves.</title>
<journal>CoRR</journal><year>2024</year>
<ee type="oa">https://doi.org/10.48550/arXiv.2401.00001</ee>
</article>
</dblp>`,
    );
    expect(record).toMatchObject({
      sourceId: "journals/corr/abs-2401-00001",
      seenOn: "2024-02-01",
      title: "Counting 2 leaves",
      year: 2024,
      externalIds: [
        { scheme: "dblp", value: "journals/corr/abs-2401-00001" },
        { scheme: "arxiv", value: "2401.00001" },
      ],
      authors: [
        {
          name: "Jürgen Fir",
          externalIds: [
            { scheme: "orcid", value: "0000-0002-1825-0097" },
            { scheme: "dblp", value: "Jürgen_Fir_0001" },
          ],
        },
        { name: "Bo Yew", externalIds: [] },
      ],
    });
    expect(record).not.toHaveProperty("venue");
  });

  it("refuses proceedings, which are no paper", async () => {
    expect(
      await reasonOf(dblp, '<dblp>\n<proceedings key="conf/leaf/2019"><title>Leaves</title></proceedings>\n</dblp>'),
    ).toContain("proceedings");
  });
});
