import { GraphQLError, type GraphQLFormattedError, Kind } from "graphql";
import { AppError, type ErrorCode } from "../errors.js";

/** Codes of Apollo whose messages are about the request alone. */
const ABOUT_THE_REQUEST = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_SUPPORTED",
]);

/** Codes that say that papergraph is at fault: statements are its own, so one that the database refuses is too. */
const OUR_FAULT: ReadonlySet<ErrorCode> = new Set<ErrorCode>(["INTERNAL", "QUERY_FAILED"]);

export const UNEXPECTED = "something went wrong that should not have; the log tells it under this request id";

/**
 * What a client sees of an error: the code and sentence of an AppError, what is about the request as it is, and a
 * neutral sentence for everything else. Nothing but the code goes into `extensions`.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const place = {
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    ...(formatted.path ? { path: formatted.path } : {}),
  };
  const own = appErrorIn(error);
  if (own && !OUR_FAULT.has(own.code)) return { message: own.message, ...place, extensions: { code: own.code } };
  if (!own) {
    const code = requestCode(formatted, error);
    if (code !== undefined) return { message: formatted.message, ...place, extensions: { code } };
  }
  return { message: UNEXPECTED, ...place, extensions: { code: "INTERNAL" } };
}

/** Whether an error says that something is wrong with papergraph rather than with the request. */
export function isUnexpected(error: unknown): boolean {
  const own = appErrorIn(error);
  if (own) return OUR_FAULT.has(own.code);
  return !(error instanceof GraphQLError) || requestCode(error, error) === undefined;
}

/** The AppError that an error is or wraps, or that it amounts to. */
export function appErrorIn(error: unknown): AppError | undefined {
  let inner = error;
  for (let depth = 0; depth < 8; depth++) {
    if (inner instanceof AppError) return inner;
    if (!(inner instanceof GraphQLError) || inner.originalError === undefined) return undefined;
    if (inner.path && NOT_AN_INT.test(inner.originalError.message)) return numberOutOfRange(inner.originalError);
    inner = inner.originalError;
  }
  return undefined;
}

/** A number in the answer, for it has a path; numbers in questions are refused in other words or without one. */
const NOT_AN_INT = /^Int cannot represent non 32-bit signed integer value: /;

/** A source may state a number, of votes for example, that an Int cannot say. */
function numberOutOfRange({ message }: Error): AppError {
  const number = message.replace(NOT_AN_INT, "");
  return new AppError(
    "LIMIT_EXCEEDED",
    `the graph holds ${number} here, but an Int of GraphQL ends at ${2 ** 31 - 1}: leave this field out`,
  );
}

function requestCode(formatted: { readonly extensions?: unknown }, error: unknown): string | undefined {
  const { extensions } = formatted;
  const code = typeof extensions === "object" && extensions && "code" in extensions ? extensions.code : undefined;
  if (typeof code === "string" && ABOUT_THE_REQUEST.has(code)) return code;
  // graphql-js refuses a null variable where an argument must have a value only while it executes.
  const node = error instanceof GraphQLError && !error.originalError ? error.nodes?.[0] : undefined;
  return node?.kind === Kind.VARIABLE ? "BAD_USER_INPUT" : undefined;
}
