import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Tie } from "../../../src/model/ties.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { encodeCursor } from "../../../src/util/cursor.js";
import { askApi, refusalOf } from "../../support/ask-api.js";
import { generateGraph, loadGraph } from "../../support/generated-graph.js";
import { expectedRelated } from "../../support/related-oracle.js";
import { expectedSharers, paperIds, rounded } from "../../support/sharing-oracle.js";
import { openEmptyEmbedded } from "../../support/stores.js";
import { wordedGraph } from "../../support/worded-graph.js";

const graph = generateGraph(31);
const nameOf = new Map(graph.nodes.map(({ id, properties }) => [id, properties.name]));
let store: GraphStore;

beforeAll(async () => {
  store = await openEmptyEmbedded();
  await loadGraph(store, graph);
});
afterAll(() => store.close());

interface Page<Node, Edge = unknown> {
  readonly totalCount?: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly (Edge & { readonly node: Node })[];
}
type Id = { readonly id: string };
const PAGE = "pageInfo { hasNextPage endCursor }";

/** All edges of a connection below a node, read page by page. */
async function walk<Edge>(field: (after: string) => string, path: string): Promise<readonly (Edge & { node: Id })[]> {
  const edges: (Edge & { node: Id })[] = [];
  for (let after = ""; ; ) {
    const answer = await askApi<Record<string, Record<string, Page<Id, Edge>>>>(store, field(after));
    const page = Object.values(answer)[0]?.[path] as Page<Id, Edge>;
    edges.push(...page.edges);
    if (!page.pageInfo.hasNextPage) return edges;
    after = `, after: "${page.pageInfo.endCursor}"`;
  }
}

