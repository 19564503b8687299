import { type GraphQLSchema, parse, validate } from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import { createContext } from "../../../src/graphql/context.js";
import type { GraphStore } from "../../../src/store/graph-store.js";

/** Answers of one query, in process: read, validated and compiled once, as the server does; loaders made afresh. */
export type Ask = (variables?: { readonly [name: string]: unknown }) => Promise<unknown>;

/** Makes the asker of one query. Throws where the query is not valid; the answer fails where it holds an error. */
export function preparedQuery(schema: GraphQLSchema, store: GraphStore, source: string): Ask {
  const document = parse(source);
  const [invalid] = validate(schema, document);
  if (invalid) throw invalid;
  const compiled = compileQuery(schema, document);
  if (!isCompiledQuery(compiled)) throw new Error("the query cannot be compiled");
  return async (variables = {}) => {
    const { data, errors } = await compiled.query(undefined, createContext(store), variables);
    if (errors?.[0]) throw errors[0];
    return data;
  };
}
