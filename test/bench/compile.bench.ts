import { deepStrictEqual } from "node:assert";
import type { GraphQLSchema } from "graphql";
import type { GraphStore } from "../../src/store/graph-store.js";
import { interpretedQuery, preparedQuery } from "./support/execute.js";
import { measure, time } from "./support/measure.js";
import { FILTERED_QUERY } from "./support/page-queries.js";
import { plainAnswer } from "./support/plain-answer.js";
import { addResult } from "./support/report.js";

const ROUNDS = 30;
const VARIABLES = { where: { methods: { count: { atLeast: 1 } }, year: { atLeast: 2000 } } };

/** A page of two hundred papers with a filter as a variable, compiled against interpreted. */
export async function benchCompiled(schema: GraphQLSchema, store: GraphStore): Promise<void> {
  const compiled = preparedQuery(schema, store, FILTERED_QUERY);
  const interpreted = interpretedQuery(schema, store, FILTERED_QUERY);
  deepStrictEqual(plainAnswer(await compiled(VARIABLES)), plainAnswer(await interpreted(VARIABLES)));
  const timing = await measure(
    { ours: () => time(() => compiled(VARIABLES)), baseline: () => time(() => interpreted(VARIABLES)) },
    ROUNDS,
    ROUNDS,
  );
  addResult({
    name: "filter in a variable, interpreted",
    engine: store.engine,
    ...timing,
    target: { kind: "at-most", times: 1 },
  });
}
