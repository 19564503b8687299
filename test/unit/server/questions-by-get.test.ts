import { describe, expect, it } from "vitest";
import { rawRequest } from "./raw-request.js";
import { KEY, LIMITS, run } from "./running.js";

const OPEN = { config: { host: "127.0.0.1", limits: LIMITS } };
const ASKED = { host: "localhost", "graphql-require-preflight": "true" };

function address(parameters: Record<string, string>): string {
  return `/graphql?${new URLSearchParams(parameters).toString()}`;
}

describe("a question by GET (GraphQL over HTTP, section 5.3)", () => {
  it("is answered with its variables and the operation it names", async () => {
    const { url } = await run(OPEN);
    const query = "query A { count(of: 1) } query B($name: String) { hello(name: $name) }";
    const path = address({ query, operationName: "B", variables: '{"name":"Ada"}' });
    const { status, body } = await rawRequest(url, path, { headers: ASKED });
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ data: { hello: "hello Ada" } });
  });

  it.each(["apollo-require-preflight", "graphql-require-preflight", "x-apollo-operation-name", "x-api-key"])(
    "needs a header that no foreign page can send, such as %s",
    async (name) => {
      const { url } = await run();
      const path = address({ query: "{hello}" });
      const without = await rawRequest(url, path, { headers: { host: "localhost", accept: "*/*", cookie: "a=b" } });
      expect(without.status).toBe(400);
      expect(without.body).toMatch(/Cross-Site Request Forgery/);
      const value = name === "x-api-key" ? KEY : "true";
      expect((await rawRequest(url, path, { headers: { host: "localhost", [name]: value } })).status).toBe(200);
    },
  );

  it.each([
    ["variables that are no JSON", { query: "{hello}", variables: "{" }, 400],
    ["variables that are no object", { query: "{hello}", variables: "[1]" }, 400],
    ["no question", { variables: "{}" }, 400],
    ["an operation that is not there", { query: "query A {hello}", operationName: "B" }, 400],
  ])("is refused with %s, under its request id", async (_name, parameters, status) => {
    const { url } = await run(OPEN);
    const answer = await rawRequest(url, address(parameters), { headers: ASKED });
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toMatchObject({
      errors: [{ extensions: { requestId: answer.headers["x-request-id"] } }],
    });
  });

  it("never changes anything", async () => {
    const { url } = await run(OPEN);
    const accept = "application/graphql-response+json";
    const answer = await rawRequest(url, address({ query: "mutation { a }" }), { headers: { ...ASKED, accept } });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatch(/expected an operation that the schema has, .* but a mutation was given/);
  });
});
