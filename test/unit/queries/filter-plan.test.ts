import { describe, expect, it } from "vitest";
import { AppError } from "../../../src/errors.js";
import { NODE_KINDS, type NodeKind } from "../../../src/model/node-kind.js";
import { RELATION_NAMES, type RelationName } from "../../../src/model/relations.js";
import type { DegreeStatistics } from "../../../src/queries/degree-statistics.js";
import type { Filter } from "../../../src/queries/filter.js";
import { cheapestPlan } from "../../../src/queries/filter-plan.js";
import { refuseTooMuch } from "../../../src/queries/filter-work.js";
import { normalForm } from "../../../src/queries/normal-form.js";

const PAPERS = 50_000;
const USES = 200_000;

/** A library of 50,000 papers, four authors and four methods each, with one method in half of all papers. */
const LIBRARY: DegreeStatistics = {
  nodes: Object.fromEntries(
    NODE_KINDS.map((kind) => [kind, { Paper: PAPERS, Author: 40_000, Method: 1_500 }[kind as string] ?? 500]),
  ) as DegreeStatistics["nodes"],
  relations: Object.fromEntries(
    RELATION_NAMES.map((name) => {
      const reached: Partial<Record<RelationName, number>> = { methodPapers: 5_000, authorPapers: 11, paperMethods: 5 };
      return [name, { total: USES, reached: reached[name] ?? 5 }];
    }),
  ) as DegreeStatistics["relations"],
};

const mention = { minConfidence: 0.8 };
const tied = (relation: RelationName, where: Filter, quantifier: "some" | "none" | "every" = "some"): Filter => ({
  kind: "neighbour",
  quantifier,
  relation,
  mention,
  where,
});
const all = (...of: readonly Filter[]): Filter => ({ kind: "all", of });
const year: Filter = { kind: "property", property: "year", test: "is", value: 2024 };
const words: Filter = { kind: "property", property: "searchText", test: "contains", value: "diffusion" };
const hub: Filter = { kind: "nodes", ids: ["method:hub"], degrees: { paperCount: 25_000 } };
const rare: Filter = { kind: "nodes", ids: ["method:rare"], degrees: { paperCount: 20 } };
const planned = (kind: NodeKind, filter: Filter) => cheapestPlan(kind, normalForm(filter), LIBRARY);

describe("the plan of a filter", () => {
  it.each<readonly [string, NodeKind, Filter, most: number]>([
    ["the hub and a rare method", "Paper", all(tied("paperMethods", hub), tied("paperMethods", rare)), 200],
    ["the same the other way round", "Paper", all(tied("paperMethods", rare), tied("paperMethods", hub)), 200],
    ["authors whose papers use a rare method", "Author", tied("authorPapers", tied("paperMethods", rare)), 500],
    [
      "three hops to a rare method",
      "Paper",
      tied("paperAuthors", tied("authorPapers", tied("paperMethods", rare))),
      2_000,
    ],
    ["either of two rare methods", "Paper", { kind: "any", of: [tied("paperMethods", rare), rare] }, 100],
  ])("starts from the rarest: %s", (_, kind, filter, most) => {
    expect(planned(kind, filter).work.met).toBeLessThan(most);
  });

  it.each<readonly [string, NodeKind, Filter]>([
    ["every paper of a year", "Paper", year],
    ["papers with code", "Paper", tied("paperRepositories", all())],
    [
      "papers without code that use the hub",
      "Paper",
      all(tied("paperMethods", hub), tied("paperRepositories", all(), "none")),
    ],
    ["papers without the hub", "Paper", tied("paperMethods", hub, "none")],
    ["papers of methods called so", "Paper", tied("paperMethods", words)],
    ["papers all of whose methods are called so", "Paper", tied("paperMethods", words, "every")],
    [
      "papers with three methods",
      "Paper",
      { kind: "neighbourCount", relation: "paperMethods", mention, where: all(), test: "atLeast", value: 3 },
    ],
    ["authors who wrote that year", "Author", tied("authorPapers", year)],
    ["authors who never wrote that year", "Author", tied("authorPapers", year, "none")],
    ["authors whose papers all use the hub", "Author", tied("authorPapers", tied("paperMethods", hub), "every")],
    ["authors who used methods called so", "Author", tied("authorPapers", all(year, tied("paperMethods", words)))],
    ["methods whose papers are all of a year", "Method", tied("methodPapers", year, "every")],
    ["methods never used with the hub", "Method", tied("methodPapers", tied("paperMethods", hub), "none")],
    ["papers that cite papers of the hub", "Paper", tied("paperReferences", tied("paperMethods", hub))],
    [
      "papers that only papers with code cite",
      "Paper",
      tied("paperCitedBy", tied("paperRepositories", all()), "every"),
    ],
    [
      "methods in papers with methods of a year",
      "Method",
      tied("methodPapers", tied("paperMethods", tied("methodPapers", year))),
    ],
  ])("is not refused: %s", (_, kind, filter) => {
    expect(() => refuseTooMuch(planned(kind, filter).work)).not.toThrow();
  });

  it("is refused where even the best meets too much, with the figure and the place", () => {
    const deep = tied("methodPapers", tied("paperMethods", tied("methodPapers", year), "every"), "every");
    const { work } = planned("Paper", tied("paperMethods", deep, "every"));
    expect(work.met).toBeGreaterThan(1e12);
    expect(() => refuseTooMuch(work)).toThrow(AppError);
    expect(() => refuseTooMuch(work)).toThrow(
      /at most 2,000,000 .* may meet [\d,]{17,}, .* methods\.papers\.methods\.papers/,
    );
  });
});
