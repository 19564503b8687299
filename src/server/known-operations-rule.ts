import { GraphQLError, type ValidationRule } from "graphql";

/** Refuses operations that the schema has no root type for, which graphql-js would only find out while it executes. */
export const knownOperationsRule: ValidationRule = (context) => ({
  OperationDefinition: {
    enter(node) {
      if (context.getSchema().getRootType(node.operation)) return;
      const message = `expected an operation that the schema has, such as a query, but a ${node.operation} was given`;
      context.reportError(new GraphQLError(message, { nodes: node }));
    },
  },
});
