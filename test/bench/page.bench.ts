import { deepStrictEqual } from "node:assert";
import type { GraphQLSchema } from "graphql";
import { orderName } from "../../src/queries/list-order.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import type { Neo4jConfig } from "../../src/store/neo4j/neo4j-config.js";
import { encodeCursor } from "../../src/util/cursor.js";
import { type GeneratedGraph, textOf } from "../support/generated-graph.js";
import { type Ask, preparedQuery } from "./support/execute.js";
import { measure, time } from "./support/measure.js";
import { openNeo4jGraphQL, THEIR_FROM_HUB, THEIR_HUB, THEIR_PAGE } from "./support/neo4j-graphql.js";
import { FROM_HUB_QUERY, HUB_QUERY, PAGE_QUERY, pageByHand } from "./support/page-queries.js";
import { plainAnswer } from "./support/plain-answer.js";
import { addNote, addResult } from "./support/report.js";

const ROUNDS = 100;
const LIBRARY_ROUNDS = 20;
/** How many times as fast as the library we promise to be. */
const PROMISED = 10;
/** Where nothing is promised, slower would still be a defect. */
const AT_LEAST_AS_FAST = 1;

/** The nested page through GraphQL against the same answer by the best text known for the engine. */
export async function benchPage(schema: GraphQLSchema, store: GraphStore): Promise<void> {
  const ask = preparedQuery(schema, store, PAGE_QUERY);
  const byHand = () => pageByHand(store);
  const ours = plainAnswer(await ask()) as { readonly papers: readonly unknown[] };
  deepStrictEqual(
    ours.papers,
    (await byHand()).map(({ paper }) => plainAnswer(paper)),
  );
  if (ours.papers.length !== 20) throw new Error(`expected a page of 20 papers, but it has ${ours.papers.length}`);
  const timing = await measure({ ours: () => time(() => ask()), baseline: () => time(byHand) }, ROUNDS, ROUNDS);
  addResult({
    name: "nested page, by hand",
    engine: store.engine,
    ...timing,
    target: { kind: "at-most", times: 1.25 },
  });
}

/** Three questions against `@neo4j/graphql` on the same Neo4j. */
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
    const hub = preparedQuery(schema, store, HUB_QUERY);
    const theirHub = library.prepare(THEIR_HUB);
    await compare(
      "depth 3 through a hub",
      () => hub(),
      () => theirHub(),
    );
    const fromHub = preparedQuery(schema, store, FROM_HUB_QUERY);
    const theirFromHub = library.prepare(THEIR_FROM_HUB);
    await compare(
      "depth 3 from a hub",
      () => fromHub(),
      () => theirFromHub(),
      AT_LEAST_AS_FAST,
    );
  } finally {
    await library.close();
  }
}

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
