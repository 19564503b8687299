import { deepStrictEqual } from "node:assert";
import type { GraphQLSchema } from "graphql";
import { orderName } from "../../src/queries/list-order.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import type { Neo4jConfig } from "../../src/store/neo4j/neo4j-config.js";
import { encodeCursor } from "../../src/util/cursor.js";
import { type GeneratedGraph, textOf } from "../support/generated-graph.js";
import { type Ask, preparedQuery } from "./support/execute.js";
import { measure, time } from "./support/measure.js";
import {
  openNeo4jGraphQL,
  THEIR_FROM_HUB,
  THEIR_HUB,
  THEIR_HUB_FILTER,
  THEIR_HUB_LIST,
  THEIR_PAGE,
} from "./support/neo4j-graphql.js";
import {
  COUNTED_QUERY,
  FROM_HUB_QUERY,
  FROM_ONE_HUB_QUERY,
  HUB_FILTER_QUERY,
  HUB_LIST_QUERY,
  HUB_QUERY,
  LONG_PAGE_QUERY,
  PAGE_QUERY,
  STATISTICS_QUERY,
} from "./support/page-queries.js";
import { countedHub, fromHub, longPage, nestedPage, statistics } from "./support/pages-by-hand.js";
import { plainAnswer } from "./support/plain-answer.js";
import { addNote, addResult } from "./support/report.js";

const ROUNDS = 50;
const LIBRARY_ROUNDS = 20;
/** How many times as fast as the library we promise to be. */
const PROMISED = 10;
/** Where nothing is promised, slower would still be a defect. */
const AT_LEAST_AS_FAST = 1;

/** A whole answer, and what gives the same by the best text known for the engine. */
interface WholeAnswer {
  readonly name: string;
  readonly question: string;
  readonly byHand: (store: GraphStore) => Promise<unknown>;
  /** What of the plain answer is compared. */
  readonly of: (answer: Answer) => unknown;
  readonly times: number;
}

interface Answer {
  readonly papers: readonly unknown[];
  readonly method: { readonly papers: readonly unknown[] };
  readonly statistics: unknown;
}

const WHOLE_ANSWERS: readonly WholeAnswer[] = [
  { name: "nested page", question: PAGE_QUERY, byHand: nestedPage, of: ({ papers }) => papers, times: 1.25 },
  {
    name: "200 papers with two lists",
    question: LONG_PAGE_QUERY,
    byHand: longPage,
    of: ({ papers }) => papers,
    times: 1.5,
  },
  {
    name: "three levels from the hub",
    question: FROM_ONE_HUB_QUERY,
    byHand: fromHub,
    of: ({ method }) => method.papers,
    times: 1.5,
  },
  {
    name: "papers that use the hub, counted",
    question: COUNTED_QUERY,
    byHand: countedHub,
    of: ({ papers }) => papers,
    times: 1.5,
  },
  {
    name: "statistics",
    question: STATISTICS_QUERY,
    byHand: statistics,
    of: ({ statistics }) => statistics,
    times: 1.5,
  },
];

/** Whole answers through GraphQL against the same by the best text known for the engine. */
export async function benchPage(schema: GraphQLSchema, store: GraphStore): Promise<void> {
  for (const { name, question, byHand, of, times } of WHOLE_ANSWERS) {
    const ask = preparedQuery(schema, store, question);
    deepStrictEqual(of(plainAnswer(await ask()) as Answer), plainAnswer(await byHand(store)), name);
    const timing = await measure(
      { ours: () => time(() => ask()), baseline: () => time(() => byHand(store)) },
      ROUNDS,
      ROUNDS,
    );
    addResult({ name: `${name}, by hand`, engine: store.engine, ...timing, target: { kind: "at-most", times } });
  }
}

/** Pages and hubs against `@neo4j/graphql` on the same Neo4j. */
export async function benchAgainstLibrary(
  schema: GraphQLSchema,
  store: GraphStore,
  neo4j: Neo4jConfig,
  graph: GeneratedGraph,
): Promise<void> {
  const library = await openNeo4jGraphQL(neo4j);
  if (typeof library === "string") {
    addNote(`@neo4j/graphql: NOT RUN, ${library}`);
    return;
  }
  try {
    const page = preparedQuery(schema, store, PAGE_QUERY);
    const theirPage = library.prepare(THEIR_PAGE);
    const far = graph.nodes.filter(({ label }) => label === "Paper").length / 2;
    const after = cursorOf(graph, far);
    await compare(
      "first page",
      () => page(),
      () => theirPage({ offset: 0 }),
    );
    await compare(
      `page at ${far}`,
      () => page({ after }),
      () => theirPage({ offset: far }),
    );
    for (const [name, ours, theirs, times] of HUB_QUESTIONS) {
      await compare(name, preparedQuery(schema, store, ours), library.prepare(theirs), times);
    }
  } finally {
    await library.close();
  }
}

const HUB_QUESTIONS: readonly (readonly [name: string, ours: string, theirs: string, times: number])[] = [
  ["hub list", HUB_LIST_QUERY, THEIR_HUB_LIST, PROMISED],
  ["hub filter", HUB_FILTER_QUERY, THEIR_HUB_FILTER, PROMISED],
  ["depth 3 through a hub", HUB_QUERY, THEIR_HUB, PROMISED],
  ["depth 3 from a hub", FROM_HUB_QUERY, THEIR_FROM_HUB, AT_LEAST_AS_FAST],
];

async function compare(name: string, ours: Ask, theirs: Ask, times = PROMISED): Promise<void> {
  deepStrictEqual(plainAnswer(await ours()), renamed(plainAnswer(await theirs())));
  const timing = await measure(
    { ours: () => time(() => ours()), baseline: () => time(() => theirs()) },
    LIBRARY_ROUNDS,
    LIBRARY_ROUNDS,
  );
  addResult({
    name: `${name}, @neo4j/graphql`,
    engine: "neo4j",
    ...timing,
    target: { kind: "faster-by", times },
  });
}

/** `authorsConnection` is our `authors`. */
function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamed);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, item]) => [name.replace(/Connection$/, ""), renamed(item)]);
  return Object.fromEntries(entries);
}

/** The cursor of the paper at a place in the order by date, from 1. */
function cursorOf(graph: GeneratedGraph, place: number): string {
  const papers = graph.nodes
    .filter(({ label }) => label === "Paper")
    .map(({ id, properties }) => ({ id, on: textOf(properties.publishedOn) }))
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? 1 : -1));
  const { id, on } = papers[place - 1] ?? { id: "", on: "" };
  return encodeCursor(orderName("Paper", [{ property: "publishedOn", descending: true }]), [on, id]);
}
