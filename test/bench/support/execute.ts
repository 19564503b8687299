import {
  type DocumentNode,
  execute,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql";
import { createContext } from "../../../src/graphql/context.js";
import { compileOperation } from "../../../src/server/compile/compile-operation.js";
import { withReadyScalar } from "../../../src/server/compile/with-ready-scalar.js";
import type { GraphStore } from "../../../src/store/graph-store.js";

/** Answers of one query, in process; loaders are made afresh. */
export type Ask = (variables?: { readonly [name: string]: unknown }) => Promise<unknown>;

/**
 * Makes the asker of one query that is read, validated and compiled once, as the server does with one that is asked
 * again and again. Throws where the query is not valid; the answer fails where it holds an error.
 */
export function preparedQuery(schema: GraphQLSchema, store: GraphStore, source: string): Ask {
  const { document, operation } = readQuery(schema, source);
  const compiled = compileOperation(withReadyScalar(schema), document, operation, {});
  if (!compiled) throw new Error("the query cannot be compiled");
  return async (variables = {}) => {
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (!coerced) throw errors[0];
    const data = await compiled(createContext(store), coerced);
    if (!data) throw new Error("the answer holds an error");
    return data;
  };
}

/** Makes the asker of one query that is read and validated once, and interpreted each time. */
export function interpretedQuery(schema: GraphQLSchema, store: GraphStore, source: string): Ask {
  const { document } = readQuery(schema, source);
  return async (variableValues = {}) => {
    const { data, errors } = await execute({ schema, document, variableValues, contextValue: createContext(store) });
    if (errors?.[0]) throw errors[0];
    return data;
  };
}

function readQuery(
  schema: GraphQLSchema,
  source: string,
): { readonly document: DocumentNode; readonly operation: OperationDefinitionNode } {
  const document = parse(source);
  const [invalid] = validate(schema, document);
  if (invalid) throw invalid;
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error("expected a query");
  return { document, operation };
}
