import type { ApolloServerPlugin } from "@apollo/server";
import type { Limits } from "../config.js";
import { AppError } from "../errors.js";
import { measureOperation, type OperationMeasure } from "./measure-operation.js";
import { factsOf } from "./request-facts.js";
import { toGraphQLError } from "./to-graphql-error.js";

type OperationLimits = Pick<Limits, "depth" | "cost" | "aliases">;

/** Measures every valid operation before it runs; refuses what is over a limit, and introspection without the key. */
export function limitsPlugin<Context extends object>(limits: OperationLimits): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (!operation) return;
          const measure = measureOperation(schema, document, operation, request.variables ?? {});
          const facts = factsOf(contextValue);
          if (facts) facts.cost = measure.cost;
          if (measure.introspects && !facts?.hasKey) {
            const message =
              'introspection needs the key of this server (PAPERGRAPH_API_KEY), as "Authorization: Bearer …" or "x-api-key", but none was given';
            throw toGraphQLError(new AppError("FORBIDDEN", message), 403);
          }
          const problem = overLimit(measure, limits);
          if (problem !== undefined) throw toGraphQLError(new AppError("LIMIT_EXCEEDED", problem), 400);
        },
      };
    },
  };
}

function overLimit({ depth, cost, aliases }: OperationMeasure, limits: OperationLimits): string | undefined {
  if (depth > limits.depth) return `expected fields nested at most ${limits.depth} deep, but they are ${depth} deep`;
  if (aliases > limits.aliases) return `expected at most ${limits.aliases} aliases, but there are ${aliases}`;
  if (cost > limits.cost) {
    return `expected a cost of at most ${limits.cost}, but it is ${cost}: one for each field, multiplied by the page sizes around it; ask for smaller pages`;
  }
  return undefined;
}
