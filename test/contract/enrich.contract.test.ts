import { beforeAll, expect, it } from "vitest";
import { enrich } from "../../src/ingest/enrich.js";
import { ingest } from "../../src/ingest/ingest.js";
import { lackingPapers } from "../../src/ingest/lacking.js";
import type { PaperRecord } from "../../src/model/paper-record.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { askApi } from "../support/ask-api.js";
import { authorRecord, paperRecord } from "../support/records.js";
import { describeEachEngine } from "../support/stores.js";

const READING = { extractor: { version: "none", extract: () => [] } };
const ABSTRACT =
  "Tides are told from one buoy alone in most harbours. We train a small network on forty years of three buoys, and tell " +
  "the water line of the next morning to within a hand's breadth, in winter storms and on calm summer days alike.";
const OTHER_TEXT =
  "Owls hunt where mice run. A field of microphones hears both, and a map of sounds drawn over one season shows that owls " +
  "follow the mice of the week before, which no count of pellets had shown until now in any of the studied valleys.";

const names = (...all: readonly string[]) => all.map((name) => authorRecord(name));

const LISTED = paperRecord({
  source: "huggingface-listing",
  title: "Telling Harbour Tides from Three Buoys at Once",
  abstract: ABSTRACT,
  publishedOn: "2024-05-10",
  authorCount: 2,
});
const BARE = paperRecord({
  source: "huggingface-listing",
  title: "Slow Rivers and Their Many Measured Bends",
  authorCount: 3,
});
const found = (given: Partial<PaperRecord>) =>
  paperRecord({
    source: "arxiv",
    sourceId: "2405.00001",
    externalIds: [{ scheme: "arxiv", value: "2405.00001" }],
    title: LISTED.title,
    abstract: ABSTRACT,
    publishedOn: "2024-05-10",
    authors: names("Ana Fir", "Bo Elm"),
    ...given,
  });

/** Each candidate for LISTED or BARE, and whether it is the paper's. */
const CANDIDATES: readonly (readonly [name: string, candidates: readonly PaperRecord[], taken: number])[] = [
  ["the same title, day, count and abstract", [found({})], 1],
  ["a day in another time zone", [found({ publishedOn: "2024-05-11" })], 1],
  ["two days off", [found({ publishedOn: "2024-05-12" })], 1],
  ["a week off", [found({ publishedOn: "2024-05-17" })], 0],
  ["another number of authors", [found({ authors: names("Ana Fir", "Bo Elm", "Cy Oak") })], 0],
  ["another abstract under the same title", [found({ abstract: OTHER_TEXT })], 0],
  ["another title over the same abstract", [found({ title: "The Water Line of Tomorrow Morning" })], 1],
  ["another paper", [found({ title: "Owls That Follow Mice", abstract: OTHER_TEXT })], 0],
  [
    "two records that fit, of two ids",
    [found({}), found({ sourceId: "2405.00002", externalIds: [{ scheme: "arxiv", value: "2405.00002" }] })],
    0,
  ],
  ["one record twice", [found({}), found({})], 1],
  ["a record that brings nothing", [found({ authors: [], externalIds: [], abstract: ABSTRACT })], 0],
  [
    "a title and a count of authors alone",
    [found({ title: BARE.title, abstract: OTHER_TEXT, authors: names("Ana Fir", "Bo Elm", "Cy Oak") })],
    1,
  ],
  ["a title alone, with nothing to confirm it", [found({ title: BARE.title, authors: [], abstract: OTHER_TEXT })], 0],
];

describeEachEngine("what papers lack", (open) => {
  let store: GraphStore;
  const bring = (records: readonly PaperRecord[]) =>
    ingest(
      { name: "listing", lines: { async *[Symbol.asyncIterator](): AsyncGenerator<string> {} } },
      {
        format: "listing",
        recognizes: () => false,
        async *read() {
          for (const each of records) yield { type: "record", record: each } as const;
        },
      },
      { store, ...READING },
    );
  const empty = () => store.write([{ text: "MATCH (n) DETACH DELETE n", parameters: {} }]);

  beforeAll(async () => {
    store = await open();
    await store.applySchema();
  });

  it.each(CANDIDATES)("takes, of %s", async (_, candidates, taken) => {
    await empty();
    await bring([LISTED, BARE]);
    const before = await store.read({ text: "MATCH (p:Paper) RETURN count(p) AS n", parameters: {} });
    const { papers, counts } = await enrich(candidates, { store, ...READING, name: "test" });
    expect(papers).toHaveLength(taken);
    expect(counts.inserted).toBe(0);
    expect(counts.updated > 0).toBe(taken > 0);
    // Whatever was found, no paper was added.
    expect(await store.read({ text: "MATCH (p:Paper) RETURN count(p) AS n", parameters: {} })).toEqual(before);
    const again = await enrich(candidates, { store, ...READING, name: "test" });
    expect(again).toMatchObject({ papers: [], counts: { updated: 0, inserted: 0 } });
  });

  it("keeps who said what, and lists what is still lacking", async () => {
    await empty();
    await bring([LISTED, BARE]);
    const ofArxiv = () => lackingPapers(store, ["authors", "abstract", "ids"], "arxiv", "");
    expect(new Map((await ofArxiv()).papers.map(({ title, lacks }) => [title, lacks]))).toEqual(
      new Map([
        [BARE.title, ["authors", "abstract", "references", "ids"]],
        [LISTED.title, ["authors", "references", "ids"]],
      ]),
    );
    await enrich([found({})], { store, ...READING, name: "test" });
    expect((await ofArxiv()).papers.map(({ title }) => title)).toEqual([BARE.title]);
    const answer = await askApi<{ paper: { provenance: { source: string }[] } }>(
      store,
      '{ paper(externalId: { scheme: ARXIV, value: "2405.00001" }) { provenance { source } } }',
    );
    expect(answer.paper.provenance.map(({ source }) => source).sort()).toEqual(["ARXIV", "HUGGINGFACE_LISTING"]);
  });
});
