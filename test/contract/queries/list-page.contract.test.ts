import { beforeAll, expect, it } from "vitest";
import type { NodeKind } from "../../../src/model/node-kind.js";
import type { Filter } from "../../../src/queries/filter.js";
import type { ListOrder } from "../../../src/queries/list-order.js";
import { askListCount, askListPage, type ListItem } from "../../../src/queries/list-page.js";
import type { Page } from "../../../src/queries/page.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import type { CursorKey } from "../../../src/util/cursor.js";
import { type GeneratedNode, generateGraph, loadGraph, textOf } from "../../support/generated-graph.js";
import { nodeIds } from "../../support/node-id.js";
import { Oracle, sortBy } from "../../support/oracle.js";
import { describeEachEngine } from "../../support/stores.js";

const oracle = new Oracle(generateGraph(7));
const EVERYTHING: Filter = { kind: "all", of: [] };
const ANY_MENTION = { minConfidence: 0 };
const SURE = { minConfidence: 0.8 };

const ORDERS: readonly (readonly [kind: NodeKind, orders: readonly ListOrder[]])[] = [
  ["Paper", [{ property: "publishedOn", descending: true }]],
  ["Paper", [{ property: "publishedOn", descending: false }]],
  [
    "Paper",
    [
      { property: "upvotes", descending: true },
      { property: "commentCount", descending: false },
    ],
  ],
  [
    "Paper",
    [
      { property: "citedByCount", descending: true },
      { property: "upvotes", descending: true },
    ],
  ],
  ["Paper", [{ property: "titleKey", descending: false }]],
  ["Paper", [{ property: "methodCount", descending: true }]],
  ["Paper", []],
  ["Author", [{ property: "name", descending: true }]],
  [
    "Method",
    [
      { property: "paperCount", descending: true },
      { property: "name", descending: false },
    ],
  ],
  [
    "Repository",
    [
      { property: "stars", descending: true },
      { property: "path", descending: false },
    ],
  ],
];

const relationOf = (id: string, type: string, direction: "in" | "out", minConfidence = 0) =>
  oracle
    .neighbours(id, type, direction)
    .filter(({ relationship }) => Number(relationship.properties.confidence ?? 1) >= minConfidence)
    .map(({ node }) => node);
const number = (node: GeneratedNode, property: string) => {
  const value = node.properties[property];
  return typeof value === "number" ? value : undefined;
};

const somePaper = oracle.nodes("Paper").find(({ id }) => relationOf(id, "AUTHORED", "in").length > 2)?.id ?? "";
const someAuthor = relationOf(somePaper, "AUTHORED", "in")[0]?.id ?? "";
const hub = oracle.nodes("Method")[0]?.id ?? "";
const is = (property: string, value: string | number): Filter => ({ kind: "property", property, test: "is", value });

