import { expect, it } from "vitest";
import { forget } from "../../src/ingest/forget.js";
import { ingest } from "../../src/ingest/ingest.js";
import type { PaperRecord } from "../../src/model/paper-record.js";
import { currentIds } from "../../src/queries/current-ids.js";
import type { GraphRow, GraphStore } from "../../src/store/graph-store.js";
import { graphDigest } from "../support/graph-digest.js";
import { NO_INPUT, recordSource, wordExtractor } from "../support/record-source.js";
import { arxiv, authorRecord, paperRecord } from "../support/records.js";
import { describeEachEngine } from "../support/stores.js";

const extractor = wordExtractor("LoRA", "Adam");
const orcid = (value: string) => ({ scheme: "orcid", value }) as const;
const doi = (value: string) => ({ scheme: "doi", value }) as const;

async function tell(store: GraphStore, ...records: readonly PaperRecord[]): Promise<void> {
  await ingest(NO_INPUT, recordSource(records), { store, extractor });
}

async function column(store: GraphStore, text: string): Promise<readonly unknown[]> {
  return (await store.read<GraphRow & { readonly v: never }>({ text, parameters: {} })).map(({ v }) => v);
}

const titles = (store: GraphStore) => column(store, "MATCH (p:Paper) RETURN p.title AS v ORDER BY v");
const names = (store: GraphStore) => column(store, "MATCH (a:Author) RETURN a.name AS v ORDER BY v");

const LISTED = paperRecord({
  source: "huggingface-listing",
  title: "Sorting Pebbles by Weight Alone with LoRA",
  abstract: "We sort pebbles with LoRA.",
  publishedOn: "2024-03-01",
});
const DAILY = paperRecord({
  source: "huggingface-daily",
  sourceId: "2403.00001",
  title: "Sorting Pebbles by Weight Alone with LoRA",
  abstract: "We sort pebbles with LoRA and Adam.",
  externalIds: [arxiv("2403.00001")],
  publishedOn: "2024-03-02",
  authors: [authorRecord("Jane Q. Doe"), authorRecord("Łukasz Nowak")],
  organizations: [{ name: "Quarry Lab" }],
});
const OWN = paperRecord({
  title: "Sorting Pebbles by Weight Alone with LoRA",
  externalIds: [arxiv("2403.00001"), doi("10.1000/pebbles")],
  methods: [{ name: "Sieve Sort" }],
  references: [{ externalIds: [arxiv("2301.00009")] }],
});

