import { graphql } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createContext } from "../../../src/graphql/context.js";
import { buildSchema } from "../../../src/graphql/schema.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { countingStore } from "../../support/counting-store.js";
import { generateGraph, loadGraph } from "../../support/generated-graph.js";
import { openEmptyEmbedded } from "../../support/stores.js";

const schema = buildSchema();
let store: GraphStore;

beforeAll(async () => {
  store = await openEmptyEmbedded();
  await loadGraph(store, generateGraph(3));
});
afterAll(() => store.close());

async function statementsFor(source: string): Promise<number> {
  const counted = countingStore(store);
  const { data, errors } = await graphql({ schema, source, contextValue: createContext(counted.store) });
  expect(errors).toBeUndefined();
  expect(data).toBeTruthy();
  return counted.count();
}

describe("database statements of one request", () => {
  it.each([1, 10, 100])("are as many for three levels of lists of %i", async (size) => {
    const query = `{
      papers(first: ${size}, orderBy: [{ by: METHOD_COUNT }]) {
        totalCount
        edges { node {
          abstract
          externalIds { value }
          provenance { source firstRun { file } }
          venue { name }
          authors(first: ${size}) { edges { position node { name papers(first: ${size}) { totalCount edges { node { id } } } } } }
          methods(first: ${size}) { totalCount edges { role evidence { text } node { name papers(first: ${size}) { edges { node { title } } } } } }
        } }
      }
    }`;
    expect(await statementsFor(query)).toBe(STATEMENTS);
  });

  it("is one for a list, two with its length", async () => {
    expect(await statementsFor("{ authors { edges { node { name } } } }")).toBe(1);
    expect(await statementsFor("{ authors { totalCount edges { node { name } } } }")).toBe(2);
    const fragment =
      "query ($no: Boolean = false) { authors { ...Count edges { cursor } } } fragment Count on AuthorConnection { totalCount @include(if: $no) }";
    expect(await statementsFor(fragment)).toBe(1);
  });

  it("is one for each kind among many ids, however often they are asked for", async () => {
    const ids = '["author:0000", "author:0001", "paper:0000000000000000", "author:0000", "nothing"]';
    expect(await statementsFor(`{ nodes(ids: ${ids}) { id } again: nodes(ids: ${ids}) { id } }`)).toBe(2);
  });
});

/**
 * List and count of papers (2); abstracts, external ids, sources, runs, venues, authors, methods and their count (8);
 * papers of authors and their counts, papers of methods (3); the abstracts that evidence points into come with the first.
 */
const STATEMENTS = 13;
