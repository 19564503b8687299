import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NAMES_QUERY, readNames, SEED_NAMES } from "../../../src/explorer/graphiql/names.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { askApi } from "../../support/ask-api.js";
import { generateGraph, loadGraph } from "../../support/generated-graph.js";
import { openEmptyEmbedded } from "../../support/stores.js";

let store: GraphStore;

beforeAll(async () => {
  store = await openEmptyEmbedded();
});
afterAll(() => store.close());

type Answer = Parameters<typeof readNames>[0];
const askNames = async () => readNames({ data: await askApi<NonNullable<Answer["data"]>>(store, NAMES_QUERY) });

describe("what the examples ask about", () => {
  it("is nothing in a graph without papers, and nodes of the graph in any other", async () => {
    expect(await askNames()).toBeUndefined();
    const graph = generateGraph(47);
    await loadGraph(store, graph);
    const names = await askNames();
    const values = (label: string, property: string) =>
      graph.nodes.filter((node) => node.label === label).map(({ properties }) => properties[property]);
    expect(values("Paper", "title")).toContain(names?.paper);
    expect(values("Author", "name")).toContain(names?.author);
    expect(values("Method", "name")).toContain(names?.method.name);
    expect(names?.otherMethod.id).not.toBe(names?.method.id);
  });

  it("is what comes with papergraph where the server does not tell", () => {
    expect(readNames({})).toBe(SEED_NAMES);
    expect(readNames({ data: null })).toBe(SEED_NAMES);
  });

  it("is made up where the papers name nothing", () => {
    const none = { edges: [] };
    const papers = { edges: [{ node: { title: "Alone" } }] };
    expect(readNames({ data: { papers, methods: none, authors: none } })).toEqual({ ...SEED_NAMES, paper: "Alone" });
  });
});
