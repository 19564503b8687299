import { fileURLToPath } from "node:url";
import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import express, { type Express } from "express";
import type { GraphQLSchema } from "graphql";
import type { Config } from "../config.js";
import { AppError } from "../errors.js";
import { accessKey, checkKey } from "./access-key.js";
import { type Admin, adminRoutes } from "./admin-routes.js";
import { answerPlugin } from "./answer-plugin.js";
import { bodyDeadline } from "./body-deadline.js";
import { checkHost } from "./check-host.js";
import { compiledQueriesPlugin } from "./compiled-queries-plugin.js";
import { cors, PREFLIGHT_HEADERS } from "./cors.js";
import { Draining } from "./draining.js";
import { explorerRoutes } from "./explorer-routes.js";
import { formatError } from "./format-error.js";
import { graphqlRoute } from "./graphql-route.js";
import { handleErrors } from "./handle-errors.js";
import { type Health, healthRoutes } from "./health.js";
import { jsonBody } from "./json-body.js";
import { knownOperationsRule } from "./known-operations-rule.js";
import { limitsPlugin } from "./limits-plugin.js";
import type { Log } from "./log.js";
import { type RequestFacts, withFacts } from "./request-facts.js";
import { securityHeaders } from "./security-headers.js";
import { trackRequest } from "./track-request.js";

export interface ServerOptions<Context extends object> {
  readonly schema: GraphQLSchema;
  /** Makes the context of one request. */
  readonly createContext: () => Context;
  readonly config: Pick<Config, "host" | "apiKey" | "limits"> & Partial<Pick<Config, "allowedOrigins">>;
  readonly health: Health;
  readonly log: Log;
  /** Work for the command line; without it there are no `/admin` routes. */
  readonly admin?: Admin;
  /** The built pages, `app` and `graphiql`; those of this package by default. */
  readonly explorerDirectory?: string;
  /** Further Apollo plugins, as one that executes by other means. */
  readonly plugins?: readonly ApolloServerPlugin<Context>[];
}

/** The HTTP side of papergraph, not listening yet. */
export interface Server {
  readonly app: Express;
  readonly log: Log;
  /** Makes `/readyz` answer 503 from now on; questions are still answered, each the last of its connection. */
  startDraining(): void;
  /** Frees what the server holds, once the last request is answered. */
  stop(): Promise<void>;
}

const BODY_LIMIT = "1mb";
const BODY_DEADLINE_MS = 30_000;
const EXPLORER = fileURLToPath(new URL("../../dist/explorer", import.meta.url));

/** Builds the server: health, explorer, admin routes and GraphQL with its limits. */
export async function createServer<Context extends object>(options: ServerOptions<Context>): Promise<Server> {
  const { schema, createContext, config, log, admin } = options;
  const access = accessKey(config);
  const draining = new Draining();
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true, // refused by the limits plugin without the key, where there is one
    csrfPrevention: { requestHeaders: [...PREFLIGHT_HEADERS] },
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    validationOptions: { maxErrors: 5 },
    validationRules: [knownOperationsRule],
    parseOptions: { maxTokens: config.limits.tokens },
    formatError,
    logger: log,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      limitsPlugin<Context>(config.limits),
      answerPlugin<Context>(log),
      compiledQueriesPlugin<Context>(schema),
      ...(options.plugins ?? []),
    ],
  });
  await apollo.start();

  const app = express();
  app.disable("x-powered-by").disable("etag");
  app.use(trackRequest(log, draining), securityHeaders);
  app.use(healthRoutes(options.health, () => draining.hasStarted));
  if (!access.required) app.use(checkHost);
  app.use(explorerRoutes(options.explorerDirectory ?? EXPLORER, access.key !== undefined));
  if (admin) app.use("/admin", adminRoutes(admin, log));
  app.use(
    "/graphql",
    cors(config.allowedOrigins ?? []),
    (request, response, next) => {
      const facts: RequestFacts = { id: String(response.locals.requestId), hasKey: checkKey(request, access) };
      response.locals.facts = facts;
      next();
    },
    bodyDeadline(BODY_DEADLINE_MS),
    jsonBody(BODY_LIMIT),
    (_request, response, next) => {
      // Made here, a context that cannot be made is logged and masked as everything else is.
      response.locals.context = withFacts(createContext(), response.locals.facts as RequestFacts);
      next();
    },
    graphqlRoute(apollo),
  );
  app.use((request) => {
    throw new AppError(
      "NOT_FOUND",
      `expected /, /graphql, /graphiql, /healthz or /readyz, but was asked for ${request.path}`,
    );
  });
  app.use(handleErrors(log, BODY_LIMIT));
  return {
    app,
    log,
    startDraining: () => draining.start(),
    stop: () => apollo.stop(),
  };
}