describe("related papers", () => {
  const worded = wordedGraph(7, 60);
  let texts: GraphStore;
  beforeAll(async () => {
    texts = await openEmptyEmbedded();
    await loadGraph(texts, worded);
  });
  afterAll(() => texts.close());
  const DEFAULT: readonly Tie[] = ["METHOD", "DATASET", "TASK", "REFERENCE", "CITED_BY"];
  const [first = "", second = "", third = ""] = paperIds(worded);

  it("are ranked by the default reasons and paged, each with its reasons", async () => {
    interface Edge {
      readonly score: number;
      readonly node: Id & { readonly title: string; readonly abstract: string | null };
      readonly words: readonly { readonly text: string; readonly weight: number; readonly places: readonly Place[] }[];
      readonly shared: Record<string, readonly Id[]>;
      readonly cites: readonly Id[];
      readonly citedBy: readonly Id[];
    }
    interface Place {
      readonly paper: string;
      readonly field: "TITLE" | "ABSTRACT";
      readonly start: number;
      readonly end: number;
    }
    const expected = expectedRelated(worded, { like: [first] }, { byText: true, ties: DEFAULT, minConfidence: 0.8 });
    const edges: Edge[] = [];
    for (let after = ""; ; ) {
      const { paper } = await askApi<{ paper: { related: Page<Id, Edge> } }>(
        texts,
        `{ paper(id: "${first}") { related(first: 9${after}) { ${PAGE} edges {
          score node { id title abstract } words { text weight places { paper field start end } }
          shared { methods { id } references { id } } cites { id } citedBy { id } } } } }`,
      );
      edges.push(...(paper.related.edges as readonly Edge[]));
      if (!paper.related.pageInfo.hasNextPage) break;
      after = `, after: "${paper.related.pageInfo.endCursor}"`;
    }
    expect(edges.map(({ node }) => node.id)).toEqual(expected.map(({ id }) => id));
    for (const [at, { score }] of edges.entries()) expect(score).toBeCloseTo(expected[at]?.score ?? 0, 8);
    const cites = (from: string, to: string) =>
      worded.relationships.some((each) => each.type === "CITES" && each.from === from && each.to === to);
    for (const { node, words, cites: out, citedBy } of edges) {
      expect(words.length).toBeGreaterThan(0);
      for (const { text, places } of words) {
        const [place] = places;
        expect(place?.paper).toBe(node.id);
        const read = place?.field === "TITLE" ? node.title : (node.abstract ?? "");
        expect(read.slice(place?.start, place?.end)).toBe(text);
      }
      expect([out.length, citedBy.length]).toEqual([Number(cites(node.id, first)), Number(cites(first, node.id))]);
    }
  });

  it("are recommended for several, by chosen reasons", async () => {
    const { recommend } = await askApi<{ recommend: Page<Id, { score: number; words: readonly unknown[] }> }>(
      texts,
      `{ recommend(like: ["${first}", "${second}"], unlike: ["${third}"], because: [METHOD, TEXT], first: 50) {
        ${PAGE} edges { score node { id } words { text } } } }`,
    );
    const question = { like: [first, second], unlike: [third] };
    const expected = expectedRelated(worded, question, { byText: true, ties: ["METHOD"], minConfidence: 0.8 });
    expect(recommend.edges.map(({ node }) => node.id)).toEqual(expected.slice(0, 50).map(({ id }) => id));
    for (const [at, { score }] of recommend.edges.entries()) expect(score).toBeCloseTo(expected[at]?.score ?? 0, 8);
    const { recommend: tied } = await askApi<{ recommend: Page<Id, { words: readonly unknown[] }> }>(
      texts,
      `{ recommend(like: ["${first}"], because: [METHOD]) { edges { node { id } words { text } } } }`,
    );
    expect(tied.edges.length).toBeGreaterThan(0);
    expect(tied.edges.flatMap(({ words }) => words)).toEqual([]);
  });

  it.each([
    [`recommend(like: ["nothing"])`, 'NOT_FOUND: like must hold ids of papers, but "nothing" is none'],
    [
      `recommend(like: ["${first}"], unlike: ["author:0000"])`,
      'unlike must hold ids of papers, but "author:0000" is none',
    ],
    [`recommend(like: ["${first}"], unlike: ["${first}"])`, "a paper must be in like or in unlike, but"],
    [`recommend(like: [])`, "like must name from 1 to 20 papers, each once"],
    [`recommend(like: ["${first}", "${first}"])`, "like must name from 1 to 20 papers, each once"],
    [`paper(id: "${first}") { related(because: [])`, "because must name at least one reason, each once"],
    [`paper(id: "${first}") { related(because: [TEXT, TEXT])`, "because must name at least one reason, each once"],
    [`paper(id: "${first}") { related(minConfidence: 2)`, "minConfidence must be a number from 0 to 1, but is 2"],
    [`paper(id: "${first}") { related(after: "x")`, "after must be a cursor given by this field"],
  ])("are refused: %s", async (field, message) => {
    const closing = field.includes("{") ? " }" : "";
    expect(await refusalOf(texts, `{ ${field} { edges { score } }${closing} }`)).toContain(message);
  });

  it("are not paged with the cursor of other reasons", async () => {
    const ask = (args: string) => `{ paper(id: "${first}") { related(${args}) { edges { cursor } } } }`;
    const { paper } = await askApi<{ paper: { related: { edges: readonly { cursor: string }[] } } }>(
      texts,
      ask("because: [TEXT], first: 1"),
    );
    expect(await refusalOf(texts, ask(`after: "${paper.related.edges[0]?.cursor}"`))).toMatch(/^BAD_CURSOR/);
  });
});

