import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from "@apollo/server";
import type { Request, RequestHandler } from "express";
import type { GraphQLFormattedError } from "graphql";

/**
 * Hands a request to Apollo with the context of `response.locals`, and its answer to the client. What Apollo refuses
 * before it makes anything of a question passes no plugin: such answers get the request id here.
 */
export function graphqlRoute<Context extends object>(apollo: ApolloServer<Context>): RequestHandler {
  return async (request, response) => {
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers: headersOf(request),
        search: /\?.*/s.exec(request.originalUrl)?.[0] ?? "",
        body: request.body as unknown,
      },
      context: async () => response.locals.context as Context,
    });
    response.status(answer.status ?? 200).set(Object.fromEntries(answer.headers));
    if (answer.body.kind === "complete") response.send(withRequestId(answer, String(response.locals.requestId)));
    else await pipeline(Readable.from(answer.body.asyncIterator), response);
  };
}

function headersOf(request: Request): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return headers;
}

function withRequestId({ status = 200, body }: HTTPGraphQLResponse, requestId: string): string {
  const text = body.kind === "complete" ? body.string : "";
  if (status < 400) return text;
  const answer = JSON.parse(text) as { readonly errors?: readonly GraphQLFormattedError[] };
  const errors = answer.errors?.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } }));
  return JSON.stringify({ ...answer, ...(errors ? { errors } : {}) });
}
