import { buildSchema, getIntrospectionQuery, Kind, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { compiledSize } from "../../../../src/server/compile/compiled-size.js";

const schema = buildSchema(`
  interface Thing { id: ID other: Thing }
  type Book implements Thing { id: ID other: Thing title: String book: Book }
  type Film implements Thing { id: ID other: Thing }
  type Query { book: Book thing: Thing }`);

function size(text: string): number {
  const document = parse(text);
  const operation = document.definitions.find((item) => item.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error("expected an operation");
  return compiledSize(schema, document, operation);
}

describe("compiledSize", () => {
  it.each([
    ["fields", "{ book { id title } }", 3],
    ["an interface for each type", "{ thing { id } }", 1 + 2],
    ["what one type has for that type", "{ thing { id ... on Book { title } } }", 1 + 2 + 1],
    ["types within types", "{ thing { other { id } } }", 1 + 2 * (1 + 2)],
    ["a fragment wherever it is spread", "{ book { ...F book { ...F } } } fragment F on Book { id title }", 2 + 2 + 2],
    ["a fragment on the interface", "{ book { ...F } } fragment F on Thing { id ... on Film { other { id } } }", 2],
    ["names", "{ __typename book { __typename } }", 3],
    ["introspection", getIntrospectionQuery(), Number.POSITIVE_INFINITY],
    ["introspection of one type", '{ __type(name: "Book") { name } }', Number.POSITIVE_INFINITY],
  ])("counts %s", (_, text, expected) => {
    expect(size(text)).toBe(expected);
  });

  it("is quick where there is no end to compiling", () => {
    const levels = 80;
    const fragments = Array.from(
      { length: levels },
      (_, level) => `fragment F${level} on Book { a: book { ...F${level + 1} } b: book { ...F${level + 1} } }`,
    );
    const text = `{ book { ...F0 } } ${fragments.join(" ")} fragment F${levels} on Book { id }`;
    expect(size(text)).toBeGreaterThan(2 ** levels);
  });
});
