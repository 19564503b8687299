import { GraphQLError, Kind, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { buildSchema } from "../../../src/graphql/schema.js";
import { measureOperation } from "../../../src/server/measure-operation.js";
import { schema } from "./running.js";

function measure(text: string, variables: { readonly [name: string]: unknown } = {}, of = schema) {
  const document = parse(text);
  const operation = document.definitions.find((item) => item.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new GraphQLError("no operation");
  return measureOperation(of, document, operation, variables);
}

describe("measureOperation", () => {
  it.each([
    ["one field", "{ hello }", 1, 1],
    ["nested fields", "{ item { inner { name } } }", 3, 3],
    // items, then five times edges' node and its name.
    ["a page", "{ items(first: 5) { edges { node { name } } } }", 4, 2 + 5 * 2],
    ["a page from its end", "{ items(last: 7) { edges { node { name } } } }", 4, 2 + 7 * 2],
    ["a page of no given size", "{ items { edges { node { name } } } }", 4, 2 + 20 * 2],
    ["a page given null", "{ items(first: null) { edges { node { name } } } }", 4, 2 + 20 * 2],
    ["a count beside a page", "{ items(first: 50) { totalCount } }", 2, 2],
    ["ids", '{ nodes(ids: ["a", "b", "c"]) { name } }', 2, 1 + 3],
    [
      "pages within pages",
      "{ items(first: 10) { edges { node { items(first: 3) { edges { node { name } } } } } } }",
      7,
      2 + 10 * (1 + (2 + 3 * 2)),
    ],
    ["an inline fragment", "{ ... on Query { items(first: 4) { edges { ... { node { name } } } } } }", 4, 2 + 4 * 2],
  ])("counts %s", (_name, text, depth, cost) => {
    expect(measure(text)).toMatchObject({ depth, cost, aliases: 0, introspects: false });
  });

  it("takes page sizes from variables and from their defaults", () => {
    const text = "query ($n: Int = 3) { items(first: $n) { edges { node { name } } } }";
    expect(measure(text).cost).toBe(2 + 3 * 2);
    expect(measure(text, { n: 40 }).cost).toBe(2 + 40 * 2);
    const ids = "query ($ids: [String]) { nodes(ids: $ids) { name } }";
    expect(measure(ids, { ids: ["a", "b"] }).cost).toBe(1 + 2);
  });

  it("counts a fragment wherever it is spread, with the page it is spread in", () => {
    const text = `
      { item { ...named } few: items(first: 2) { ...page } many: items(first: 9) { ...page } }
      fragment named on Item { name inner { name } }
      fragment page on ItemConnection { edges { node { ...named } } }`;
    expect(measure(text)).toMatchObject({ depth: 5, cost: 1 + 3 + (2 + 2 * 4) + (2 + 9 * 4), aliases: 2 });
  });

  it("counts aliases of every field, __typename among them, within fragments too", () => {
    const text = "{ a: __typename b: hello item { c: name ...d } } fragment d on Item { e: name }";
    expect(measure(text).aliases).toBe(4);
  });

  it("sees the whole of fragments that double one another, and measures each once", () => {
    const levels = 60;
    const fragments = Array.from(
      { length: levels },
      (_, level) => `fragment f${level} on Item { one: inner { ...f${level + 1} } two: inner { ...f${level + 1} } }`,
    );
    const text = `{ item { ...f0 } } ${fragments.join(" ")} fragment f${levels} on Item { name }`;
    const { cost, depth, aliases } = measure(text);
    expect(depth).toBe(levels + 2);
    expect(cost).toBeGreaterThan(2 ** levels);
    expect(aliases).toBeGreaterThan(2 ** levels);
  });

  it("counts introspection as one deep, and tells it", () => {
    const deep = "{ __schema { types { fields { type { ofType { ofType { ofType { name } } } } } } } }";
    expect(measure(deep)).toMatchObject({ depth: 1, introspects: true });
    expect(measure('{ __type(name: "Item") { name } }')).toMatchObject({ depth: 1, introspects: true });
    expect(measure("{ ...q } fragment q on Query { __schema { types { name } } }").introspects).toBe(true);
    expect(measure("{ __typename }")).toMatchObject({ depth: 1, introspects: false });
  });

  it.each([
    [
      "of one node as long as it was asked to be",
      "{ item { few(first: 50) { edges { node { name } } } } }",
      3 + 50 * 2,
    ],
    [
      "of several as long as it usually is",
      "{ items(first: 10) { edges { node { few(first: 50) { edges { node { name } } } } } } }",
      2 + 10 * (1 + 2 + 4 * 2),
    ],
    [
      "of several no longer than it was asked to be",
      "{ items(first: 10) { edges { node { few(first: 3) { edges { node { name } } } } } } }",
      2 + 10 * (1 + 2 + 3 * 2),
    ],
    [
      "in a fragment wherever it is spread",
      `{ item { ...F } items(first: 10) { edges { node { ...F } } } }
       fragment F on Item { few(first: 50) { edges { node { name } } } }`,
      3 + 50 * 2 + (2 + 10 * (1 + 2 + 4 * 2)),
    ],
    [
      "in a short list, which holds several",
      "{ item { few(first: 50) { edges { node { few(first: 50) { edges { node { name } } } } } } } }",
      1 + 2 + 50 * (1 + 2 + 4 * 2),
    ],
  ])("counts a short list %s", (_name, text, cost) => {
    expect(measure(text).cost).toBe(cost);
  });
});

describe("the cost of real questions", () => {
  const real = buildSchema();
  const cost = (text: string, variables = {}) => measure(text, variables, real);
  const mentions = (field: string, first: number) =>
    `${field}(first: ${first}) { edges { role confidence evidence { field text rule source } node { id name paperCount } } }`;

  it.each([100, 200])("lets a hundred papers with their four lists pass, %d asked of each", (first) => {
    const { cost: figure } = cost(`{ papers(first: 100) { totalCount edges { node { id title year
      authors(first: ${first}) { edges { position node { id name } } }
      ${mentions("methods", first)} ${mentions("datasets", first)}
      repositories(first: ${first}) { edges { role official node { id path url } } } } } } }`);
    expect(figure).toBeGreaterThan(5_000);
    expect(figure).toBeLessThan(50_000);
  });

  it("counts the lists of hubs in full", () => {
    const papers = "papers(first: 200) { edges { node { title } } }";
    expect(cost(`{ methods(first: 100) { edges { node { ${papers} } } } }`).cost).toBe(2 + 100 * (1 + 2 + 200 * 2));
    expect(
      cost(`{ papers(first: 10) { edges { node { authors(first: 200) { edges { node { ${papers} } } } } } } }`).cost,
    ).toBe(2 + 10 * (1 + 2 + 8 * (1 + 2 + 200 * 2)));
  });

  it.each([
    ["{}", 0],
    ['{ title: { contains: "x" }, year: { atLeast: 2020 }, hasCode: true }', 0],
    ["{ methods: { some: {} } }", 20],
    ["{ methods: { count: { atLeast: 2, atMost: 9 } } }", 20],
    ["{ methods: { some: {}, none: {}, role: USED, minConfidence: 0.5 } }", 40],
    ["{ OR: [{ methods: { some: {} } }, { NOT: { authors: { every: {} } } }] }", 40],
    ["{ methods: { some: { papers: { some: {} } } } }", 20 + 400],
    ["{ methods: { some: { papers: { some: { authors: { none: {} } } } } } }", 20 + 400 + 8000],
  ])("counts a filter by its nesting: %s", (where, filters) => {
    expect(cost(`{ papers(where: ${where}) { totalCount } }`)).toMatchObject({ filters, cost: 2 + filters });
  });

  it("counts a filter in a variable, in its default, and around a variable", () => {
    const some = { methods: { some: {} } };
    expect(cost("query ($w: PaperWhere) { papers(where: $w) { totalCount } }", { w: some }).filters).toBe(20);
    expect(
      cost("query ($w: PaperWhere = { methods: { some: {} } }) { papers(where: $w) { totalCount } }").filters,
    ).toBe(20);
    const around = "query ($w: MethodWhere) { papers(where: { methods: { some: $w } }) { totalCount } }";
    expect(cost(around, { w: { papers: { some: {} } } }).filters).toBe(20 + 400);
  });

  it("refuses a filter nested without end, however deep", () => {
    const question = "query ($w: PaperWhere) { papers(where: $w) { totalCount } }";
    for (const text of [
      `${'{"NOT":'.repeat(50_000)}{}${"}".repeat(50_000)}`,
      `${"[".repeat(50_000)}${"]".repeat(50_000)}`,
    ]) {
      expect(() => cost(question, { w: JSON.parse(text) as unknown })).toThrow(
        /expected a filter nested at most 50 deep/,
      );
    }
  });
});
