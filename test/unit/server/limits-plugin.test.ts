import { getIntrospectionQuery } from "graphql";
import { describe, expect, it } from "vitest";
import { buildSchema } from "../../../src/graphql/schema.js";
import { KEY, LIMITS, run } from "./running.js";

const nested = (levels: number) => `{ item ${"{ inner ".repeat(levels)} { name } ${"}".repeat(levels)} }`;
const aliased = (count: number) => `{ ${Array.from({ length: count }, (_, at) => `a${at}: hello`).join(" ")} }`;
const page = (size: number) => `{ items(first: ${size}) { edges { node { inner { inner { name } } } } } }`;

describe("limits", () => {
  it.each([
    // item, inner and name, with so many inner as fit.
    ["depth", nested(LIMITS.depth - 2), nested(LIMITS.depth - 1), /at most 6 deep, but they are 7 deep/],
    ["aliases", aliased(LIMITS.aliases), aliased(LIMITS.aliases + 1), /at most 5 aliases, but there are 6/],
    // 2 + 4 n is at most 1000 up to n = 249.
    ["cost", page(249), page(250), /a cost of at most 1000, but it is 1002/],
  ])("holds the limit on %s, and says what was expected and given", async (_name, within, over, sentence) => {
    const { ask } = await run();
    const good = await ask(within);
    expect(good.body.errors).toBeUndefined();
    const bad = await ask(over, { headers: { accept: "application/graphql-response+json" } });
    expect(bad.status).toBe(400);
    expect(bad.body.data).toBeUndefined();
    expect(bad.body.errors?.map(({ extensions }) => extensions.code)).toEqual(["LIMIT_EXCEEDED"]);
    expect(bad.body.errors?.[0]?.message).toMatch(sentence);
  });

  it("says what to narrow where a filter costs too much, and holds for one without end", async () => {
    const { ask } = await run({ schema: buildSchema() });
    const nested = "{papers(where: {methods: {every: {papers: {every: {methods: {some: {}}}}}}}) {totalCount}}";
    const { body } = await ask(nested);
    expect(body.errors?.[0]?.message).toMatch(
      /at most 1000, but it is 8422, 8420 of it for filters: each test of neighbours costs 20, .*; nest fewer/,
    );
    const headers = { accept: "application/graphql-response+json" };
    const question = "query ($w: PaperWhere) { papers(where: $w) { totalCount } }";
    for (const [open, close] of [
      ['{"NOT":', "}"],
      ["[", "]"],
    ] as const) {
      const where: unknown = JSON.parse(`${open.repeat(1_000)}{}${close.repeat(1_000)}`);
      const endless = await ask(question, { variables: { w: where }, headers });
      expect(endless.status).toBe(400);
      expect(endless.body.errors?.[0]?.extensions.code).toBe("LIMIT_EXCEEDED");
    }
  });

  it("takes the page size of the cost from variables", async () => {
    const { ask } = await run();
    const question = "query ($n: Int) { items(first: $n) { edges { node { inner { inner { name } } } } } }";
    expect((await ask(question, { variables: { n: 249 } })).body.extensions?.cost).toBe(998);
    expect((await ask(question, { variables: { n: 250 } })).body.errors?.[0]?.extensions.code).toBe("LIMIT_EXCEEDED");
  });

  it("does not run what is over a limit", async () => {
    let made = 0;
    const { ask } = await run({
      createContext: () => ({
        wait: async () => {
          made++;
        },
      }),
    });
    const many = Array.from({ length: LIMITS.aliases + 1 }, (_, at) => `a${at}: slow(ms: 0)`).join(" ");
    await ask(`{ ${many} }`);
    expect(made).toBe(0);
    await ask("{ slow(ms: 0) }");
    expect(made).toBe(1);
  });

  it("stops to parse at the limit on tokens", async () => {
    const { ask } = await run();
    const text = (tokens: number) => `{ ${"hello ".repeat(tokens - 2)}}`;
    expect((await ask(text(LIMITS.tokens))).body.errors).toBeUndefined();
    const { body } = await ask(text(LIMITS.tokens + 1));
    expect(body.errors?.[0]?.message).toMatch(/more tha[nt] 300 tokens/);
    expect(body.errors?.[0]?.extensions.code).toBe("GRAPHQL_PARSE_FAILED");
  });

  it("gives at most five validation errors, and no names of the schema", async () => {
    const { ask } = await run();
    const { body } = await ask("{ helo a1 a2 a3 a4 a5 a6 a7 a8 }");
    expect(body.errors?.length).toBeLessThanOrEqual(6);
    expect(JSON.stringify(body)).not.toMatch(/Did you mean|hello/);
  });
});

describe("introspection", () => {
  const question = getIntrospectionQuery();

  it("is refused without the key", async () => {
    const { ask } = await run();
    for (const text of [question, "{ __schema { types { name } } }", '{ __type(name: "Item") { name } }']) {
      const { status, body } = await ask(text);
      expect(status).toBe(403);
      expect(body.data).toBeUndefined();
      expect(body.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    }
  });

  it.each([
    ["with the key", { apiKey: KEY }],
    ["on loopback where there is no key", {}],
  ])("is answered whole %s, whatever the limit on depth", async (_, access) => {
    const { ask } = await run({
      config: { host: "127.0.0.1", ...access, limits: { ...LIMITS, tokens: 2000, depth: 2 } },
    });
    const { status, body } = await ask(question, { headers: { authorization: `Bearer ${KEY}` } });
    expect(status).toBe(200);
    expect(body.errors).toBeUndefined();
    expect(JSON.stringify(body.data)).toMatch(/"ItemConnection"/);
  });

  it("does not go round in circles, even with the key", async () => {
    const { ask } = await run({ config: { host: "127.0.0.1", apiKey: KEY, limits: { ...LIMITS, tokens: 2000 } } });
    const circle = "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }";
    const { body } = await ask(circle, { headers: { authorization: `Bearer ${KEY}` } });
    expect(body.data).toBeUndefined();
    expect(body.errors?.[0]?.message).toMatch(/introspection depth/i);
  });

  it("leaves __typename to everyone", async () => {
    const { ask } = await run();
    expect((await ask("{ __typename }")).body.data).toEqual({ __typename: "Query" });
  });
});
