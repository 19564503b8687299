import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { UNEXPECTED } from "../../../src/server/format-error.js";
import { rawRequest } from "./raw-request.js";
import { run } from "./running.js";

const STANDARD = "application/graphql-response+json";
const JSON_BODY = { "content-type": "application/json" };

/** Posts a body as it is and gives the code of its first error, which must carry the request id of the answer. */
async function post(url: string, body: NonNullable<RequestInit["body"]>, headers: Record<string, string> = JSON_BODY) {
  const response = await fetch(`${url}/graphql`, { method: "POST", headers, body });
  const answer = (await response.json()) as {
    readonly errors?: readonly {
      readonly message: string;
      readonly extensions: { readonly code: string; readonly requestId: string };
    }[];
  };
  for (const { extensions } of answer.errors ?? []) {
    expect(extensions.requestId).toBe(response.headers.get("x-request-id"));
  }
  return { status: response.status, code: answer.errors?.[0]?.extensions.code, message: answer.errors?.[0]?.message };
}

describe("the HTTP side", () => {
  it("takes bodies up to a size, and says what was expected of a larger one", async () => {
    const { url } = await run();
    const body = (bytes: number) => JSON.stringify({ query: "{hello}", variables: { pad: "x".repeat(bytes) } });
    expect((await post(url, body(900_000))).status).toBe(200);
    expect(await post(url, body(1_100_000))).toEqual({
      status: 413,
      code: "LIMIT_EXCEEDED",
      message: "expected a body of at most 1mb, but it is larger",
    });
  });

  it("counts what a compressed body unpacks to", async () => {
    const { url } = await run();
    const packed = gzipSync(JSON.stringify({ query: "{hello}", variables: { pad: "x".repeat(5_000_000) } }));
    expect(packed.length).toBeLessThan(10_000);
    const answer = await post(url, packed, { ...JSON_BODY, "content-encoding": "gzip" });
    expect(answer).toMatchObject({ status: 413, code: "LIMIT_EXCEEDED" });
  });

  it.each([
    ["no JSON", '{"query":', JSON_BODY, 400, "BAD_ARGUMENT"],
    ["an unknown encoding", "x", { ...JSON_BODY, "content-encoding": "zstd-odd" }, 415, "BAD_ARGUMENT"],
    ["a list of questions", '[{"query":"{hello}"},{"query":"{hello}"}]', JSON_BODY, 400, "BAD_REQUEST"],
    ["no question", "{}", JSON_BODY, 400, "BAD_REQUEST"],
    ["a form that another site may send", "query={hello}", { "content-type": "text/plain" }, 415, "BAD_ARGUMENT"],
    ["a body of no type", new Uint8Array([1]), {}, 415, "BAD_ARGUMENT"],
    [
      "a body in another character set",
      "{}",
      { "content-type": "application/json; charset=koi8-r" },
      415,
      "BAD_ARGUMENT",
    ],
    ["an answer of another type", '{"query":"{hello}"}', { ...JSON_BODY, accept: "text/csv" }, 406, "BAD_REQUEST"],
    [
      "an operation that is not there",
      '{"query":"query A {hello}","operationName":"B"}',
      JSON_BODY,
      400,
      "OPERATION_RESOLUTION_FAILURE",
    ],
    ["a mutation", '{"query":"mutation{a}"}', { ...JSON_BODY, accept: STANDARD }, 400, "GRAPHQL_VALIDATION_FAILED"],
    [
      "a subscription",
      '{"query":"subscription{a}"}',
      { ...JSON_BODY, accept: STANDARD },
      400,
      "GRAPHQL_VALIDATION_FAILED",
    ],
  ])("refuses %s in JSON, not in HTML", async (_name, body, headers, status, code) => {
    const { url } = await run();
    expect(await post(url, body, headers)).toMatchObject({ status, code });
  });

  it("refuses a question by address that a foreign page could have asked", async () => {
    const { url } = await run();
    const foreign = await rawRequest(url, "/graphql?query=%7Bhello%7D", { headers: { host: "localhost" } });
    expect(foreign.status).toBe(400);
    expect(foreign.body).not.toMatch(/hello you/);
    expect(foreign.body).toContain(`"requestId":"${String(foreign.headers["x-request-id"])}"`);
  });

  it("answers an unknown address with what there is", async () => {
    const { url } = await run();
    const response = await fetch(`${url}/graphq`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      errors: [
        {
          message: "expected /, /graphql, /graphiql, /healthz or /readyz, but was asked for /graphq",
          extensions: { code: "NOT_FOUND", requestId: response.headers.get("x-request-id") },
        },
      ],
    });
  });

  it("has no admin routes unless it is given work", async () => {
    const { url } = await run();
    expect((await fetch(`${url}/admin/ingest`, { method: "POST" })).status).toBe(404);
  });

  it("masks a context that cannot be made", async () => {
    const { ask, lines } = await run({
      createContext: () => {
        throw new Error("no driver for hunter2");
      },
    });
    const { status, headers, body } = await ask("{ hello }");
    const request = headers.get("x-request-id");
    expect(status).toBe(500);
    expect(body.errors).toEqual([{ message: UNEXPECTED, extensions: { code: "INTERNAL", requestId: request } }]);
    expect(lines.find(({ level }) => level === "error")).toMatchObject({
      request,
      error: { message: "no driver for hunter2" },
    });
  });
});
