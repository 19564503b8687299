import { graphql } from "graphql";
import { AppError } from "../../src/errors.js";
import { createContext } from "../../src/graphql/context.js";
import { buildSchema } from "../../src/graphql/schema.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { countingStore } from "./counting-store.js";

const schema = buildSchema();

/** The answer of the API over a store; fails where there are errors. */
export async function askApi<Answer>(
  store: GraphStore,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<Answer> {
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue: createContext(store) });
  if (errors) throw new Error(errors.map(({ message }) => message).join("; "));
  return data as Answer;
}

/** The code and the sentence with which the API refuses. */
export async function refusalOf(store: GraphStore, source: string): Promise<string> {
  const { errors } = await graphql({ schema, source, contextValue: createContext(store) });
  const cause = errors?.[0]?.originalError;
  if (!(cause instanceof AppError)) throw new Error(`expected an AppError, got ${String(errors?.[0])}`);
  return `${cause.code}: ${cause.message}`;
}

/** How many database statements an answer took. */
export async function statementsFor(store: GraphStore, source: string): Promise<number> {
  const counted = countingStore(store);
  await askApi(counted.store, source);
  return counted.count();
}
