import { beforeAll, expect, it } from "vitest";
import { DIMENSION_NAMES, type Dimension, type PaperCountOrder } from "../../../src/model/dimension.js";
import { EVERYTHING, type Filter, NOTHING } from "../../../src/queries/filter.js";
import { askPaperCounts, askPaperCountTotal, type PaperGroup } from "../../../src/queries/paper-counts.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import type { CursorKey } from "../../../src/util/cursor.js";
import { holds } from "../../support/filter-oracle.js";
import { type GeneratedNode, generateGraph, loadGraph, textOf } from "../../support/generated-graph.js";
import { Oracle } from "../../support/oracle.js";
import { describeEachEngine } from "../../support/stores.js";

const TYPE_OF: { readonly [D in Dimension]?: readonly [type: string, direction: "in" | "out"] } = {
  METHOD: ["USES_METHOD", "out"],
  DATASET: ["USES_DATASET", "out"],
  TASK: ["ADDRESSES", "out"],
  AUTHOR: ["AUTHORED", "in"],
  ORGANIZATION: ["FROM", "out"],
  VENUE: ["PUBLISHED_IN", "out"],
  TOPIC: ["ABOUT", "out"],
};
const LEAST = 0.6;

const oracle = new Oracle(generateGraph(37));

interface Value {
  readonly value: string;
  readonly id?: string;
}

/** The neighbours that count: of mentions those at the confidence asked for. */
function counted(paper: GeneratedNode, type: string, direction: "in" | "out"): readonly GeneratedNode[] {
  return oracle
    .neighbours(paper.id, type as "ABOUT", direction)
    .filter(({ relationship: { properties } }) => Number(properties.confidence ?? 1) >= LEAST)
    .map(({ node }) => node);
}

/** What a paper has of a dimension, each once. */
function valuesOf(paper: GeneratedNode, dimension: Dimension): readonly Value[] {
  const day = textOf(paper.properties.publishedOn);
  const repositories = () => counted(paper, "HAS_CODE", "out");
  switch (dimension) {
    case "MONTH":
      return day ? [{ value: day.slice(0, 7) }] : [];
    case "QUARTER":
      return day ? [{ value: `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}` }] : [];
    case "YEAR":
      return typeof paper.properties.year === "number" ? [{ value: String(paper.properties.year) }] : [];
    case "HAS_CODE":
      return [{ value: String(repositories().some(({ properties }) => properties.holds === "CODE")) }];
    case "REPOSITORY_HOST":
      return [...new Set(repositories().map(({ properties }) => textOf(properties.host)))].map((value) => ({ value }));
    default: {
      const [type, direction] = TYPE_OF[dimension] ?? [];
      if (!type || !direction) throw new Error(`no relationship for ${dimension}`);
      return counted(paper, type, direction).map(({ id, properties }) => ({ value: textOf(properties.name), id }));
    }
  }
}

function expectedGroups(filter: Filter, by: readonly Dimension[], order: PaperCountOrder) {
  const groups = new Map<string, { paperCount: number; values: readonly Value[] }>();
  for (const paper of oracle.nodes("Paper").filter((each) => holds(oracle, filter, each))) {
    const [first = [], second = [undefined]] = by.map((dimension) => valuesOf(paper, dimension));
    for (const one of first) {
      for (const other of second) {
        const values = [one, other].filter((value) => value !== undefined);
        const key = JSON.stringify(values);
        const group = groups.get(key) ?? { paperCount: 0, values };
        group.paperCount += 1;
        groups.set(key, group);
      }
    }
  }
  const flat = (values: readonly Value[]) => values.flatMap(({ value, id }) => [value, id ?? ""]);
  return [...groups.values()].sort((a, b) => {
    if (order === "COUNT" && a.paperCount !== b.paperCount) return b.paperCount - a.paperCount;
    const [left, right] = [flat(a.values), flat(b.values)];
    const at = left.findIndex((value, index) => value !== right[index]);
    return (left[at] ?? "") < (right[at] ?? "") ? -1 : 1;
  });
}

const FILTERS: Readonly<Record<string, Filter>> = {
  "all papers": EVERYTHING,
  "papers since 2022": { kind: "property", property: "year", test: "atLeast", value: 2022 },
  "papers of a hub with few authors": {
    kind: "all",
    of: [
      {
        kind: "neighbour",
        quantifier: "some",
        relation: "paperMethods",
        mention: { minConfidence: 0.5 },
        where: { kind: "nodes", ids: [String(oracle.nodes("Method")[0]?.id)], degrees: {} },
      },
      { kind: "property", property: "authorCount", test: "atMost", value: 6 },
    ],
  },
};

const GROUPINGS: readonly (readonly Dimension[])[] = [
  ...DIMENSION_NAMES.map((dimension) => [dimension]),
  ["YEAR", "METHOD"],
  ["METHOD", "YEAR"],
  ["METHOD", "METHOD"],
  ["TASK", "DATASET"],
  ["AUTHOR", "MONTH"],
  ["HAS_CODE", "QUARTER"],
  ["REPOSITORY_HOST", "REPOSITORY_HOST"],
  ["REPOSITORY_HOST", "VENUE"],
];

describeEachEngine("paper counts", (open) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await loadGraph(store, oracle.graph);
  });

  /** All groups, page by page. */
  async function walk(filter: Filter, by: readonly Dimension[], order: PaperCountOrder, first: number) {
    const all: PaperGroup[] = [];
    for (let after: readonly CursorKey[] | undefined; ; ) {
      const request = { filter, by, minConfidence: LEAST, order, first };
      const { items, hasNextPage } = await askPaperCounts(store, { ...request, ...(after ? { after } : {}) });
      all.push(...items);
      if (!hasNextPage) return all.map(({ paperCount, values }) => ({ paperCount, values }));
      expect(items).toHaveLength(first);
      after = items.at(-1)?.keys;
    }
  }

  for (const [name, filter] of Object.entries(FILTERS)) {
    it.each(GROUPINGS.map((by) => [by.join(" and "), by] as const))(`of ${name} by %s`, async (_, by) => {
      const total = await askPaperCountTotal(store, { filter, by, minConfidence: LEAST });
      for (const order of ["COUNT", "VALUE"] as const) {
        const expected = expectedGroups(filter, by, order);
        expect(await walk(filter, by, order, 40)).toEqual(expected);
        expect(total).toBe(expected.length);
      }
    });
  }

  it("of no paper are none", async () => {
    const choice = { filter: NOTHING, by: ["YEAR", "METHOD"], minConfidence: LEAST } as const;
    expect(await askPaperCountTotal(store, choice)).toBe(0);
    expect((await askPaperCounts(store, { ...choice, order: "COUNT", first: 5 })).items).toEqual([]);
  });

  it("are the same in pages of one", async () => {
    const by = ["HAS_CODE", "YEAR"] as const;
    for (const order of ["COUNT", "VALUE"] as const) {
      expect(await walk(EVERYTHING, by, order, 1)).toEqual(expectedGroups(EVERYTHING, by, order));
    }
  });
});
