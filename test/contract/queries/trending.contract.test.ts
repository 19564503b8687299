import { beforeAll, expect, it } from "vitest";
import type { Dimension } from "../../../src/model/dimension.js";
import { EVERYTHING, type Filter } from "../../../src/queries/filter.js";
import { askTrending, type TrendingRequest } from "../../../src/queries/trending.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { holds } from "../../support/filter-oracle.js";
import { generateGraph, loadGraph, textOf } from "../../support/generated-graph.js";
import { Oracle } from "../../support/oracle.js";
import { describeEachEngine } from "../../support/stores.js";

const oracle = new Oracle(
  generateGraph(53, { papers: 900, authors: 40, methods: 25, datasets: 10, tasks: 6, repositories: 5 }),
);
const DAY = 86_400_000;
const TYPES = { METHOD: "USES_METHOD", TASK: "ADDRESSES", DATASET: "USES_DATASET" } as const;

/** The logarithm of the number of ways to choose some of so many. */
function logWays(of: number, some: number): number {
  if (some < 0 || some > of) return Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (let at = 1; at <= some; at += 1) sum += Math.log((of - some + at) / at);
  return sum;
}

/** What the definition says, by days since 1970 and logarithms. */
function expected({ dimension, filter, until, window, baseline, minConfidence, first }: TrendingRequest) {
  const days = oracle
    .nodes("Paper")
    .filter((paper) => holds(oracle, filter, paper) && textOf(paper.properties.publishedOn) !== "")
    .map((paper) => ({ paper, day: Date.parse(textOf(paper.properties.publishedOn)) / DAY }));
  const newest = Math.max(
    ...oracle.nodes("Paper").map(({ properties }) => Date.parse(textOf(properties.publishedOn)) / DAY || 0),
  );
  const last = until ? Date.parse(until) / DAY : newest;
  const now = days.filter(({ day }) => day <= last && day > last - window);
  const before = days.filter(({ day }) => day <= last - window && day > last - window - baseline);
  const withNode = (papers: typeof days, node: string) =>
    papers.filter(({ paper }) =>
      oracle
        .neighbours(paper.id, TYPES[dimension as keyof typeof TYPES], "out")
        .some((each) => each.node.id === node && Number(each.relationship.properties.confidence) >= minConfidence),
    ).length;
  const kind = { METHOD: "Method", TASK: "Task", DATASET: "Dataset" } as const;
  const trends = oracle.nodes(kind[dimension as keyof typeof kind]).flatMap(({ id }) => {
    const [count, countBefore] = [withNode(now, id), withNode(before, id)];
    const logGrowth =
      Math.log(count + 0.5) - Math.log(now.length + 0.5) - Math.log(countBefore + 0.5) + Math.log(before.length + 0.5);
    const variance = 1 / (count + 0.5) - 1 / (now.length + 0.5) + 1 / (countBefore + 0.5) - 1 / (before.length + 0.5);
    const growthAtLeast = Math.exp(logGrowth - 1.959964 * Math.sqrt(variance));
    // By the definition: of all ways in which the papers that have it may lie, those with so many or more in the window.
    const all = count + countBefore;
    const ways = (at: number) => logWays(now.length, at) + logWays(before.length, all - at);
    let probability = 0;
    for (let at = count; at <= Math.min(all, now.length); at += 1) {
      probability += Math.exp(ways(at) - logWays(now.length + before.length, all));
    }
    return count >= 3 && logGrowth > 0 && probability <= 0.01 ? [{ id, count, countBefore, growthAtLeast }] : [];
  });
  return {
    papers: now.length,
    papersBefore: before.length,
    trends: trends.toSorted((a, b) => b.growthAtLeast - a.growthAtLeast).slice(0, first),
  };
}

const SINCE_2021: Filter = { kind: "property", property: "year", test: "atLeast", value: 2021 };

describeEachEngine("trending", (open) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await loadGraph(store, oracle.graph);
  });

  it("gives what grew beyond doubt, the surest growth first, of any window and filter", async () => {
    let told = 0;
    for (const dimension of ["METHOD", "TASK", "DATASET"] as const satisfies readonly Dimension[]) {
      for (const filter of [EVERYTHING, SINCE_2021]) {
        for (const [until, window, baseline] of [
          [undefined, 90, 365],
          ["2022-06-30", 400, 700],
          ["2021-12-31", 1, 30],
        ] as const) {
          const request = {
            dimension,
            filter,
            window,
            baseline,
            minConfidence: 0.7,
            first: 10,
            ...(until ? { until } : {}),
          };
          const found = await askTrending(store, request);
          const { trends, ...rest } = expected(request);
          expect(found).toMatchObject(rest);
          expect(found?.trends.map(({ id, count, countBefore }) => ({ id, count, countBefore }))).toEqual(
            trends.map(({ id, count, countBefore }) => ({ id, count, countBefore })),
          );
          for (const [at, { growthAtLeast }] of trends.entries()) {
            expect(found?.trends[at]?.growthAtLeast).toBeCloseTo(growthAtLeast, 9);
          }
          told += trends.length;
        }
      }
    }
    expect(told).toBeGreaterThan(0);
  });

  it("says which days it looked at", async () => {
    const request = { dimension: "METHOD", filter: EVERYTHING, minConfidence: 0.8, first: 5 } as const;
    expect(await askTrending(store, { ...request, until: "2024-03-01", window: 1, baseline: 1 })).toMatchObject({
      since: "2024-03-01",
      until: "2024-03-01",
      baselineSince: "2024-02-29",
    });
  });

  it("is nothing where no paper has a day", async () => {
    const empty = await open();
    const request = {
      dimension: "TASK",
      filter: EVERYTHING,
      window: 90,
      baseline: 90,
      minConfidence: 0,
      first: 5,
    } as const;
    expect(await askTrending(empty, request)).toBeNull();
  });
});
