import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, valueFromAST } from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import { plainOperation } from "./plain-operation.js";

type Values = { readonly [name: string]: unknown };

/** Answers an operation for coerced variables; undefined where there is an error, about which the interpreter says more. */
export type CompiledOperation = (context: object, variableValues: Values) => Promise<Values | undefined>;

/**
 * Compiles an operation of a valid document, for all variables that agree with these in what `@skip` and `@include` say;
 * undefined where it cannot be done. `withReady` is the schema with the ready scalar.
 */
export function compileOperation(
  withReady: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variableValues: Values,
): CompiledOperation | undefined {
  const plain = plainOperation(withReady, document, operation, variableValues);
  const compiled = compileQuery(withReady, plain.document);
  if (!isCompiledQuery(compiled)) return undefined;
  return async (context, given) => {
    const values: { [name: string]: unknown } = { ...given };
    for (const { variable, type, value } of plain.written) {
      const read = valueFromAST(value, type, given);
      if (read === undefined) return undefined;
      values[variable] = read;
    }
    const { data, errors } = await compiled.query(undefined, context, values);
    return errors?.length || !data ? undefined : (data as Values);
  };
}