describe("what papers share", () => {
  it("is ranked, counted, paged, and shown node by node", async () => {
    const choice = { ties: ["METHOD", "AUTHOR"], weight: "RARITY", minShared: 1, minConfidence: 0.8 } as const;
    const paper = paperIds(graph).find((id) => expectedSharers(graph, id, choice).length > 12) ?? "";
    const expected = expectedSharers(graph, paper, choice);
    interface Edge {
      readonly score: number;
      readonly shared: { readonly methods: readonly { readonly name: string }[]; readonly authors: readonly Id[] };
    }
    const edges = await walk<Edge>(
      (after) => `{ paper(id: "${paper}") { sharing(by: [AUTHOR, METHOD], first: 5${after}) {
        ${PAGE} edges { score node { id } shared { methods { name } authors { id } datasets { id } } } } } }`,
      "sharing",
    );
    expect(edges.map(({ node }) => node.id)).toEqual(expected.map(({ id }) => id));
    for (const [at, { score, shared }] of edges.entries()) {
      const wanted = expected[at];
      expect(rounded(score)).toBe(wanted?.score);
      expect(shared.authors.map(({ id }) => id).sort()).toEqual(wanted?.shared.AUTHOR ?? []);
      const methods = (wanted?.shared.METHOD ?? []).map((id) => nameOf.get(id));
      expect(shared.methods.map(({ name }) => name).sort()).toEqual(methods.map(String).sort());
    }
    const { paper: counted } = await askApi<{ paper: { sharing: { totalCount: number } } }>(
      store,
      `{ paper(id: "${paper}") { sharing(by: [METHOD, AUTHOR]) { totalCount } } }`,
    );
    expect(counted.sharing.totalCount).toBe(expected.length);
  });

  it.each([
    ["coCited", "CITED_BY", "citedBy"],
    ["coupled", "REFERENCE", "references"],
  ] as const)("%s is sharing by %s", async (field, tie, shared) => {
    const choice = { ties: [tie], weight: "COUNT", minShared: 1, minConfidence: 0 } as const;
    const paper = paperIds(graph).find((id) => expectedSharers(graph, id, choice).length > 2) ?? "";
    const edges = await walk<{ readonly score: number; readonly shared: Record<string, readonly Id[]> }>(
      (after) => `{ paper(id: "${paper}") { ${field}(weight: COUNT${after}) {
        ${PAGE} edges { score node { id } shared { ${shared} { id } } } } } }`,
      field,
    );
    const got = edges.map((edge) => [edge.node.id, edge.score, edge.shared[shared]?.map(({ id }) => id).sort()]);
    expect(got).toEqual(expectedSharers(graph, paper, choice).map(({ id, score, shared }) => [id, score, shared[tie]]));
  });

  it.each([
    ["sharing(by: [])", "BAD_ARGUMENT: by must name at least one tie, each once"],
    ["sharing(by: [METHOD, METHOD])", "BAD_ARGUMENT: by must name at least one tie, each once"],
    ["sharing(by: [METHOD], minShared: 0)", "BAD_ARGUMENT: minShared must be a whole number from 1, but is 0"],
    ["sharing(by: [METHOD], minConfidence: 2)", "BAD_ARGUMENT: minConfidence must be a number from 0 to 1, but is 2"],
    ['sharing(by: [METHOD], after: "abc")', "BAD_CURSOR: after must be a cursor given by this field"],
    ["coCited(first: 1000)", "BAD_ARGUMENT: first must be at most 200, but is 1000"],
  ])("refuses %s", async (field, message) => {
    const source = `{ paper(id: "${paperIds(graph)[0]}") { ${field} { totalCount } } }`;
    expect(await refusalOf(store, source)).toContain(message);
  });

  it("refuses a cursor of other ties", async () => {
    const ask = (by: string, after = "") =>
      `{ paper(id: "${paperIds(graph)[0]}") { sharing(by: [${by}], first: 1${after}) { ${PAGE} } } }`;
    const { paper } = await askApi<{ paper: { sharing: Page<Id> } }>(store, ask("METHOD"));
    const after = `, after: "${paper.sharing.pageInfo.endCursor}"`;
    expect(paper.sharing.pageInfo.endCursor).not.toBeNull();
    expect(await refusalOf(store, ask("AUTHOR", after))).toContain("BAD_CURSOR");
  });

  it("refuses a cursor that marks what is no node", async () => {
    const forged = encodeCursor("sharing COUNT METHOD", [1, "no id"]);
    const source = `{ paper(id: "${paperIds(graph)[0]}") { sharing(by: [METHOD], weight: COUNT, after: "${forged}") { totalCount } } }`;
    expect(await refusalOf(store, source)).toContain("BAD_CURSOR");
    const marking = source.replace(forged, encodeCursor("sharing COUNT METHOD", [1, "paper:any"]));
    expect(await askApi(store, marking)).toHaveProperty("paper.sharing.totalCount");
  });
});

