import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NODE_KINDS } from "../../../src/model/node-kind.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { askApi, refusalOf, statementsFor } from "../../support/ask-api.js";
import { generateGraph, loadGraph } from "../../support/generated-graph.js";
import { Oracle } from "../../support/oracle.js";
import { openEmptyEmbedded } from "../../support/stores.js";

const oracle = new Oracle(generateGraph(41));
let store: GraphStore;

beforeAll(async () => {
  store = await openEmptyEmbedded();
  await loadGraph(store, oracle.graph);
});
afterAll(() => store.close());

interface Counts {
  readonly paperCounts: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly edges: readonly {
      readonly node: {
        readonly paperCount: number;
        readonly values: readonly {
          readonly dimension: string;
          readonly value: string;
          readonly node: { readonly id: string; readonly name?: string } | null;
        }[];
      };
    }[];
  };
}

const ASK = `query Q($where: PaperWhere, $by: [Dimension!]!, $orderBy: PaperCountOrder, $first: Int, $after: String) {
  paperCounts(where: $where, by: $by, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { paperCount values { dimension value node { id ... on Method { name } } } } }
  }
}`;
const ask = (variables: Record<string, unknown>) => askApi<Counts>(store, ASK, variables);

describe("paperCounts", () => {
  it("shows the node of a value where it is one, page by page", async () => {
    const expected = new Map<string, number>();
    for (const { id, properties } of oracle.nodes("Paper")) {
      if (typeof properties.year !== "number" || properties.year < 2020) continue;
      for (const { node, relationship } of oracle.neighbours(id, "USES_METHOD", "out")) {
        if (Number(relationship.properties.confidence) < 0.8) continue;
        const key = `${node.id} ${properties.year}`;
        expected.set(key, (expected.get(key) ?? 0) + 1);
      }
    }
    const found = new Map<string, number>();
    const variables = { where: { year: { atLeast: 2020 } }, by: ["METHOD", "YEAR"], first: 30 };
    for (let after: string | undefined; ; ) {
      const { paperCounts } = await ask({ ...variables, after });
      expect(paperCounts.totalCount).toBe(expected.size);
      for (const { node } of paperCounts.edges) {
        const [method, year] = node.values;
        expect([method?.dimension, year?.dimension, year?.node]).toEqual(["METHOD", "YEAR", null]);
        expect(method?.node?.name).toBe(method?.value);
        found.set(`${method?.node?.id} ${year?.value}`, node.paperCount);
      }
      if (!paperCounts.pageInfo.hasNextPage) break;
      after = paperCounts.pageInfo.endCursor;
    }
    expect(found).toEqual(expected);
  });

  it("asks one statement for a page over time, one more for how many groups there are", async () => {
    const page = "edges { node { paperCount values { value } } }";
    expect(await statementsFor(store, `{ paperCounts(by: [MONTH]) { ${page} } }`)).toBe(1);
    expect(await statementsFor(store, `{ paperCounts(by: [MONTH]) { totalCount ${page} } }`)).toBe(2);
  });

  it.each([
    ["by: []", "BAD_ARGUMENT: by must name one or two dimensions"],
    ["by: [YEAR, MONTH, TASK]", "BAD_ARGUMENT: by must name one or two dimensions"],
    ["by: [YEAR], minConfidence: 2", "BAD_ARGUMENT: minConfidence must be a number from 0 to 1, but is 2"],
    ["by: [YEAR], first: 0", "BAD_ARGUMENT: first must be a whole number from 1, but is 0"],
    ['by: [YEAR], after: "eA"', "BAD_CURSOR: after must be a cursor"],
  ])("refuses %s", async (given, refusal) => {
    expect(await refusalOf(store, `{ paperCounts(${given}) { totalCount } }`)).toContain(refusal);
  });

  it("refuses the cursor of other groups", async () => {
    const { endCursor } = (await ask({ by: ["YEAR"], first: 1 })).paperCounts.pageInfo;
    const refusal = await refusalOf(store, `{ paperCounts(by: [MONTH], after: "${endCursor}") { totalCount } }`);
    expect(refusal).toContain("BAD_CURSOR: after must be a cursor");
  });
});

describe("trending", () => {
  const trends =
    "since until trends { node { id ... on Method { name } } count countBefore growth growthAtLeast probability }";

  it("asks for the newest day, and for papers and nodes of window and baseline; once until a write for degrees", async () => {
    const statements = await statementsFor(store, `{ trending(kind: METHOD, window: 1) { ${trends} } }`);
    expect(statements).toBe(1 + 2 + 2 + NODE_KINDS.length);
  });

  it.each([
    [
      "kind: PAPER",
      "BAD_ARGUMENT: kind must be one of AUTHOR, METHOD, DATASET, TASK, VENUE, ORGANIZATION, TOPIC, but is PAPER",
    ],
    ["kind: REPOSITORY", "BAD_ARGUMENT: kind must be one of"],
    ["kind: METHOD, window: 0", "BAD_ARGUMENT: window must be a whole number from 1 to 36600, but is 0"],
    ["kind: METHOD, first: 101", "BAD_ARGUMENT: first must be a whole number from 1 to 100, but is 101"],
  ])("refuses %s", async (given, refusal) => {
    expect(await refusalOf(store, `{ trending(${given}) { since } }`)).toContain(refusal);
  });
});
