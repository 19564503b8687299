import { GraphQLError, Kind, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { measureOperation } from "../../../src/server/measure-operation.js";
import { schema } from "./running.js";

function measure(text: string, variables: { readonly [name: string]: unknown } = {}) {
  const document = parse(text);
  const operation = document.definitions.find((item) => item.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new GraphQLError("no operation");
  return measureOperation(schema, document, operation, variables);
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
});
