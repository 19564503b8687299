import { execute, type GraphQLSchema, parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { createContext, GraphContext } from "../src/graphql/context.js";
import type { Counter } from "../src/model/counters.js";
import type { GraphStore } from "../src/store/graph-store.js";
import type { IN_MEMORY, openStore } from "../src/store/open-store.js";
import { copySource, type Edit, type ScratchSource } from "./support/scratch-source.js";

/** A kind that the project does not have: who pays for the research. */
const KIND: readonly Edit[] = [
  {
    file: "model/node-kind.ts",
    after: "export const NODE_KIND_DESCRIPTIONS = {",
    added: `
  Funder: "Who pays for research.",`,
  },
  {
    file: "model/graph-schema.ts",
    after: "  Venue: NAMED_LABEL,\n",
    added: "  Funder: NAMED_LABEL,\n",
  },
  {
    file: "model/relationships.ts",
    after: "export const SHOWN_RELATIONSHIPS = {",
    added: `
  FUNDED_BY: {
    from: "Paper",
    to: "Funder",
    properties: PROVENANCE,
    description: "A paper was paid for by a funder.",
    start: { field: "funders", description: "Funders of the work", order: "name" },
    end: { field: "papers", description: "Papers the funder paid for", order: "newest", counter: "paperCount" },
  },`,
  },
  {
    file: "graphql/nodes/named-kinds.ts",
    after: "export const NAMED_KINDS = {",
    added: `
  Funder: namedKind("Funder", { description: "Who pays for research.", list: "funders" }),`,
  },
];

/** A tie that the project does not have. */
const TIE: readonly Edit[] = [
  {
    file: "model/relationships.ts",
    after: `field: "topics", description: "Topics it is about", order: "name"`,
    added: `, tie: { name: "TOPIC", description: "Both are about the topic.", shared: "Topics of both" }`,
  },
];

const filesOf = (edits: readonly Edit[]) => new Set(edits.map(({ file }) => file));

const WRITES = [
  `MERGE (n:Funder {id: "funder:oakfund"}) SET n.name = "Oak Fund", n.aliases = ["Oak"], n.searchText = "oak fund oak", n.paperCount = 2`,
  `MERGE (n:Funder {id: "funder:elmtrust"}) SET n.name = "Elm Trust", n.aliases = [], n.searchText = "elm trust", n.paperCount = 1`,
  `MERGE (n:Topic {id: "topic:trees"}) SET n.name = "Trees", n.aliases = [], n.searchText = "trees", n.paperCount = 2`,
  ...[1, 2, 3].map(
    (at) =>
      `MERGE (n:Paper {id: "paper:${at}"}) SET n.title = "Paper ${at}", n.titleKey = "paper ${at}", n.searchText = "paper ${at}", n.publishedOn = "2024-01-0${at}"`,
  ),
  ...[
    ["1", "FUNDED_BY", "Funder", "funder:oakfund"],
    ["2", "FUNDED_BY", "Funder", "funder:oakfund"],
    ["3", "FUNDED_BY", "Funder", "funder:elmtrust"],
    ["1", "ABOUT", "Topic", "topic:trees"],
    ["3", "ABOUT", "Topic", "topic:trees"],
  ].map(
    ([paper, type, label, id]) =>
      `MATCH (p:Paper {id: "paper:${paper}"}) MATCH (n:${label} {id: "${id}"}) MERGE (p)-[r:${type}]->(n)`,
  ),
];

describe("a kind and a tie that the project does not have", () => {
  let source: ScratchSource;
  let store: GraphStore | undefined;
  let schema: GraphQLSchema;
  let context: () => GraphContext;

  async function answer(text: string): Promise<unknown> {
    const document = parse(text);
    expect(validate(schema, document)).toEqual([]);
    const { data, errors } = await execute({ schema, document, contextValue: context() });
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data));
  }

  beforeAll(async () => {
    source = await copySource();
  });

  afterAll(async () => {
    await store?.close();
    await source.remove();
  });

  it("do not compile by halves", async () => {
    await source.edit(KIND.slice(0, 1));
    const wrong = await source.typeErrors();
    expect(wrong.filter((line) => line.startsWith("src/model/graph-schema.ts"))).not.toEqual([]);
    expect(wrong.filter((line) => line.startsWith("src/graphql/nodes/kinds.ts"))).not.toEqual([]);
  });

  it("cost at most six files and three, and compile", async () => {
    expect(filesOf(KIND).size).toBeLessThanOrEqual(6);
    expect(filesOf(TIE).size).toBeLessThanOrEqual(3);
    await source.edit([...KIND.slice(1), ...TIE]);
    expect(await source.typeErrors()).toEqual([]);
    const stores = await source.load<{ IN_MEMORY: typeof IN_MEMORY; openStore: typeof openStore }>(
      "store/open-store.ts",
    );
    const graph = await stores.openStore({
      engine: "embedded",
      dataDirectory: stores.IN_MEMORY,
      limits: { timeoutMs: 15_000 },
    });
    store = graph;
    await graph.applySchema();
    await graph.write(WRITES.map((text) => ({ text, parameters: {} })));
    schema = (await source.load<{ buildSchema: () => GraphQLSchema }>("graphql/schema.ts")).buildSchema();
    const contexts = await source.load<{ createContext: typeof createContext }>("graphql/context.ts");
    context = () => contexts.createContext(graph);
  });

  it("have a list with order and filter, and a lookup by name and id", async () => {
    const data = await answer(`{
      funders(orderBy: [{ by: PAPER_COUNT, direction: ASC }], first: 1) {
        totalCount pageInfo { hasNextPage } edges { node { id name paperCount } }
      }
      filtered: funders(where: { OR: [{ name: { startsWith: "elm" } }, { paperCount: { atLeast: 3 } }] }) {
        edges { node { name } }
      }
      funded: papers(where: { funders: { some: { id: "funder:oakfund" } } }) { edges { node { title } } }
      byCount: funders(where: { papers: { count: { atLeast: 2 } } }) { edges { node { name } } }
      funder(name: "oak fund") { id aliases }
      node(id: "funder:elmtrust") { __typename ... on Funder { name } }
    }`);
    expect(data).toEqual({
      funders: {
        totalCount: 2,
        pageInfo: { hasNextPage: true },
        edges: [{ node: { id: "funder:elmtrust", name: "Elm Trust", paperCount: 1 } }],
      },
      filtered: { edges: [{ node: { name: "Elm Trust" } }] },
      funded: { edges: [{ node: { title: "Paper 2" } }, { node: { title: "Paper 1" } }] },
      byCount: { edges: [{ node: { name: "Oak Fund" } }] },
      funder: { id: "funder:oakfund", aliases: ["Oak"] },
      node: { __typename: "Funder", name: "Elm Trust" },
    });
  });

  it("have lists both ways, a counter, statistics, search and paths", async () => {
    const { COUNTERS } = await source.load<{ COUNTERS: readonly Counter[] }>("model/counters.ts");
    expect(COUNTERS).toContainEqual({ label: "Funder", type: "FUNDED_BY", at: "to", counter: "paperCount" });
    const data = await answer(`{
      papers(orderBy: [{ by: TITLE, direction: ASC }], first: 1) { edges { node { funders { edges { node { name } } } } } }
      funder(name: "Oak Fund") { papers(first: 1) { totalCount edges { node { title } } } }
      statistics { funders relationships }
      search(text: "elm", kinds: [FUNDER]) { edges { node { id } } }
      shortestPath(from: "paper:1", to: "paper:2", via: [FUNDED_BY]) { nodes { id } }
    }`);
    expect(data).toEqual({
      papers: { edges: [{ node: { funders: { edges: [{ node: { name: "Oak Fund" } }] } } }] },
      funder: { papers: { totalCount: 2, edges: [{ node: { title: "Paper 2" } }] } },
      statistics: { funders: 2, relationships: 5 },
      search: { edges: [{ node: { id: "funder:elmtrust" } }] },
      shortestPath: { nodes: [{ id: "paper:1" }, { id: "funder:oakfund" }, { id: "paper:2" }] },
    });
  });

  it("tie papers", async () => {
    const data = await answer(`{
      paper(id: "paper:1") {
        sharing(by: [TOPIC], weight: COUNT) { edges { score shared { topics { name } } node { title } } }
      }
    }`);
    expect(data).toEqual({
      paper: {
        sharing: { edges: [{ score: 1, shared: { topics: [{ name: "Trees" }] }, node: { title: "Paper 3" } }] },
      },
    });
  });
});
