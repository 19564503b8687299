import type { ApolloServerPlugin } from "@apollo/server";
import { OperationTypeNode } from "graphql";
import type { Limits } from "../config.js";
import { AppError } from "../errors.js";
import { NEIGHBOURS_TEST_COST } from "../graphql/lists/cost.js";
import { measureOperation, type OperationMeasure } from "./measure-operation.js";
import { factsOf, type RequestFacts } from "./request-facts.js";
import { toGraphQLError } from "./to-graphql-error.js";

type OperationLimits = Pick<Limits, "depth" | "cost" | "aliases">;

/** Measures every valid operation before it runs; refuses what is over a limit, and introspection and mutations without the key. */
export function limitsPlugin<Context extends object>(limits: OperationLimits): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (!operation) return;
          const facts = factsOf(contextValue);
          try {
            const measure = measureOperation(schema, document, operation, request.variables ?? {});
            if (facts) facts.cost = measure.cost;
            if (operation.operation === OperationTypeNode.MUTATION) needKey("a mutation", facts);
            if (measure.introspects) needKey("introspection", facts);
            const problem = overLimit(measure, limits);
            if (problem !== undefined) throw new AppError("LIMIT_EXCEEDED", problem);
          } catch (error) {
            if (!(error instanceof AppError)) throw error;
            throw toGraphQLError(error, error.code === "FORBIDDEN" ? 403 : 400);
          }
        },
      };
    },
  };
}

function needKey(what: string, facts: RequestFacts | undefined): void {
  if (facts?.hasKey === true) return;
  throw new AppError(
    "FORBIDDEN",
    `${what} needs the key of this server (PAPERGRAPH_API_KEY), as "Authorization: Bearer …" or "x-api-key", but none was given`,
  );
}

function overLimit({ depth, cost, filters, aliases }: OperationMeasure, limits: OperationLimits): string | undefined {
  if (depth > limits.depth) return `expected fields nested at most ${limits.depth} deep, but they are ${depth} deep`;
  if (aliases > limits.aliases) return `expected at most ${limits.aliases} aliases, but there are ${aliases}`;
  if (cost > limits.cost) {
    const over = `expected a cost of at most ${limits.cost}, but it is ${cost}`;
    return filters * 2 > cost
      ? `${over}, ${filters} of it for filters: each test of neighbours costs ${NEIGHBOURS_TEST_COST}, and as many times what it tests of them; nest fewer of them, or name the nodes by id`
      : `${over}: one for each field, times the lengths of the lists around it; ask for smaller pages`;
  }
  return undefined;
}
