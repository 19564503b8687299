import { describe, expect, it } from "vitest";
import { UNEXPECTED } from "../../../src/server/format-error.js";
import { run } from "./running.js";

const STANDARD = { accept: "application/graphql-response+json" };

describe("errors in answers", () => {
  it("masks what is unexpected, and logs it whole under the request id of the answer", async () => {
    const { ask, lines } = await run();
    const { body, headers } = await ask("query Leak { secret }");
    const [error] = body.errors ?? [];
    expect(body.data).toEqual({ secret: null });
    expect(error).toMatchObject({ message: UNEXPECTED, extensions: { code: "INTERNAL" } });
    expect(JSON.stringify(body)).not.toMatch(/neo4j|hunter2|stack/);
    const id = error?.extensions.requestId;
    expect(id).toBe(headers.get("x-request-id"));
    const logged = lines.find((line) => line.level === "error");
    expect(logged).toMatchObject({ request: id, operation: "Leak" });
    expect(JSON.stringify(logged)).toMatch(/cannot connect to neo4j:\/\/\[removed\]@db:7687/);
    expect(JSON.stringify(lines)).not.toMatch(/hunter2/);
  });

  it("masks a null where the schema promises a value", async () => {
    const { ask, lines } = await run();
    const { body } = await ask("{ empty }");
    expect(body.errors).toMatchObject([{ message: UNEXPECTED, extensions: { code: "INTERNAL" } }]);
    expect(lines.filter(({ level }) => level === "error")).toHaveLength(1);
  });

  it("says that a stored number is too large for an Int, and that is no fault", async () => {
    const { ask, lines } = await run();
    const { status, body } = await ask("{ large hello }");
    expect(status).toBe(200);
    expect(body).toMatchObject({
      data: { large: null, hello: "hello you" },
      errors: [
        {
          message: "the graph holds 3000000000 here, but an Int of GraphQL ends at 2147483647: leave this field out",
          extensions: { code: "LIMIT_EXCEEDED" },
        },
      ],
    });
    expect(lines.some(({ level }) => level === "error")).toBe(false);
  });

  it("tells a number too large in a question from one too large in the graph", async () => {
    const { ask } = await run();
    for (const [text, variables] of [
      ["{ count(of: 3000000000) }", {}],
      ["query ($n: Int!) { count(of: $n) }", { n: 3_000_000_000 }],
    ] as const) {
      const { body } = await ask(text, { variables });
      expect(body.errors?.[0]?.extensions.code).toMatch(/^(?:GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)$/);
    }
  });

  it("shows an error of papergraph with its code and sentence, and does not log it as unexpected", async () => {
    const { ask, lines } = await run();
    const { body } = await ask("{ refused }");
    expect(body.errors).toMatchObject([
      { message: "after must be a cursor, but is not", path: ["refused"], extensions: { code: "BAD_CURSOR" } },
    ]);
    expect(lines.some(({ level }) => level === "error")).toBe(false);
  });

  it("lets nothing but code and request id through the extensions", async () => {
    const { ask } = await run();
    const { body } = await ask("{ target }");
    expect(Object.keys(body.errors?.[0]?.extensions ?? {}).sort()).toEqual(["code", "requestId"]);
    expect(JSON.stringify(body)).not.toMatch(/hunter2/);
  });

  it.each([
    ["a syntax error", "{ hello", undefined, "GRAPHQL_PARSE_FAILED"],
    ["an unknown field", "{ helo }", undefined, "GRAPHQL_VALIDATION_FAILED"],
    ["a variable of the wrong type", "query ($n: Int!) { count(of: $n) }", { n: "three" }, "BAD_USER_INPUT"],
    ["a missing variable", "query ($n: Int!) { count(of: $n) }", {}, "BAD_USER_INPUT"],
  ])("answers %s with 400 or 200, as the media type asks", async (_name, text, variables, code) => {
    const { ask } = await run();
    const options = variables ? { variables } : {};
    const standard = await ask(text, { ...options, headers: STANDARD });
    expect(standard.status).toBe(400);
    expect(standard.headers.get("content-type")).toMatch(/^application\/graphql-response\+json/);
    const json = await ask(text, { ...options, headers: { accept: "application/json" } });
    expect(json.status).toBe(200);
    expect(json.headers.get("content-type")).toMatch(/^application\/json/);
    for (const { body } of [standard, json]) {
      expect(body.errors?.[0]?.extensions).toMatchObject({ code, requestId: expect.any(String) });
      expect("data" in body).toBe(false);
    }
  });

  it.each([
    ["application/graphql-response+json;q=0.5, application/json", "application/json", 200],
    ["application/json;q=0.5, application/graphql-response+json;q=0.9", "application/graphql-response+json", 400],
    ["application/graphql-response+json;q=0, application/*", "application/json", 200],
    ["application/json;q=0, */*", "application/graphql-response+json", 400],
    ["text/html, */*;q=0.1", "application/json", 200],
  ])("answers %s by its weights: as %s with %i", async (accept, type, status) => {
    const { ask } = await run();
    const answer = await ask("{ helo }", { headers: { accept } });
    expect(answer.headers.get("content-type")?.split(";")[0]).toBe(type);
    expect(answer.status).toBe(status);
  });

  it("gives the cost beside the data, and logs one line with it", async () => {
    const { ask, lines, close } = await run();
    const { body } = await ask("query Greet { hello item { name } }");
    expect(body.extensions).toEqual({ cost: 3 });
    await close(100);
    expect(lines.filter(({ msg }) => msg === "request")).toMatchObject([
      { level: "info", method: "POST", path: "/graphql", status: 200, operation: "Greet", cost: 3 },
    ]);
  });
});
