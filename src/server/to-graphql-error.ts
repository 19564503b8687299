import { HeaderMap } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { AppError } from "../errors.js";

/** Wraps an error found before execution, with the status of its HTTP answer. */
export function toGraphQLError(error: AppError, status: number): GraphQLError {
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, http: { status, headers: new HeaderMap() } },
  });
}
