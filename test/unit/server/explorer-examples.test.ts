import { readFileSync } from "node:fs";
import { buildSchema, Kind, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../../src/config.js";
import { EXAMPLES } from "../../../src/explorer/graphiql/examples.js";
import { measureOperation } from "../../../src/server/measure-operation.js";

const schema = buildSchema(readFileSync(new URL("../../../schema/schema.graphql", import.meta.url), "utf8"));
const { limits } = readConfig({});

/** The one operation of an example. */
function operationOf(query: string) {
  const document = parse(query, { maxTokens: limits.tokens });
  const [operation, ...more] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || more.length > 0) throw new Error("expected one operation");
  return { document, operation };
}

describe("the explorer's examples", () => {
  it("have names of their own, which GraphiQL shows on the tabs", () => {
    const names = EXAMPLES.map(({ query }) => operationOf(query).operation.name?.value);
    expect(new Set(names).size).toBe(EXAMPLES.length);
    expect(names).not.toContain(undefined);
  });

  it.each(EXAMPLES.map(({ query }) => [operationOf(query).operation.name?.value, query]))(
    "%s is valid, and within the limits that are on by default",
    (_name, query = "") => {
      const { document, operation } = operationOf(query);
      expect(validate(schema, document)).toEqual([]);
      const { depth, cost, aliases } = measureOperation(schema, document, operation, {});
      expect(depth).toBeLessThanOrEqual(limits.depth);
      expect(cost).toBeLessThanOrEqual(limits.cost / 10);
      expect(aliases).toBeLessThanOrEqual(limits.aliases);
    },
  );

  it("show what papergraph is for", () => {
    const text = EXAMPLES.map(({ query }) => query).join("\n");
    for (const field of ["sharing", "evidence", "coauthors", "coOccurring", "search", "shortestPath", "statistics"]) {
      expect(text).toMatch(new RegExp(`\\b${field}\\b`));
    }
  });
});
