import { type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import {
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type TypeNode,
} from "graphql";
import { compileOperation } from "./compile/compile-operation.js";
import { CompiledOperations } from "./compile/compiled-operations.js";
import { compiledSize } from "./compile/compiled-size.js";
import { withReadyScalar } from "./compile/with-ready-scalar.js";

/**
 * Compiles questions that are asked again and again, after they were validated and measured. An answer with an error is
 * left to the interpreter, which says everything about it; loaders keep what they have, so nothing is asked twice.
 */
export function compiledQueriesPlugin<Context extends object>(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const withReady = withReadyScalar(schema);
  const operations = new CompiledOperations();
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, queryHash, request, contextValue }) {
          // There is none of a name that is not there. What fails when compiled runs again, as only a query may.
          if (operation?.operation !== OperationTypeNode.QUERY) return null;
          const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {}, {
            maxErrors: 1,
          });
          if (!coerced) return null;
          const compiled = operations.find(keyOf(queryHash, operation, coerced), {
            size: () => compiledSize(schema, document, operation),
            compile: () => compileOperation(withReady, document, operation, coerced),
          });
          const data = await compiled?.(contextValue, coerced);
          if (!data) return null;
          return { body: { kind: "single", singleResult: { data } }, http: { headers: new HeaderMap() } };
        },
      };
    },
  };
}

/** An operation is compiled once for each choice of its Booleans, for they may decide what is selected. */
function keyOf(
  hash: string | undefined,
  operation: OperationDefinitionNode,
  values: { readonly [name: string]: unknown },
): string {
  const choices = (operation.variableDefinitions ?? [])
    .filter(({ type }) => nameOf(type) === "Boolean")
    .map(({ variable }) => values[variable.name.value] ?? null);
  return JSON.stringify([hash, operation.name?.value, choices]);
}

function nameOf(type: TypeNode): string | undefined {
  if (type.kind === Kind.NON_NULL_TYPE) return nameOf(type.type);
  return type.kind === Kind.NAMED_TYPE ? type.name.value : undefined;
}
