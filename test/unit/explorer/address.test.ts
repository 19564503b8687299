import { parse } from "graphql";
import { describe, expect, it } from "vitest";
import { askedInAddress } from "../../../src/explorer/graphiql/address.js";

const search = (parameters: Record<string, string>) => `?${new URLSearchParams(parameters).toString()}`;

describe("the question in the address", () => {
  it("is opened with its variables, laid out", () => {
    const query = "query A($first: Int) { papers(first: $first) { totalCount } }";
    expect(askedInAddress(search({ query, variables: '{"first":3}' }))).toEqual({
      query,
      variables: '{\n  "first": 3\n}',
    });
    expect(askedInAddress(search({ query }))).toEqual({ query });
  });

  it.each(["", "?", "?query=", "?variables={}", "?operationName=A"])("is none in %j", (text) => {
    expect(askedInAddress(text)).toBeUndefined();
  });

  it("has the operation that is named first, and loses nothing", () => {
    const query = "# mine\nquery A { ...F }\nquery B { statistics { papers } }\nfragment F on Query { __typename }";
    const asked = askedInAddress(search({ query, operationName: "B" }))?.query ?? "";
    expect(asked).toMatch(/^query B \{ statistics \{ papers \} \}\n\n# mine\nquery A/);
    expect(parse(asked).definitions).toHaveLength(3);
    for (const operationName of ["A", "C", ""]) {
      expect(askedInAddress(search({ query, operationName }))?.query).toBe(query);
    }
  });

  it("is shown as it is where it cannot be read", () => {
    const query = "query B {";
    expect(askedInAddress(search({ query, operationName: "B", variables: "{first:" }))).toEqual({
      query,
      variables: "{first:",
    });
  });
});
