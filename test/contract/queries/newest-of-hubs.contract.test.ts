import { beforeAll, expect, it } from "vitest";
import { EVERYTHING, type Filter } from "../../../src/queries/filter.js";
import { askListPage } from "../../../src/queries/list-page.js";
import { askCombinedNeighbours, askNeighbours } from "../../../src/queries/neighbours.js";
import type { NeighboursRequest } from "../../../src/queries/neighbours-request.js";
import type { PageRequest } from "../../../src/queries/page.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import {
  type GeneratedGraph,
  type GeneratedNode,
  type GeneratedRelationship,
  loadGraph,
} from "../../support/generated-graph.js";
import { nodeId, nodeIds } from "../../support/node-id.js";
import { sortBy } from "../../support/oracle.js";
import { describeEachEngine } from "../../support/stores.js";

/** Enough for windows of days to be looked in first. */
const PAPERS = 5_600;
const OLD = 1_200;
const PROVENANCE = { sources: ["papergraph-jsonl"], firstRun: "run:first", lastRun: "run:first" };

/** Whether a method is of a paper, papers from the oldest to the newest: two hubs, one of them long out of use. */
const METHODS: { readonly [id: string]: (paper: number) => boolean } = {
  "method:hub": (paper) => paper % 3 === 0,
  "method:old": (paper) => paper < OLD,
  "method:rare": (paper) => paper % 700 === 3,
};
const IDS = Object.keys(METHODS).map(nodeId);

const paperId = (paper: number) => `paper:${String((paper * 7919) % PAPERS).padStart(4, "0")}`;
/** Seven papers a day; every fiftieth has no date. */
const dateOf = (paper: number) =>
  paper % 50 === 0 ? undefined : new Date(Date.UTC(2020, 0, 1 + Math.floor(paper / 7))).toISOString().slice(0, 10);
const DAY_OF = new Map(Array.from({ length: PAPERS }, (_, paper) => [paperId(paper), dateOf(paper)]));
const confidenceOf = (paper: number) => (paper % 5 === 0 ? 0.5 : 0.95);

function hubs(): GeneratedGraph {
  const numbers = Array.from({ length: PAPERS }, (_, paper) => paper);
  const relationships = IDS.flatMap((to) =>
    numbers.filter(METHODS[to] ?? (() => false)).map((paper): GeneratedRelationship => {
      const properties = { ...PROVENANCE, role: "USED", confidence: confidenceOf(paper), evidence: "[]" };
      return { type: "USES_METHOD", from: paperId(paper), to, properties };
    }),
  );
  const papers = numbers.map((paper): GeneratedNode => {
    const id = paperId(paper);
    const publishedOn = dateOf(paper);
    return {
      label: "Paper",
      id,
      properties: { ...PROVENANCE, id, title: id, ...(publishedOn ? { publishedOn } : {}) },
    };
  });
  const methods = IDS.map((id): GeneratedNode => {
    const paperCount = relationships.filter(
      ({ to, properties }) => to === id && Number(properties.confidence) >= 0.8,
    ).length;
    return { label: "Method", id, properties: { ...PROVENANCE, id, name: id, aliases: [], paperCount } };
  });
  return { nodes: [...papers, ...methods], relationships };
}

function expectedPapers(method: string): readonly string[] {
  return Array.from({ length: PAPERS }, (_, paper) => paper)
    .filter((paper) => METHODS[method]?.(paper) === true && confidenceOf(paper) >= 0.8)
    .map((paper) => ({ id: paperId(paper), on: dateOf(paper) ?? "" }))
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? 1 : -1))
    .map(({ id }) => id);
}

describeEachEngine("newest papers of hubs", (open) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await loadGraph(store, hubs());
  });
  const request = (page: PageRequest): NeighboursRequest => ({
    relation: "methodPapers",
    mention: { minConfidence: 0.8 },
    page,
  });

  it.each(IDS)("are those of the whole list, page by page, from either end: %s", async (method) => {
    const expected = expectedPapers(method);
    for (const backward of [false, true]) {
      let page: PageRequest = { size: 300, backward };
      const pages: string[][] = [];
      for (;;) {
        const got = (await askNeighbours(store, request(page), [method])).get(method);
        pages.push(got?.items.map(({ node }) => node.id) ?? []);
        const from = got?.items.at(backward ? 0 : -1)?.keys;
        if (!from || !(backward ? got?.hasPreviousPage : got?.hasNextPage)) break;
        page = { ...page, from };
      }
      expect((backward ? pages.reverse() : pages).flat()).toEqual(expected);
    }
  });

  it.each([
    ["newest first", true],
    ["oldest first", false],
  ] as const)("are those of a list that a filter makes, page by page, from either end: %s", async (_, descending) => {
    for (const method of IDS) {
      const filter: Filter = {
        kind: "neighbour",
        quantifier: "some",
        relation: "paperMethods",
        mention: { minConfidence: 0.8 },
        where: { kind: "ids", ids: nodeIds(method) },
      };
      const order = [{ property: "publishedOn", descending }];
      // Turned round, papers of one day stay in the order of their ids, and those without a day stay last.
      const expected = descending
        ? expectedPapers(method)
        : sortBy(
            expectedPapers(method).map((id) => ({ id, on: DAY_OF.get(id) })),
            [{ of: ({ on }) => on ?? null }, { of: ({ id }) => id }],
          ).map(({ id }) => id);
      for (const [size, pages, backward] of [
        [20, 4, false],
        [20, 4, true],
        [900, 9, false],
      ] as const) {
        let from: PageRequest["from"];
        const read: string[][] = [];
        while (read.length < pages) {
          const page = await askListPage(store, { kind: "Paper", filter }, order, {
            size,
            backward,
            ...(from ? { from } : {}),
          });
          read.push(page.items.map(({ node }) => node.id));
          from = page.items.at(backward ? 0 : -1)?.keys;
          if (!from || !(backward ? page.hasPreviousPage : page.hasNextPage)) break;
        }
        const ids = (backward ? read.reverse() : read).flat();
        const wanted = backward ? expected.slice(-ids.length) : expected.slice(0, ids.length);
        expect(ids, `${method} ${size} ${backward}`).toEqual(wanted);
        expect(ids.length).toBe(Math.min(expected.length, size * pages));
      }
    }
  });

  it("are the same asked together with other lists, and with the list that their nodes are in", async () => {
    const requests = [
      request({ size: 7, backward: false }),
      request({ size: 3, backward: true }),
      { relation: "methodVariants", page: { size: 2, backward: false } } as const,
    ];
    const alone = await Promise.all(requests.map((each) => askNeighbours(store, each, IDS)));
    expect(await askCombinedNeighbours(store, requests, IDS)).toEqual(alone);
    const wanted = { kind: "Method", filter: EVERYTHING } as const;
    const list = await askListPage(store, wanted, [], { size: 10, backward: false }, requests);
    expect(list.items.map(({ node }) => node.id)).toEqual([...IDS].sort());
    for (const { node, neighbours } of list.items) {
      expect(neighbours, node.id).toEqual(alone.map((pages) => pages.get(node.id)));
      expect(neighbours[0]?.items.map((item) => item.node.id)).toEqual(expectedPapers(node.id).slice(0, 7));
    }
  });
});