describe("who and what go together", () => {
  it("shows coauthors with their papers, page by page", async () => {
    const { authors } = await askApi<{ authors: Page<Id & { coauthors: { totalCount: number } }> }>(
      store,
      `{ authors(first: 100) { ${PAGE} edges { node { id coauthors { totalCount } } } } }`,
    );
    const busy = authors.edges.find(({ node }) => node.coauthors.totalCount > 4)?.node;
    interface Edge {
      readonly paperCount: number;
      readonly papers: readonly { readonly authors: Page<Id> }[];
    }
    const edges = await walk<Edge>(
      (after) => `{ author(id: "${busy?.id}") { coauthors(first: 2${after}) {
        ${PAGE} edges { paperCount node { id } papers { authors(first: 50) { edges { node { id } } } } } } } }`,
      "coauthors",
    );
    expect(edges.length).toBe(busy?.coauthors.totalCount);
    for (const { node, paperCount, papers } of edges) {
      expect(papers.length).toBe(paperCount);
      for (const paper of papers) {
        const ids = paper.authors.edges.map((edge) => edge.node.id);
        expect(ids).toEqual(expect.arrayContaining([node.id, busy?.id]));
      }
    }
  });

  it.each(["COUNT", "LIFT"])("shows methods that meet a method, by %s", async (order) => {
    const { methods } = await askApi<{ methods: Page<Id> }>(store, `{ methods { ${PAGE} edges { node { id } } } }`);
    const hub = methods.edges[0]?.node.id;
    const edges = await walk<{ readonly paperCount: number; readonly lift: number }>(
      (after) => `{ method(id: "${hub}") { coOccurring(orderBy: ${order}, minPapers: 2, first: 3${after}) {
        ${PAGE} edges { paperCount lift node { id } } } } }`,
      "coOccurring",
    );
    expect(edges.length).toBeGreaterThan(3);
    expect(new Set(edges.map(({ node }) => node.id)).size).toBe(edges.length);
    const ranks = edges.map(({ paperCount, lift }) => (order === "LIFT" ? lift : paperCount));
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    expect(Math.min(...edges.map(({ paperCount }) => paperCount))).toBeGreaterThanOrEqual(2);
  });
});

