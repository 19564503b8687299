import {
  GraphQLError,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from "graphql";
import { onTestFinished } from "vitest";
import { AppError } from "../../../src/errors.js";
import { createServer, type ServerOptions } from "../../../src/server/create-server.js";
import { type Listening, listen } from "../../../src/server/listen.js";
import { createLog } from "../../../src/server/log.js";

export interface TestContext {
  readonly wait: (ms: number) => Promise<void>;
}

const item: GraphQLObjectType = new GraphQLObjectType({
  name: "Item",
  fields: () => ({
    name: { type: GraphQLString },
    items: { type: items, args: { first: { type: GraphQLInt }, last: { type: GraphQLInt } } },
    inner: { type: item, resolve: () => ({}) },
    few: { type: items, args: { first: { type: GraphQLInt } }, extensions: { usualLength: 4 } },
  }),
});
const items = new GraphQLObjectType({
  name: "ItemConnection",
  fields: () => ({
    totalCount: { type: GraphQLInt },
    edges: { type: new GraphQLList(new GraphQLObjectType({ name: "ItemEdge", fields: { node: { type: item } } })) },
  }),
});

/** A schema that can go wrong in every way the server knows. */
export const schema = new GraphQLSchema({
  query: new GraphQLObjectType<unknown, TestContext>({
    name: "Query",
    fields: {
      hello: {
        type: GraphQLString,
        args: { name: { type: GraphQLString } },
        resolve: (_, { name }) => `hello ${name ?? "you"}`,
      },
      count: { type: GraphQLInt, args: { of: { type: new GraphQLNonNull(GraphQLInt) } }, resolve: (_, { of }) => of },
      items: {
        type: items,
        args: { first: { type: GraphQLInt }, last: { type: GraphQLInt } },
        resolve: () => ({ edges: [] }),
      },
      nodes: {
        type: new GraphQLList(item),
        args: { ids: { type: new GraphQLList(GraphQLString) } },
        resolve: () => [],
      },
      item: { type: item, resolve: () => ({ name: "one" }) },
      secret: {
        type: GraphQLString,
        resolve: () => {
          throw new Error("cannot connect to neo4j://neo4j:hunter2@db:7687");
        },
      },
      refused: {
        type: GraphQLString,
        resolve: () => {
          throw new AppError("BAD_CURSOR", "after must be a cursor, but is not");
        },
      },
      target: {
        type: GraphQLString,
        resolve: () => {
          throw new GraphQLError("Argument Validation Error", {
            extensions: { code: "BAD_USER_INPUT", target: { password: "hunter2" } },
          });
        },
      },
      large: { type: GraphQLInt, resolve: () => 3_000_000_000 },
      empty: { type: new GraphQLNonNull(GraphQLString), resolve: () => null },
      slow: {
        type: GraphQLString,
        args: { ms: { type: GraphQLInt } },
        resolve: async (_, { ms }, { wait }) => wait(ms).then(() => "done"),
      },
    },
  }),
});

export const LIMITS = { depth: 6, cost: 1000, aliases: 5, tokens: 300, timeoutMs: 1000, maxPageSize: 100 };

/** The key of a server that no other configuration is given. */
export const KEY = "key-of-the-test";

export interface Running extends Listening {
  /** What was logged, an object a line. */
  readonly lines: readonly { readonly [key: string]: unknown }[];
  readonly ask: (query: string, options?: { variables?: object; headers?: Record<string, string> }) => Promise<Answer>;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: { readonly [field: string]: unknown } | null;
    readonly errors?: readonly {
      readonly message: string;
      readonly extensions: { readonly [name: string]: unknown };
    }[];
    readonly extensions?: { readonly cost?: number };
  };
}

/** A server of the schema above on a free port, on loopback and with a key, closed when the test ends. */
export async function run(options: Partial<ServerOptions<TestContext>> = {}): Promise<Running> {
  const lines: { readonly [key: string]: unknown }[] = [];
  const server = await createServer<TestContext>({
    schema,
    createContext: () => ({ wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) }),
    config: { host: "127.0.0.1", apiKey: KEY, limits: LIMITS },
    health: { ping: async () => undefined },
    log: createLog("debug", { write: (line) => void lines.push(JSON.parse(line) as { [key: string]: unknown }) }),
    ...options,
  });
  const listening = await listen(server, "127.0.0.1", 0);
  onTestFinished(async () => {
    await listening.close(100);
  });
  return {
    ...listening,
    lines,
    ask: async (query, { variables, headers } = {}) => {
      const response = await fetch(`${listening.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, headers: response.headers, body: (await response.json()) as Answer["body"] };
    },
  };
}
