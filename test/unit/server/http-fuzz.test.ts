import { METHODS } from "node:http";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { randomNumbers } from "../../support/generated-graph.js";
import { type RawAnswer, rawRequest } from "./raw-request.js";
import { LIMITS, type Running, run } from "./running.js";

const REQUESTS = 600;
const TOKEN = "token-of-the-fuzz";
const KEY = "key-of-the-fuzz";
/** Node itself answers CONNECT, before any server does. */
const ODD_METHODS = METHODS.filter((method) => method !== "CONNECT");

const PATHS = [
  "/graphql",
  "/graphql/",
  "/graphql?query=%7Bhello%7D",
  "/graphql?query={hello}&variables=[1]&extensions=7",
  "/graphql?query=%7B&query=%7B",
  "/graphql?variables=%7B&operationName=%00",
  "/graphql?query=mutation%7Ba%7D",
  "/graphql?%E0%A4%A",
  "/",
  "//",
  "//[",
  "/%E0%A4%A",
  "/graphiql",
  "/graphiql/assets/..%2f..%2fpackage.json",
  "/graphiql/assets/%00",
  "/graphiql?query={hello}",
  "/healthz",
  "/readyz?x=1",
  "/admin/ingest",
  "/admin/ingest?name=a&name=b&format[x]=1",
  "/admin/tasks/terms",
  "/admin/tasks/%2e%2e",
  "/admin/tasks/%E0%A4%A",
  "/admin",
  "/nothing/of/the/kind",
];
const BODIES = [
  "",
  "{",
  "[]",
  "null",
  "7",
  '"{hello}"',
  "{}",
  '{"query":"{hello}"}',
  '{"query":"{hello}","variables":[],"extensions":7,"operationName":{}}',
  '{"query":{"kind":"Document"}}',
  '{"query":7,"variables":"{}"}',
  '{"query":"mutation{a}"}',
  '{"query":"subscription{a}"}',
  '{"query":"query A{hello} query B{hello}"}',
  '{"query":"query A{hello}","operationName":"\\u0000"}',
  '{"query":"{ large count(of: 99999999999) }"}',
  '{"query":"fragment F on Item { name ...F } { item { ...F } }"}',
  '{"query":"{ item { ...F } }","__proto__":{"query":"x"}}',
  '{"query":"query($a:Nothing){hello(name:$a)}","variables":{"a":{"b":[[[]]]}}}',
  '[{"query":"{hello}"}]',
  "query={hello}",
  `{"query":"{hello}","variables":{"pad":"${"x".repeat(1_100_000)}"}}`,
  Buffer.from([0xff, 0xfe, 0x00, 0x80]),
  gzipSync('{"query":"{hello}"}'),
  gzipSync('{"query":"{hello}"}').subarray(0, 12),
];
const HEADERS: { readonly [name: string]: readonly string[] } = {
  "content-type": [
    "application/json",
    "application/json",
    "application/json; charset=utf-16",
    "application/json;;;",
    "text/plain",
    "multipart/form-data",
    "application/graphql",
    ";",
    "",
  ],
  "content-encoding": ["gzip", "deflate", "br", "identity", "zstd", "gzip, gzip", "\t"],
  accept: ["*/*", "text/html", "text/csv;q=1", "application/graphql-response+json", "q=;,", "multipart/mixed"],
  authorization: ["Bearer", "Bearer x", "Basic eDp4", `Bearer ${TOKEN}`, `Bearer ${KEY}`, "Bearer é"],
  "x-api-key": ["", "x", TOKEN],
  "x-request-id": ["fine-request-id", "no", "a b c d e f g h", "x".repeat(100)],
  "apollo-require-preflight": ["true", ""],
  "x-apollo-operation-name": ["a", ""],
  origin: ["http://evil.example", "null", "http://localhost:4000", "not an origin"],
  host: ["localhost", "127.0.0.1:1", "evil.example", "[::1]:9", "localhost:", ""],
  cookie: ["a=b; ;;"],
  range: ["bytes=9-1"],
  "if-none-match": ['"x"', "*"],
  "access-control-request-method": ["POST", "ODD"],
};

async function askOddly(
  { url }: Running,
  seed: number,
): Promise<{ readonly what: string; readonly answer: RawAnswer }> {
  const random = randomNumbers(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const method = random() < 0.6 ? pick(["GET", "POST"]) : pick(ODD_METHODS);
  const path = random() < 0.5 ? "/graphql" : pick(PATHS);
  const authorization = `Bearer ${path.startsWith("/admin") ? TOKEN : KEY}`;
  const headers: { [name: string]: string } = {
    "content-type": "application/json",
    host: "localhost",
    ...(random() < 0.5 ? { authorization } : {}),
  };
  for (let count = Math.floor(random() * 4); count > 0; count--) {
    const name = pick(Object.keys(HEADERS));
    headers[name] = Buffer.from(pick(HEADERS[name] ?? [""])).toString("latin1");
  }
  const body = method === "GET" && random() < 0.8 ? "" : pick(BODIES);
  // Node frames no body of DELETE and its like by itself.
  if (body.length > 0) headers["content-length"] = String(Buffer.byteLength(body));
  const what = `seed ${seed}: ${method} ${path} ${JSON.stringify(headers)} ${String(body).slice(0, 100)}`;
  const answer = await rawRequest(url, path, { method, headers, body }).catch((cause: unknown) => {
    throw new Error(`no answer to ${what}`, { cause });
  });
  return { what, answer };
}

describe("any request whatever", () => {
  it.each([
    ["on loopback", {}],
    ["where a key is required", { host: "0.0.0.0", apiKey: KEY }],
  ])("is answered without a fault of ours, with a request id: %s", async (_, access) => {
    const task = async function* (name: string, options: object) {
      yield { type: "result", name, options };
    };
    const ingest = async function* ({ stream }: { readonly stream: AsyncIterable<unknown> }) {
      let chunks = 0;
      for await (const _chunk of stream) chunks++;
      yield { type: "report", chunks };
    };
    const config = { host: "127.0.0.1", limits: LIMITS, ...access };
    const running = await run({ admin: { folder: "1:2", token: TOKEN, task, ingest }, config });
    const statuses = new Map<number, number>();
    for (let seed = 1; seed <= REQUESTS; seed++) {
      const { what, answer } = await askOddly(running, seed);
      const { status, headers, body } = answer;
      expect(status === 503 || status < 500, `${what}\n${status} ${body}`).toBe(true);
      const id = headers["x-request-id"];
      expect(id, what).toMatch(/^[\w.:-]{8,64}$/);
      if (status >= 400 && body !== "") expect(requestIds(body), `${what}\n${status} ${body}`).toEqual(new Set([id]));
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses.keys()].length).toBeGreaterThanOrEqual(6);
    expect(running.lines.filter(({ level }) => level === "error")).toEqual([]);
  });
});

/** The request ids of the errors that an answer holds; `none` for an error without. */
function requestIds(body: string): Set<unknown> {
  const errors = body
    .trim()
    .split("\n")
    .flatMap((line) => {
      const answer = JSON.parse(line) as { errors?: { extensions?: { requestId?: unknown } }[]; requestId?: unknown };
      return answer.errors?.map(({ extensions }) => extensions?.requestId) ?? [answer.requestId];
    });
  return new Set(errors.map((id) => id ?? "none"));
}
