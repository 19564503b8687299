import { readdirSync } from "node:fs";
import { DIMENSION_NAMES, isOfNodes } from "../../src/model/dimension.js";
import type { Label } from "../../src/model/graph-schema.js";
import { LABELS } from "../../src/model/graph-schema.js";
import { NODE_KINDS } from "../../src/model/node-kind.js";
import { RELATION_NAMES, RELATIONS, type RelationName } from "../../src/model/relations.js";
import type { RelationshipType } from "../../src/model/relationships.js";
import { RELATIONSHIP_KINDS, RELATIONSHIPS } from "../../src/model/relationships.js";
import { TIES } from "../../src/model/ties.js";
import { CO_OCCURRENCE_ORDERS, coOccurring } from "../../src/queries/co-occurring.js";
import { openQuestions } from "../../src/queries/decisions.js";
import { type DegreeStatistics, degreeSums } from "../../src/queries/degree-statistics.js";
import { degreesOf } from "../../src/queries/degrees-of.js";
import { CHECKS, idsOf } from "../../src/queries/faults.js";
import { EVERYTHING, type Filter } from "../../src/queries/filter.js";
import { cheapestPlan } from "../../src/queries/filter-plan.js";
import { linksOf, talliedNodes } from "../../src/queries/links.js";
import { sortKeys } from "../../src/queries/list-order.js";
import { countStatement } from "../../src/queries/list-page.js";
import { fetchStatement, findStatement, pageStatement, stretchesOf } from "../../src/queries/list-statements.js";
import { neighbourCountQuery, neighboursQuery } from "../../src/queries/neighbours.js";
import { nodesById } from "../../src/queries/nodes-by-id.js";
import { nodesByAlias, nodesByNameKey } from "../../src/queries/nodes-by-name.js";
import { normalForm } from "../../src/queries/normal-form.js";
import { groupSizes, pageOfGroups } from "../../src/queries/paper-counts.js";
import { edgesOf, nodesOf } from "../../src/queries/paper-states.js";
import { pathStep } from "../../src/queries/path-step.js";
import { recordCounts } from "../../src/queries/records.js";
import { relationOrder } from "../../src/queries/relation-cypher.js";
import { namesWithoutKeys } from "../../src/queries/search-keys.js";
import * as sharing from "../../src/queries/sharing-statements.js";
import type { EngineName } from "../../src/store/graph-store.js";

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

interface AnyQuery {
  readonly name: string;
  text(parameters: object, engine: EngineName): string;
}

const FOLDER = new URL("../../src/queries/", import.meta.url);
const ENGINES: readonly EngineName[] = ["embedded", "neo4j"];

/** Every file of `src/queries`. */
export const QUERY_FILES: readonly string[] = readdirSync(FOLDER).filter((file) => file.endsWith(".ts"));

/** Every Cypher text the queries can ask, each once: constants as exported, makers for all their closed choices. */
export async function allQueryTexts(): Promise<readonly NamedText[]> {
  const constants: AnyQuery[] = [];
  for (const file of QUERY_FILES) {
    const exported = Object.values((await import(new URL(file, FOLDER).href)) as Record<string, unknown>);
    constants.push(...exported.filter(isQuery));
  }
  const texts = [...constants, ...made()].flatMap((query) =>
    ENGINES.map((engine) => ({ name: query.name, text: query.text({}, engine) })),
  );
  const unique = new Map([...texts, ...lists(), ...paperCounts()].map((entry) => [entry.text, entry]));
  return [...unique.values()];
}

function isQuery(value: unknown): value is AnyQuery {
  return (
    typeof value === "object" &&
    value !== null &&
    "name" in value &&
    "text" in value &&
    typeof value.text === "function"
  );
}

function made(): readonly AnyQuery[] {
  const papersOf = Object.entries(RELATIONSHIPS) as [RelationshipType, { from: Label; to: Label }][];
  return [
    ...CO_OCCURRENCE_ORDERS.flatMap((order) => [coOccurring(order, "stored"), coOccurring(order, "counted")]),
    ...NODE_KINDS.flatMap((kind) => [
      nodesById(kind),
      nodesByNameKey(kind),
      degreesOf(kind),
      degreeSums(kind),
      ...(kind === "Paper" ? [] : [namesWithoutKeys(kind)]),
      ...("aliases" in LABELS[kind].properties ? [nodesByAlias(kind)] : []),
    ]),
    ...CHECKS.map(({ query }) => query),
    ...(Object.keys(LABELS) as Label[]).flatMap((label) => [nodesOf(label), talliedNodes(label)]),
    ...papersOf.flatMap(([type, { from, to }]) => [
      linksOf(from, type, "from"),
      linksOf(to, type, "to"),
      ...(from === "Paper" ? [edgesOf(type, "start", to)] : []),
      ...(to === "Paper" ? [edgesOf(type, "end", from)] : []),
    ]),
    openQuestions("Paper"),
    openQuestions("Author"),
    idsOf("Paper"),
    idsOf("Author"),
    recordCounts("source"),
    recordCounts("run"),
    pathStep(NODE_KINDS, RELATIONSHIP_KINDS),
    ...[TIES, ...TIES.map((tie) => [tie])].flatMap((ties) => [
      sharing.sharingOwnNodes(ties),
      sharing.sharingPool(ties),
      sharing.sharingNaive(ties),
      sharing.sharingCount(ties),
      sharing.sharedNodes(ties),
    ]),
    ...(Object.keys(RELATIONS) as RelationName[]).flatMap((relation) => {
      const from = relationOrder(relation).map(() => "x");
      const mention = { minConfidence: 0.5, role: "USED" as const };
      return [
        neighbourCountQuery({ relation, mention }).query,
        ...[true, false].flatMap((backward) => [
          neighboursQuery({ relation, page: { size: 1, backward } }).query,
          neighboursQuery({ relation, mention, page: { size: 1, backward, from } }).query,
          neighboursQuery({ relation, mention, page: { size: 1, backward, from }, since: "2024-01" }).query,
          neighboursQuery({ relation, mention, page: { size: 1, backward, from: [null, ...from.slice(1)] } }).query,
        ]),
      ];
    }),
  ] as unknown as AnyQuery[];
}

