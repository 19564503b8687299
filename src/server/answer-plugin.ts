import type { ApolloServerPlugin } from "@apollo/server";
import Negotiator from "negotiator";
import type { ErrorCode } from "../errors.js";
import { appErrorIn, isUnexpected } from "./format-error.js";
import type { Log } from "./log.js";
import { factsOf } from "./request-facts.js";

/** Failures of a request that came whole: an answer of `application/json` carries them with 200 (GraphQL over HTTP, 6.4.1). */
const FAILED_BEFORE_EXECUTION = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "LIMIT_EXCEEDED",
]);

const JSON_TYPE = "application/json";
const RESPONSE_TYPE = "application/graphql-response+json";

/** What an operator must hear of, though the client is told it as it is. */
const DATABASE_TROUBLE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "DATABASE_UNAVAILABLE",
  "DATABASE_LOCKED",
  "BAD_CONFIGURATION",
  "TIMEOUT",
]);

/** Finishes every answer: request id with each error, cost beside the data, the status its media type asks for; logs what was unexpected. */
export function answerPlugin<Context extends object>(log: Log): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue, operationName }) {
          const line = { request: factsOf(contextValue)?.id, operation: operationName ?? undefined };
          for (const error of errors.filter(isUnexpected)) {
            log.error({ ...line, error: error.originalError ?? error }, "unexpected error");
          }
          // Every field fails for the same reason: once is enough.
          const trouble = errors.map(appErrorIn).find((error) => error && DATABASE_TROUBLE.has(error.code));
          if (trouble) log.warn({ ...line, error: trouble }, "the database is in trouble");
        },
        async willSendResponse({ response, request, contextValue, operationName }) {
          if (response.body.kind !== "single") return;
          const facts = factsOf(contextValue);
          const result = response.body.singleResult;
          if (facts?.cost !== undefined) result.extensions = { ...result.extensions, cost: facts.cost };
          if (facts && typeof operationName === "string") facts.operation = operationName;
          if (!result.errors?.length) return;
          const codes = result.errors.map(({ extensions }) => String(extensions?.code));
          if (facts) {
            facts.errors = [...new Set(codes)];
            result.errors = result.errors.map((error) => ({
              ...error,
              extensions: { ...error.extensions, requestId: facts.id },
            }));
          }
          const isPlainJson = mediaTypeOf(request.http?.headers.get("accept")) === JSON_TYPE;
          if (isPlainJson && codes.every((code) => FAILED_BEFORE_EXECUTION.has(code))) response.http.status = 200;
        },
      };
    },
  };
}

/** The media type that Apollo will answer in, by the weights of the header; equal ones in this order. */
function mediaTypeOf(accept: string | undefined): string | undefined {
  return new Negotiator({ headers: accept === undefined ? {} : { accept } }).mediaType([JSON_TYPE, RESPONSE_TYPE]);
}