/** Each filter beside the same question in plain TypeScript. */
const FILTERS: readonly (readonly [name: string, kind: NodeKind, filter: Filter, (node: GeneratedNode) => boolean])[] =
  [
    ["everything", "Paper", EVERYTHING, () => true],
    ["nothing", "Paper", { kind: "any", of: [] }, () => false],
    [
      "equal title",
      "Paper",
      is("titleKey", "the same title"),
      ({ properties }) => properties.title === "The Same Title",
    ],
    [
      "title with letters outside ASCII",
      "Paper",
      { kind: "property", property: "titleKey", test: "contains", value: "注意力" },
      ({ properties }) => textOf(properties.title).includes("注意力"),
    ],
    [
      "title that begins",
      "Paper",
      { kind: "property", property: "titleKey", test: "startsWith", value: "uber" },
      ({ properties }) => textOf(properties.titleKey).startsWith("uber"),
    ],
    [
      "range, and its end points",
      "Paper",
      {
        kind: "all",
        of: [
          { kind: "property", property: "upvotes", test: "atLeast", value: 2 },
          { kind: "property", property: "upvotes", test: "atMost", value: 4 },
        ],
      },
      (node) => [2, 3, 4].includes(number(node, "upvotes") ?? -1),
    ],
    [
      "the negation of a test holds where there is no value",
      "Paper",
      { kind: "not", of: { kind: "property", property: "upvotes", test: "atLeast", value: 2 } },
      (node) => !((number(node, "upvotes") ?? -1) >= 2),
    ],
    [
      "negated alternatives",
      "Paper",
      {
        kind: "not",
        of: {
          kind: "any",
          of: [{ kind: "property", property: "abstract", test: "exists", value: true }, is("year", 2021)],
        },
      },
      ({ properties }) => properties.abstract === undefined && properties.year !== 2021,
    ],
    [
      "a neighbour by id",
      "Paper",
      { kind: "neighbour", quantifier: "some", relation: "paperMethods", mention: SURE, where: is("id", hub) },
      ({ id }) => relationOf(id, "USES_METHOD", "out", 0.8).some((method) => method.id === hub),
    ],
    [
      "two neighbours by id and a property",
      "Paper",
      {
        kind: "all",
        of: [
          { kind: "property", property: "upvotes", test: "exists", value: true },
          {
            kind: "neighbour",
            quantifier: "some",
            relation: "paperMethods",
            mention: ANY_MENTION,
            where: is("id", hub),
          },
          {
            kind: "neighbour",
            quantifier: "some",
            relation: "paperAuthors",
            mention: SURE,
            where: is("id", someAuthor),
          },
        ],
      },
      (node) =>
        number(node, "upvotes") !== undefined &&
        relationOf(node.id, "USES_METHOD", "out").some(({ id }) => id === hub) &&
        relationOf(node.id, "AUTHORED", "in").some(({ id }) => id === someAuthor),
    ],
    [
      "a mention in a role",
      "Paper",
      {
        kind: "neighbour",
        quantifier: "some",
        relation: "paperMethods",
        mention: { role: "INTRODUCED", minConfidence: 0.8 },
        where: is("id", hub),
      },
      ({ id }) =>
        oracle
          .neighbours(id, "USES_METHOD", "out")
          .some(
            ({ node, relationship: { properties } }) =>
              node.id === hub && properties.role === "INTRODUCED" && Number(properties.confidence) >= 0.8,
          ),
    ],
    [
      "several ways to one node give it once",
      "Paper",
      {
        kind: "neighbour",
        quantifier: "some",
        relation: "paperAuthors",
        mention: SURE,
        where: { kind: "ids", ids: nodeIds(...oracle.nodes("Author").map(({ id }) => id)) },
      },
      ({ id }) => relationOf(id, "AUTHORED", "in").length > 0,
    ],
    [
      "no neighbour",
      "Paper",
      { kind: "neighbour", quantifier: "none", relation: "paperRepositories", mention: SURE, where: EVERYTHING },
      ({ id }) => relationOf(id, "HAS_CODE", "out", 0.8).length === 0,
    ],
    [
      "every neighbour, which holds where there is none",
      "Paper",
      {
        kind: "neighbour",
        quantifier: "every",
        relation: "paperCitedBy",
        mention: SURE,
        where: { kind: "property", property: "upvotes", test: "atLeast", value: 2 },
      },
      ({ id }) => relationOf(id, "CITES", "in").every((paper) => (number(paper, "upvotes") ?? -1) >= 2),
    ],
    [
      "not every neighbour",
      "Paper",
      {
        kind: "not",
        of: {
          kind: "neighbour",
          quantifier: "every",
          relation: "paperCitedBy",
          mention: SURE,
          where: { kind: "property", property: "upvotes", test: "atLeast", value: 2 },
        },
      },
      ({ id }) => !relationOf(id, "CITES", "in").every((paper) => (number(paper, "upvotes") ?? -1) >= 2),
    ],
    [
      "a count of neighbours",
      "Paper",
      { kind: "neighbourCount", relation: "paperMethods", mention: SURE, where: EVERYTHING, test: "atLeast", value: 3 },
      ({ id }) => relationOf(id, "USES_METHOD", "out", 0.8).length >= 3,
    ],
    [
      "neighbours of neighbours",
      "Author",
      {
        kind: "neighbour",
        quantifier: "some",
        relation: "authorPapers",
        mention: SURE,
        where: { kind: "neighbour", quantifier: "none", relation: "paperMethods", mention: SURE, where: is("id", hub) },
      },
      ({ id }) =>
        relationOf(id, "AUTHORED", "out").some(
          (paper) => !relationOf(paper.id, "USES_METHOD", "out", 0.8).some((method) => method.id === hub),
        ),
    ],
    [
      "alternatives over neighbours",
      "Method",
      {
        kind: "any",
        of: [
          { kind: "property", property: "paperCount", test: "atLeast", value: 20 },
          {
            kind: "not",
            of: {
              kind: "neighbour",
              quantifier: "some",
              relation: "methodPapers",
              mention: SURE,
              where: { kind: "property", property: "year", test: "is", value: 2022 },
            },
          },
        ],
      },
      (node) =>
        (number(node, "paperCount") ?? 0) >= 20 ||
        !relationOf(node.id, "USES_METHOD", "in", 0.8).some(({ properties }) => properties.year === 2022),
    ],
  ];