describe("the graph as a whole", () => {
  it("is searched, page by page, in kinds of choice", async () => {
    const seen: string[] = [];
    for (let after = ""; ; ) {
      const { search } = await askApi<{ search: Page<{ id: string; __typename: string }> }>(
        store,
        `{ search(text: "sparse retrieval", kinds: [PAPER, METHOD], first: 4${after}) { ${PAGE} edges { match node { id __typename } } } }`,
      );
      seen.push(...search.edges.map(({ node }) => `${node.__typename} ${node.id}`));
      if (!search.pageInfo.hasNextPage) break;
      after = `, after: "${search.pageInfo.endCursor}"`;
    }
    expect(seen.length).toBeGreaterThan(4);
    expect(new Set(seen).size).toBe(seen.length);
    expect(new Set(seen.map((each) => each.split(" ")[0]))).toEqual(new Set(["Paper", "Method"]));
  });

  it("is searched with the places of the words, and counted", async () => {
    interface Snippet {
      field: string;
      text: string;
      start: number;
      end: number;
      matches: readonly { start: number; end: number }[];
    }
    interface Answer {
      search: { totalCount: number; edges: { match: string; snippets: Snippet[]; node: Record<string, string> }[] };
    }
    const { search } = await askApi<Answer>(
      store,
      `{ search(text: "sparse retrieval", first: 100) { totalCount edges { match snippets { field text start end matches { start end } }
        node { __typename ... on Paper { title abstract } } } } }`,
    );
    expect(search.edges).toHaveLength(search.totalCount);
    const snippets = search.edges.flatMap(({ node, snippets: all }) => all.map((each) => ({ ...each, node })));
    expect(new Set(snippets.map(({ field }) => field))).toEqual(new Set(["TITLE", "ABSTRACT", "NAME"]));
    for (const { field, text, start, end, matches, node } of snippets) {
      const whole = node[field.toLowerCase()] ?? text;
      expect(whole.slice(start, end)).toBe(text);
      expect(matches.length).toBeGreaterThan(0);
      for (const place of matches) expect(whole.slice(place.start, place.end)).toMatch(/^(?:sparse|retrieval)$/i);
    }
  });

  it("suggests nodes for what is typed, with the name and the part that was typed", async () => {
    interface Answer {
      suggest: {
        id: string;
        kind: string;
        name: string;
        matched: string;
        places: { start: number; end: number }[];
        paperCount: number | null;
        node: { id: string };
      }[];
    }
    const { suggest } = await askApi<Answer>(
      store,
      '{ suggest(prefix: "common me", first: 3) { id kind name matched places { start end } paperCount node { id } } }',
    );
    expect(suggest[0]).toMatchObject({
      id: "method:commonmethod",
      kind: "METHOD",
      name: "Common Method",
      matched: "Common Method",
      places: [
        { start: 0, end: 6 },
        { start: 7, end: 9 },
      ],
      node: { id: "method:commonmethod" },
    });
    expect(suggest[0]?.paperCount).toBeGreaterThan(0);
    const byAlias = await askApi<Answer>(store, '{ suggest(prefix: "me-1", kinds: [METHOD]) { name matched } }');
    const others = byAlias.suggest.filter(({ name, matched }) => matched !== name);
    expect(others.length).toBeGreaterThan(0);
    for (const { matched } of others) expect(matched).toMatch(/^ME-1\d*$/);
  });

  it("has a path between an author and a paper that someone else wrote", async () => {
    const authored = graph.relationships.filter(({ type }) => type === "AUTHORED");
    const [first, second] = [authored[0], authored.find(({ from }) => from !== authored[0]?.from)];
    interface Answer {
      readonly shortestPath: {
        readonly length: number;
        readonly nodes: readonly Id[];
        readonly relationships: readonly { readonly kind: string; readonly start: Id; readonly end: Id }[];
      } | null;
    }
    const { shortestPath: path } = await askApi<Answer>(
      store,
      `{ shortestPath(from: "${first?.from}", to: "${second?.from}", via: [AUTHORED], maxHops: 12) {
        length nodes { id } relationships { kind start { id } end { id } } } }`,
    );
    expect(path?.nodes.length).toBe((path?.length ?? -1) + 1);
    expect([path?.nodes[0]?.id, path?.nodes.at(-1)?.id]).toEqual([first?.from, second?.from]);
    for (const [at, { kind, start, end }] of (path?.relationships ?? []).entries()) {
      expect(authored.some(({ from, to }) => from === start.id && to === end.id)).toBe(true);
      expect(kind).toBe("AUTHORED");
      expect(new Set([start.id, end.id])).toEqual(new Set([path?.nodes[at]?.id, path?.nodes[at + 1]?.id]));
    }
  });

  it.each([
    ['shortestPath(from: "paper:none", to: "paper:none") { length }', "NOT_FOUND: from must be the id of a node"],
    [
      `shortestPath(from: "${paperIds(graph)[0]}", to: "author:none") { length }`,
      'there is none with id "author:none"',
    ],
    [
      'shortestPath(from: "a", to: "b", maxHops: 13) { length }',
      "maxHops must be a whole number from 1 to 12, but is 13",
    ],
    ['shortestPath(from: "a", to: "b", via: []) { length }', "via must name at least one kind of relationship"],
    ['search(text: "") { pageInfo { endCursor } }', "text must have 1 to 1000 characters"],
    ['suggest(prefix: "") { id }', "prefix must have 1 to 200 characters"],
    ['suggest(prefix: "a", kinds: []) { id }', "kinds must name at least one kind, each once"],
    ['suggest(prefix: "a", first: 51) { id }', "first must be a whole number from 1 to 50, but is 51"],
    ['search(text: "a", kinds: []) { pageInfo { endCursor } }', "kinds must name at least one kind, each once"],
    ["statistics { lastRuns(first: 0) { id } }", "first must be a whole number from 1 to 200, but is 0"],
  ])("refuses %s", async (field, message) => {
    expect(await refusalOf(store, `{ ${field} }`)).toContain(message);
  });

  it("is counted", async () => {
    const { statistics } = await askApi<{
      statistics: Record<string, number> & { papersByYear: { papers: number }[] };
    }>(
      store,
      "{ statistics { papers authors methods datasets tasks repositories venues organizations topics relationships papersByYear { year papers } lastRuns(first: 5) { id source startedAt } } }",
    );
    const count = (label: string) => graph.nodes.filter((node) => node.label === label).length;
    expect(statistics).toMatchObject({ papers: count("Paper"), authors: count("Author"), methods: count("Method") });
    const internal = ["STATES", "CLAIMS", "NAMES", "RESEMBLES", "NAMESAKE_OF", "IDENTIFIES", "REFERS_TO"];
    const shown = graph.relationships.filter(({ type }) => !internal.includes(type));
    expect(statistics.relationships).toBe(shown.length);
    expect(statistics.papersByYear.reduce((sum, { papers }) => sum + papers, 0)).toBe(count("Paper"));
  });
});
