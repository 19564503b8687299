import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { statementsFor } from "../../support/ask-api.js";
import { generateGraph, loadGraph } from "../../support/generated-graph.js";
import { openEmptyEmbedded } from "../../support/stores.js";

let store: GraphStore;

beforeAll(async () => {
  store = await openEmptyEmbedded();
  await loadGraph(store, generateGraph(3));
});
afterAll(() => store.close());

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
    expect(await statementsFor(store, query)).toBe(STATEMENTS);
  });

  it("are two for a list, which is found and then fetched, three with its length", async () => {
    expect(await statementsFor(store, "{ authors { edges { node { name } } } }")).toBe(2);
    expect(await statementsFor(store, "{ authors { totalCount edges { node { name } } } }")).toBe(3);
    const fragment =
      "query ($no: Boolean = false) { authors { ...Count edges { cursor } } } fragment Count on AuthorConnection { totalCount @include(if: $no) }";
    expect(await statementsFor(store, fragment)).toBe(2);
  });

  it.each([1, 10, 100])("are as many for what papers and people share, in lists of %i", async (size) => {
    const query = `{
      papers(first: ${size}, orderBy: [{ by: METHOD_COUNT }]) { edges { node {
        sharing(by: [METHOD, AUTHOR], first: 5) { totalCount edges { score node { title } shared { methods { name } authors { name } } } }
      } } }
      authors(first: ${size}) { edges { node {
        coauthors(first: 5) { totalCount edges { paperCount node { name } papers { title } } }
      } } }
      methods(first: ${size}) { edges { node {
        coOccurring(first: 5) { totalCount edges { lift node { name } } }
      } } }
    }`;
    expect(await statementsFor(store, query)).toBe(SHARING_STATEMENTS);
  });

  it.each([10, 50, 100])("are as many for related papers, in lists of %i, beside a search for each", async (size) => {
    const query = `{
      papers(first: ${size}, orderBy: [{ by: METHOD_COUNT }]) { edges { node {
        related(first: 5) { edges {
          score node { title } words { text places { start } } shared { methods { name } } cites { title } citedBy { title }
        } }
      } } }
    }`;
    expect(await statementsFor(store, query)).toBe(RELATED_STATEMENTS + size);
  });

  it("is one for each kind among many ids, however often they are asked for", async () => {
    const ids = '["author:0000", "author:0001", "paper:0000000000000000", "author:0000", "nothing"]';
    expect(await statementsFor(store, `{ nodes(ids: ${ids}) { id } again: nodes(ids: ${ids}) { id } }`)).toBe(2);
  });
});

/**
 * Papers found, then fetched with their authors and methods (2), how many there are (1); abstracts, external ids,
 * sources, runs, venues and how many methods (6); papers of authors and how many, papers of methods (3); how many papers
 * each month has, once a minute (1); the abstracts that evidence points into come with the first.
 */
const STATEMENTS = 13;

/**
 * The three lists, found and fetched (6); own nodes, sharers, what they share, and for the count own nodes again and the
 * count (5); coauthors, their count, papers together (3); co-occurring methods, their count, all papers (3); and the
 * nodes themselves: sharers, shared methods and authors, coauthors, their papers, co-occurring methods (6).
 */
const SHARING_STATEMENTS = 23;

/**
 * The list, found and fetched (2); words of the papers, own nodes, sharers and what they share (4); words of the
 * candidates, own nodes again, and what they share (3); the papers, their texts, citations (3); shared methods and citing
 * papers (2).
 */
const RELATED_STATEMENTS = 14;