describeEachEngine("lists", (open) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await loadGraph(store, oracle.graph);
  });

  const walk = async (
    kind: NodeKind,
    filter: Filter,
    orders: readonly ListOrder[],
    size: number,
    backward: boolean,
  ) => {
    const pages: Page<ListItem>[] = [];
    let from: readonly CursorKey[] | undefined;
    do {
      const page = await askListPage<NodeKind>(store, { kind, filter }, orders, {
        size,
        backward,
        ...(from ? { from } : {}),
      });
      pages.push(page);
      from = page.items.at(backward ? 0 : -1)?.keys;
      expect(backward ? page.hasNextPage : page.hasPreviousPage).toBe(pages.length > 1);
    } while (backward ? pages.at(-1)?.hasPreviousPage : pages.at(-1)?.hasNextPage);
    if (backward) pages.reverse();
    return pages.flatMap(({ items }) => items.map(({ node }) => node.id));
  };

  it.each(ORDERS)("%s by %j is one order, in pages of any size, both ways", async (kind, orders) => {
    const keys = [
      ...orders.map(({ property, descending }) => ({
        of: (node: GeneratedNode) => node.properties[property],
        descending,
      })),
      { of: (node: GeneratedNode) => node.id },
    ];
    const expected = sortBy(oracle.nodes(kind), keys).map(({ id }) => id);
    for (const size of [5, 50, expected.length, expected.length + 1]) {
      expect(await walk(kind, EVERYTHING, orders, size, false), `forward ${size}`).toEqual(expected);
      expect(await walk(kind, EVERYTHING, orders, size, true), `backward ${size}`).toEqual(expected);
    }
  });

  it.each(FILTERS)("%s (%s)", async (_, kind, filter, holds) => {
    const orders = kind === "Paper" ? [{ property: "publishedOn", descending: true }] : [];
    const keys = [
      ...orders.map(({ property, descending }) => ({
        of: (node: GeneratedNode) => node.properties[property],
        descending,
      })),
      { of: (node: GeneratedNode) => node.id },
    ];
    const expected = sortBy(oracle.nodes(kind).filter(holds), keys).map(({ id }) => id);
    expect(await walk(kind, filter, orders, 9, false)).toEqual(expected);
    expect(await walk(kind, filter, orders, 9, true)).toEqual(expected);
    expect(await askListCount(store, { kind, filter })).toBe(expected.length);
  });

  it("gives the shown properties as they are, null where there are none", async () => {
    const { items } = await askListPage(store, { kind: "Paper", filter: EVERYTHING }, [], {
      size: 200,
      backward: false,
    });
    for (const { node } of items) {
      const { properties } = oracle.node(node.id);
      expect(node).toEqual(Object.fromEntries(Object.keys(node).map((name) => [name, properties[name] ?? null])));
    }
    expect(Object.keys(items[0]?.node ?? {})).toContain("publishedOn");
  });
});
