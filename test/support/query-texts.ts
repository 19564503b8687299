import { readdirSync } from "node:fs";
import type { Label } from "../../src/model/graph-schema.js";
import { LABELS } from "../../src/model/graph-schema.js";
import { NODE_KINDS } from "../../src/model/node-kind.js";
import { RELATIONS, type RelationName } from "../../src/model/relations.js";
import type { RelationshipType } from "../../src/model/relationships.js";
import { RELATIONSHIP_KINDS, RELATIONSHIPS } from "../../src/model/relationships.js";
import { TIES } from "../../src/model/ties.js";
import { CO_OCCURRENCE_ORDERS, coOccurring } from "../../src/queries/co-occurring.js";
import type { Filter, FilteredKind } from "../../src/queries/filter.js";
import { countNodes, countRelationships } from "../../src/queries/graph-size.js";
import { listCount, listPageQueries } from "../../src/queries/list-page.js";
import { neighbourCountQuery, neighboursQuery } from "../../src/queries/neighbours.js";
import { nodeByAlias } from "../../src/queries/node-by-name.js";
import { nodesById } from "../../src/queries/nodes-by-id.js";
import { edgesOf, nodesOf } from "../../src/queries/paper-states.js";
import { pathStep } from "../../src/queries/path-step.js";
import { relationOrder } from "../../src/queries/relation-cypher.js";
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
  const unique = new Map([...texts, ...lists()].map((entry) => [entry.text, entry]));
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
    ...CO_OCCURRENCE_ORDERS.map((order) => coOccurring(order)),
    ...NODE_KINDS.flatMap((kind) => [
      nodesById(kind),
      ...("aliases" in LABELS[kind].properties ? [nodeByAlias(kind)] : []),
    ]),
    ...(Object.keys(LABELS) as Label[]).flatMap((label) => [countNodes(label), nodesOf(label)]),
    ...papersOf.flatMap(([type, { from, to }]) => [
      countRelationships(type),
      ...(from === "Paper" ? [edgesOf(type, "start", to)] : []),
      ...(to === "Paper" ? [edgesOf(type, "end", from)] : []),
    ]),
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
          neighboursQuery({ relation, mention, page: { size: 1, backward, from: [null, ...from.slice(1)] } }).query,
        ]),
      ];
    }),
  ] as unknown as AnyQuery[];
}

/** Lists with each form of filter, order and cursor. */
function lists(): readonly NamedText[] {
  const id: Filter = { kind: "property", property: "id", test: "is", value: "x" };
  const upvotes: Filter = { kind: "property", property: "upvotes", test: "atLeast", value: 1 };
  const mention = { minConfidence: 0.8, role: "USED" as const };
  const some = { kind: "neighbour", quantifier: "some", relation: "paperMethods", mention, where: id } as const;
  const filters: readonly Filter[] = [
    { kind: "all", of: [] },
    upvotes,
    {
      kind: "not",
      of: { kind: "any", of: [upvotes, { kind: "property", property: "titleKey", test: "contains", value: "x" }] },
    },
    { kind: "property", property: "id", test: "in", value: ["x"] },
    { kind: "property", property: "abstract", test: "exists", value: false },
    some,
    { kind: "all", of: [some, upvotes, { ...some, relation: "paperAuthors" }] },
    { kind: "any", of: [some, { ...some, quantifier: "none" }, { ...some, quantifier: "every" }] },
    { kind: "not", of: { ...some, relation: "paperCitedBy", where: { ...some, relation: "paperAuthors" } } },
    {
      kind: "neighbourCount",
      relation: "paperRepositories",
      mention,
      where: upvotes.kind === "property" ? { kind: "all", of: [] } : id,
      test: "atLeast",
      value: 1,
    },
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
  const sorted = orders.flatMap((order) => [true, false].map((backward) => [filters[0], order, backward] as const));
  return [...askedFor, ...sorted].flatMap(([filter, order, backward]) => {
    const wanted: FilteredKind = { kind: "Paper", filter: filter ?? id };
    const pages = [undefined, "x", null].flatMap((first) => {
      const from = first === undefined ? {} : { from: [first, ...order.map(() => "x")] };
      return listPageQueries(wanted, order, { size: 1, backward, ...from });
    });
    const texts = pages.map(({ query }) => ({ name: query.name, text: query.text({ limit: 1 }, "neo4j") }));
    return [{ name: "listCount", text: listCount(wanted).text }, ...texts];
  });
}
