import { GraphQLScalarType, GraphQLSchema } from "graphql";

/** The type of variables whose values are ready to use; no question can name it, for it is in no schema that is asked. */
export const READY_SCALAR = "PapergraphReady";

const ready = new GraphQLScalarType({ name: READY_SCALAR, description: "A value that has been read already." });

/** The same schema, with the scalar beside. */
export function withReadyScalar(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  return new GraphQLSchema({ ...config, types: [...config.types, ready], assumeValid: true });
}
