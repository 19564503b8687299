import { type DocumentNode, execute, type GraphQLSchema, parse, validate } from "graphql";
import { createContext } from "../../../src/graphql/context.js";
import type { GraphStore } from "../../../src/store/graph-store.js";

/** Answers of one query, in process: read and validated once, as the server keeps documents; loaders made afresh. */
export type Ask = (variables?: { readonly [name: string]: unknown }) => Promise<unknown>;

/** Makes the asker of one query. Throws where the query is not valid; the answer fails where it holds an error. */
export function preparedQuery(schema: GraphQLSchema, store: GraphStore, source: string): Ask {
  const document: DocumentNode = parse(source);
  const [invalid] = validate(schema, document);
  if (invalid) throw invalid;
  return async (variableValues = {}) => {
    const contextValue = createContext(store);
    const { data, errors } = await execute({ schema, document, contextValue, variableValues });
    if (errors?.[0]) throw errors[0];
    return data;
  };
}