describeEachEngine("one truth", (open) => {
  it("forgets exactly what only one source said", async () => {
    const store = await open();
    await tell(store, LISTED, OWN);
    const without = await graphDigest(store);
    await tell(store, DAILY);
    expect(await names(store)).toEqual(["Jane Q. Doe", "Łukasz Nowak"]);
    expect(await forget({ source: "huggingface-daily" }, { store, extractor })).toEqual({ records: 1, papers: 0 });
    expect(await graphDigest(store)).toEqual(without);
    await forget({ source: "papergraph-jsonl" }, { store, extractor });
    expect(await forget({ source: "huggingface-listing" }, { store, extractor })).toEqual({ records: 1, papers: 1 });
    expect(await graphDigest(store)).toEqual([]);
  });

  it("lets a later version of a record take the place of the earlier, whichever is read first", async () => {
    const later = { ...DAILY, seenOn: "2024-04-01", abstract: "Without.", authors: [authorRecord("Łukasz Nowak")] };
    const [one, other, alone] = [await open(), await open(), await open()];
    await tell(one, DAILY);
    await tell(one, later);
    await tell(other, later);
    await tell(other, DAILY);
    await tell(alone, later);
    expect(await names(one)).toEqual(["Łukasz Nowak"]);
    expect(await graphDigest(one)).toEqual(await graphDigest(alone));
    expect(await graphDigest(other)).toEqual(await graphDigest(alone));
  });

  it("joins two papers when a record with the ids of both arrives, and old ids lead on", async () => {
    const store = await open();
    const preprint = paperRecord({
      title: "A preprint about the weight of many pebbles",
      externalIds: [arxiv("2403.00002")],
    });
    const article = paperRecord({
      title: "An article on stones and what they weigh",
      externalIds: [doi("10.1000/stones")],
    });
    await tell(store, preprint, article);
    const before = await column(store, "MATCH (p:Paper) RETURN p.id AS v ORDER BY v");
    expect(before).toHaveLength(2);
    const both = { ...preprint, sourceId: "both", externalIds: [...preprint.externalIds, ...article.externalIds] };
    await tell(store, both);
    const [id] = await column(store, "MATCH (p:Paper) RETURN p.id AS v");
    expect(await titles(store)).toHaveLength(1);
    const today = await currentIds(store, before as readonly string[]);
    expect([...today.values()]).toEqual([id, id]);
    const first = await open();
    await tell(first, both);
    await tell(first, article, preprint);
    expect(await graphDigest(first)).toEqual(await graphDigest(store));
  });

  it("resolves a reference by any of its ids", async () => {
    const cited = paperRecord({
      title: "The paper that everybody cites in this test",
      externalIds: [doi("10.1000/cited")],
    });
    const citing = paperRecord({
      title: "A paper that cites by two ids at once",
      externalIds: [arxiv("2403.00003")],
      references: [{ externalIds: [arxiv("2301.00011"), doi("10.1000/cited")] }],
    });
    const renamed = { ...cited, sourceId: "again", externalIds: [arxiv("2301.00011")] };
    const orders = [
      [cited, citing, renamed],
      [citing, renamed, cited],
      [renamed, cited, citing],
    ];
    const digests = [];
    for (const order of orders) {
      const store = await open();
      for (const record of order) await tell(store, record);
      expect(await column(store, "MATCH (:Paper)-[:CITES]->(p:Paper) RETURN p.title AS v")).toEqual([cited.title]);
      expect(await column(store, "MATCH (p:Paper) WHERE p.citedByCount = 1 RETURN p.title AS v")).toEqual([
        cited.title,
      ]);
      digests.push(await graphDigest(store));
    }
    expect(digests[1]).toEqual(digests[0]);
    expect(digests[2]).toEqual(digests[0]);
  });

  it("never lets an account take over another's name, and drops no author", async () => {
    const account = { scheme: "huggingface", value: "wren" } as const;
    const own = paperRecord({ title: "One paper of Hana Yew alone, on leaves", authors: [authorRecord("Hana Yew")] });
    const wrong = paperRecord({
      title: "Two names with one account in one paper",
      authors: [authorRecord("Wren Dogwood", [account]), authorRecord("Hana Yew", [account]), authorRecord("Ann Fir")],
    });
    const store = await open();
    await tell(store, wrong, own);
    const positions = await column(
      store,
      "MATCH (a:Author)-[r:AUTHORED]->(p:Paper {title: 'Two names with one account in one paper'}) RETURN a.name + ' ' + toString(r.position) AS v ORDER BY v",
    );
    expect(positions).toEqual(["Ann Fir 3", "Hana Yew 2", "Wren Dogwood 1"]);
    const turned = await open();
    await tell(turned, own, wrong);
    expect(await graphDigest(turned)).toEqual(await graphDigest(store));
  });

  it("gives no paper two authors at one position when an ORCID arrives late", async () => {
    const paper = { externalIds: [arxiv("2403.00004")], title: "A paper by Wei Wang and others of that name" };
    const early = paperRecord({
      ...paper,
      source: "huggingface-daily",
      authors: [authorRecord("Wei Wang"), authorRecord("Li Zhang")],
    });
    const late = paperRecord({
      ...paper,
      authors: [authorRecord("Wei Wang", [orcid("0000-0002-1825-0097")]), authorRecord("Li Zhang")],
    });
    const elsewhere = paperRecord({
      title: "Another Wei Wang writes about something else",
      authors: [authorRecord("Wei Wang", [orcid("0000-0001-5109-3700")])],
    });
    const orders = [
      [early, late, elsewhere],
      [elsewhere, late, early],
      [late, elsewhere, early],
    ];
    const digests = [];
    for (const order of orders) {
      const store = await open();
      for (const record of order) await tell(store, record);
      const doubled = await column(
        store,
        "MATCH (p:Paper)<-[r:AUTHORED]-(:Author) WITH p, r.position AS position, count(*) AS n WHERE n > 1 RETURN position AS v",
      );
      expect(doubled).toEqual([]);
      expect(await column(store, "MATCH (a:Author) WHERE a.name = 'Wei Wang' RETURN a.orcid AS v ORDER BY v")).toEqual([
        "0000-0001-5109-3700",
        "0000-0002-1825-0097",
      ]);
      digests.push(await graphDigest(store));
    }
    expect(digests[1]).toEqual(digests[0]);
    expect(digests[2]).toEqual(digests[0]);
  });

  it("shows the spelling with the accents, given name first, and knows the others", async () => {
    const store = await open();
    await tell(
      store,
      paperRecord({
        title: "One of two papers by a person",
        year: 2020,
        authors: [authorRecord("Fernanda Viégas"), authorRecord("Johannes Tannenwald")],
      }),
      paperRecord({
        title: "Two of two papers by a person",
        year: 2020,
        authors: [authorRecord("Fernanda Viegas"), authorRecord("Tannenwald, Johannes")],
      }),
    );
    expect(await names(store)).toEqual(["Fernanda Viégas", "Johannes Tannenwald"]);
  });
});
