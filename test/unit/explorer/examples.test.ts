import { readFileSync } from "node:fs";
import { buildSchema, Kind, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../../src/config.js";
import { EMPTY_GRAPH, examples } from "../../../src/explorer/graphiql/examples.js";
import { NAMES_QUERY, SEED_NAMES } from "../../../src/explorer/graphiql/names.js";
import { measureOperation } from "../../../src/server/measure-operation.js";

const schema = buildSchema(readFileSync(new URL("../../../schema/schema.graphql", import.meta.url), "utf8"));
const { limits } = readConfig({});

const ODD = 'A "quoted" \\ title\nof 注意 $r$ to #1';
const EXAMPLES = examples(SEED_NAMES);
const OTHERS = [
  EMPTY_GRAPH,
  { query: NAMES_QUERY },
  ...examples({ paper: ODD, method: { id: ODD, name: ODD }, otherMethod: { id: ODD, name: ODD }, author: ODD }),
];

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

  it.each(OTHERS.map(({ query }, at) => [at, query]))("are valid whatever the graph has: %d", (_at, query) => {
    expect(validate(schema, operationOf(String(query)).document)).toEqual([]);
  });

  it("say how to bring in papers where there are none", () => {
    expect(EMPTY_GRAPH.query).toMatch(/^# The graph is empty\..*npx papergraph ingest/s);
  });

  it("show what papergraph is for", () => {
    const text = EXAMPLES.map(({ query }) => query).join("\n");
    for (const field of [
      "sharing",
      "related",
      "evidence",
      "coauthors",
      "coOccurring",
      "search",
      "shortestPath",
      "statistics",
    ]) {
      expect(text).toMatch(new RegExp(`\\b${field}\\b`));
    }
  });
});