/** Lists with each form of filter, order and cursor, on each engine. */
function lists(): readonly NamedText[] {
  const one: Filter = { kind: "nodes", ids: ["x"], degrees: { paperCount: 3 } };
  const two: Filter = {
    kind: "nodes",
    ids: ["x", "y"],
    degrees: { paperCount: 7, referenceCount: 3, citedByCount: 0 },
  };
  const upvotes: Filter = { kind: "property", property: "upvotes", test: "atLeast", value: 1 };
  const named: Filter = { kind: "property", property: "searchText", test: "contains", value: "x" };
  const mention = { minConfidence: 0.8, role: "USED" as const };
  const some = { kind: "neighbour", quantifier: "some", relation: "paperMethods", mention, where: one } as const;
  const cited = {
    ...some,
    relation: "paperCitedBy",
    where: { ...some, relation: "paperAuthors", where: two },
  } as const;
  const filters: readonly Filter[] = [
    { kind: "all", of: [] },
    upvotes,
    {
      kind: "not",
      of: { kind: "any", of: [upvotes, { kind: "property", property: "titleKey", test: "contains", value: "x" }] },
    },
    one,
    two,
    { kind: "property", property: "abstract", test: "exists", value: false },
    some,
    { ...some, where: two },
    { kind: "all", of: [some, upvotes, { ...some, relation: "paperAuthors", where: two }] },
    { kind: "any", of: [some, { ...some, where: two }] },
    { kind: "any", of: [some, { ...some, quantifier: "none" }, { ...some, quantifier: "every" }] },
    cited,
    { kind: "not", of: cited },
    { kind: "all", of: [upvotes, { ...some, quantifier: "every", where: { kind: "any", of: [two, named] } }] },
    { kind: "neighbourCount", relation: "paperRepositories", mention, where: named, test: "atLeast", value: 1 },
  ];
  const orders = [
    [],
    [{ property: "publishedOn", descending: true }],
    [
      { property: "citedByCount", descending: false },
      { property: "upvotes", descending: true },
    ],
  ];
  // Filter, order and cursor are parts of the text that know nothing of each other: every filter, then every order.
  const askedFor = filters.map((filter) => [filter, orders[1] ?? [], true] as const);
  const sorted = orders.flatMap((order) => [true, false].map((backward) => [upvotes, order, backward] as const));
  return [...askedFor, ...sorted].flatMap(([filter, order, backward]) => {
    const plan = cheapestPlan("Paper", normalForm(filter), SOME_DEGREES);
    const keys = sortKeys("Paper", order);
    const stretches = [undefined, "x", null].flatMap((first) => {
      const from = first === undefined ? {} : { from: [first, ...order.map(() => "x")] };
      return stretchesOf(keys, { size: 1, backward, ...from });
    });
    const windows = stretches
      .filter(({ keys: [first] }) => first?.expression === "n.publishedOn")
      .map((stretch) => ({ ...stretch, until: "2024-01" }));
    return ENGINES.flatMap((engine) => [
      { name: "listCount", text: countStatement(plan, engine).text },
      { name: "fetch", text: fetchStatement("Paper", [], engine).text },
      ...[...stretches, ...windows].flatMap((stretch) => [
        { name: "find", text: findStatement(plan, keys, stretch, engine).text },
        { name: "page", text: pageStatement(plan, keys, stretch, [], engine).text },
      ]),
    ]);
  });
}

/** Groups by each dimension beside another, from the start and from a cursor. */
function paperCounts(): readonly NamedText[] {
  const plan = cheapestPlan("Paper", normalForm(EVERYTHING), SOME_DEGREES);
  return DIMENSION_NAMES.flatMap((dimension) => {
    const choice = { filter: EVERYTHING, minConfidence: 0.5 };
    const by = [dimension, "METHOD"] as const;
    return [
      ...(isOfNodes(dimension) ? [groupSizes(plan, { ...choice, by: [dimension], least: 1 }, "neo4j")] : []),
      pageOfGroups(plan, { ...choice, by: [dimension], order: "COUNT" }, "neo4j"),
      pageOfGroups(plan, { ...choice, by, order: "VALUE", after: ["x", "x", "x", "x"] }, "neo4j"),
      pageOfGroups(plan, { ...choice, by, order: "COUNT", after: [1, "x", "x", "x", "x"] }, "neo4j"),
    ].map(({ text }) => ({ name: `paperCounts ${dimension}`, text }));
  });
}

const SOME_DEGREES: DegreeStatistics = {
  nodes: Object.fromEntries(NODE_KINDS.map((kind) => [kind, 1_000])) as DegreeStatistics["nodes"],
  relations: Object.fromEntries(
    RELATION_NAMES.map((name) => [name, { total: 5_000, reached: 50 }]),
  ) as DegreeStatistics["relations"],
};
