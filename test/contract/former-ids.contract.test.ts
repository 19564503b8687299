import { beforeAll, describe, expect, it } from "vitest";
import { decide } from "../../src/ingest/decide.js";
import type { GraphRow, GraphStore } from "../../src/store/graph-store.js";
import { askApi } from "../support/ask-api.js";
import { tellAll } from "../support/decided-graph.js";
import { wordExtractor } from "../support/record-source.js";
import { arxiv, authorRecord, paperRecord } from "../support/records.js";
import { describeEachEngine } from "../support/stores.js";

const doi = (value: string) => ({ scheme: "doi", value }) as const;
const [PAPER, FORMER] = ["paper:arxiv:2403.00001", "paper:doi:10.1000/scales"] as const;
const RECORDS = [
  paperRecord({
    title: "Sorting pebbles by weight alone with LoRA",
    externalIds: [arxiv("2403.00001")],
    publishedOn: "2024-03-01",
    authors: [authorRecord("Ines Alder"), authorRecord("Hana Yew")],
  }),
  paperRecord({
    title: "On stones and scales",
    externalIds: [doi("10.1000/scales")],
    publishedOn: "2024-03-03",
    authors: [authorRecord("Ines Birch")],
  }),
  paperRecord({
    title: "A paper about leaves alone, with LoRA",
    externalIds: [arxiv("2403.00003")],
    publishedOn: "2024-03-02",
    authors: [authorRecord("Ann Fir")],
    references: [{ externalIds: [doi("10.1000/scales")] }],
  }),
  paperRecord({ title: "Another paper, about bark", externalIds: [arxiv("2403.00004")], publishedOn: "2024-02-01" }),
];

async function authorId(store: GraphStore, name: string): Promise<string> {
  const text = "MATCH (a:Author) WHERE a.name = $name RETURN a.id AS id";
  const [row] = await store.read<GraphRow & { readonly id: string }>({ text, parameters: { name } });
  return row?.id ?? "";
}

/** Questions that name a paper, or an author, by id; each has an answer that depends on it. */
const OF_PAPER = [
  "node(id: $id) { id }",
  "nodes(ids: [$id, $id]) { id }",
  "paper(id: $id) { id title }",
  "paper(id: $id) { sharing(by: [METHOD]) { edges { score node { id } } } }",
  "papers(where: { id: $id }) { totalCount edges { node { id } } }",
  'papers(where: { ids: [$id, "paper:arxiv:2403.00004"] }) { totalCount edges { node { id } } }',
  "papers(where: { NOT: { id: $id } }) { totalCount edges { node { id } } }",
  "papers(where: { references: { some: { id: $id } } }) { edges { node { id } } }",
  "authors(where: { papers: { every: { OR: [{ id: $id }, { year: { equals: 1999 } }] } } }) { edges { node { name } } }",
  "authors(where: { papers: { some: { references: { some: { id: $id } } } } }) { edges { node { name } } }",
  'shortestPath(from: $id, to: "paper:arxiv:2403.00003") { length nodes { id } }',
  'shortestPath(from: "paper:arxiv:2403.00003", to: $id) { length nodes { id } }',
];
const OF_AUTHOR = [
  "node(id: $id) { id }",
  "author(id: $id) { id coauthors { edges { node { name } } } }",
  "authors(where: { id: $id }) { totalCount edges { node { id } } }",
  "papers(where: { authors: { some: { id: $id } } }) { totalCount edges { node { id } } }",
  "methods(where: { papers: { some: { authors: { some: { ids: [$id] } } } } }) { edges { node { id } } }",
  'shortestPath(from: $id, to: "paper:arxiv:2403.00003") { length nodes { id } }',
];
interface List {
  readonly papers: {
    readonly edges: readonly {
      readonly cursor: string;
      readonly node: { readonly id: string; readonly publishedOn: string };
    }[];
  };
}
const [PAPERS_PAGE, SHARING_PAGE] = [
  "query ($after: String, $first: Int = 1) { papers(first: $first, after: $after) { edges { cursor node { id publishedOn } } } }",
  "query ($after: String, $id: ID!) { paper(id: $id) { sharing(by: [METHOD], first: 1, after: $after) { edges { cursor node { id } } } } }",
];

describeEachEngine("ids of before", (open) => {
  let store: GraphStore;
  let author: { readonly today: string; readonly former: string };
  let cursors: { readonly list: string; readonly sharing: string };
  const ask = (question: string, id: string) => askApi(store, `query ($id: ID!) { ${question} }`, { id });
  beforeAll(async () => {
    store = await open();
    const told = { store, extractor: wordExtractor("LoRA") };
    await tellAll(told, RECORDS);
    const [alder, birch] = [await authorId(store, "Ines Alder"), await authorId(store, "Ines Birch")];
    const page = await askApi<List>(store, PAPERS_PAGE);
    expect(page.papers.edges[0]?.node.id).toBe(FORMER);
    const near = await askApi<{ paper: { sharing: { edges: readonly { cursor: string }[] } } }>(store, SHARING_PAGE, {
      id: PAPER,
    });
    cursors = { list: page.papers.edges[0]?.cursor ?? "", sharing: near.paper.sharing.edges[0]?.cursor ?? "" };
    await decide({ same: [PAPER, FORMER] }, told);
    await decide({ same: [alder, birch] }, told);
    const today = await authorId(store, "Ines Alder");
    author = { today, former: [alder, birch].find((id) => id !== today) ?? "" };
  });

  describe("of a paper", () => {
    it.each(OF_PAPER)("are as good as today's in %s", async (question) => {
      const answer = await ask(question, FORMER);
      expect(answer).toEqual(await ask(question, PAPER));
      expect(answer).not.toEqual(await ask(question, "paper:arxiv:2403.00004").catch(() => null));
      expect(JSON.stringify(answer)).not.toContain(FORMER);
    });
  });

  describe("of an author", () => {
    it.each(OF_AUTHOR)("are as good as today's in %s", async (question) => {
      expect(author.former).not.toBe("");
      const answer = await ask(question, author.former);
      expect(answer).toEqual(await ask(question, author.today));
      expect(answer).not.toEqual(await ask(question, "author:record:nobody#1").catch(() => null));
    });
  });

  it("lead nowhere as the id of another kind, or of nothing", async () => {
    for (const id of [FORMER.replace("paper:", "author:"), "author:doi:10.1000/none", "x"])
      expect(await ask("authors(where: { id: $id }) { totalCount }", id)).toEqual({ authors: { totalCount: 0 } });
  });

  it("mark a place in a list as they did", async () => {
    // The paper stood first, on this day: what follows is what is older, or of the day and has a later id.
    const whole = await askApi<List>(store, "{ papers { edges { node { id publishedOn } } } }");
    const beyond = whole.papers.edges.filter(
      ({ node: { id, publishedOn } }) => publishedOn < "2024-03-03" || (publishedOn === "2024-03-03" && id > FORMER),
    );
    expect(beyond.length).toBeGreaterThan(1);
    const next = await askApi<List>(store, PAPERS_PAGE, { after: cursors.list, first: 9 });
    expect(next.papers.edges.map(({ node: { id } }) => id)).toEqual(beyond.map(({ node: { id } }) => id));
    expect(await askApi(store, SHARING_PAGE, { id: FORMER, after: cursors.sharing })).toEqual({
      paper: { sharing: { edges: [] } },
    });
  });
});
