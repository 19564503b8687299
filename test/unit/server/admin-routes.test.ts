import { createHmac } from "node:crypto";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { AppError } from "../../../src/errors.js";
import type { Admin } from "../../../src/server/admin-routes.js";
import { KEY, run } from "./running.js";

const TOKEN = "token-of-the-test";
const FOLDER = "1:2";

/** Posts to an admin route and gives the lines of the answer. */
async function post(url: string, path: string, body = "", headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/admin/${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/octet-stream", ...headers },
    body,
  });
  const lines = (await response.text()).trim().split("\n").filter(Boolean);
  return { status: response.status, lines: lines.map((line) => JSON.parse(line) as { [key: string]: unknown }) };
}

const task: Admin["task"] = async function* (name, options) {
  yield { type: "result", result: { name, options } };
};

const echo: Admin = {
  token: TOKEN,
  folder: FOLDER,
  task,
  ingest: async function* ({ name, stream, format }) {
    yield { type: "progress", name, format };
    yield { type: "report", bytes: (await text(stream)).length };
  },
};

describe("admin routes", () => {
  it("hand over a body of any size, with its name and format, and give the answer line by line", async () => {
    const { url } = await run({ admin: echo });
    const body = "x".repeat(3_000_000);
    expect(await post(url, "ingest?name=a%20file.jsonl&format=papergraph-jsonl", body)).toEqual({
      status: 200,
      lines: [
        { type: "progress", name: "a file.jsonl", format: "papergraph-jsonl" },
        { type: "report", bytes: body.length },
      ],
    });
    expect((await post(url, "ingest?name=&format=", "x")).lines).toEqual([
      { type: "progress", name: "input" },
      { type: "report", bytes: 1 },
    ]);
  });

  it.each([
    ["no token", { authorization: "" }],
    ["another token", { authorization: "Bearer token-of-the-tesT" }],
  ])("refuse %s before any work", async (_name, headers) => {
    let worked = false;
    const ingest = async function* () {
      worked = true;
      yield {};
    };
    const { url } = await run({ admin: { token: TOKEN, folder: FOLDER, task, ingest } });
    for (const given of [headers, { authorization: `Bearer ${KEY}` }]) {
      const { status, lines } = await post(url, "ingest", "x", given);
      expect(status).toBe(403);
      expect(lines).toMatchObject([{ type: "error", code: "FORBIDDEN" }]);
    }
    expect(worked).toBe(false);
  });

  it("end with an error of papergraph as it is, after what was done", async () => {
    const ingest = async function* () {
      yield { type: "progress" };
      throw new AppError("BAD_FILE", "line 3 breaks off");
    };
    const { url } = await run({ admin: { token: TOKEN, folder: FOLDER, task, ingest } });
    expect((await post(url, "ingest", "x".repeat(2_000_000))).lines).toEqual([
      { type: "progress" },
      { type: "error", code: "BAD_FILE", message: "line 3 breaks off", requestId: expect.any(String) },
    ]);
  });

  it("mask an unexpected error and log it", async () => {
    const ingest = async function* () {
      yield { type: "progress" };
      throw new Error("disk of hunter2 is full");
    };
    const { url, lines: log } = await run({ admin: { token: TOKEN, folder: FOLDER, task, ingest } });
    const { lines } = await post(url, "ingest");
    expect(lines[1]).toMatchObject({ type: "error", code: "INTERNAL" });
    expect(JSON.stringify(lines)).not.toMatch(/hunter2/);
    expect(log.find(({ level }) => level === "error")).toMatchObject({ error: { message: "disk of hunter2 is full" } });
  });

  it("stop the work when the command line goes away", async () => {
    let stopped = () => {};
    const hasStopped = new Promise<void>((resolve) => {
      stopped = resolve;
    });
    const ingest = async function* () {
      try {
        for (;;) {
          yield { type: "progress", pad: "x".repeat(10_000) };
          await new Promise((resolve) => setImmediate(resolve));
        }
      } finally {
        stopped();
      }
    };
    const { url } = await run({ admin: { token: TOKEN, folder: FOLDER, task, ingest } });
    const gone = new AbortController();
    const response = await fetch(`${url}/admin/ingest`, {
      method: "POST",
      headers: { authorization: `Bearer ${TOKEN}` },
      body: "x",
      signal: gone.signal,
    });
    expect(response.status).toBe(200);
    gone.abort();
    await hasStopped;
  });

  it("hand over tasks with their options", async () => {
    const { url } = await run({ admin: echo });
    expect(await post(url, "tasks/terms", '{"least":3}')).toEqual({
      status: 200,
      lines: [{ type: "result", result: { name: "terms", options: { least: 3 } } }],
    });
  });

  it.each([
    ["", 400, "BAD_ARGUMENT", /expected a JSON object as the body, but it is not JSON: ""/],
    ["{", 400, "BAD_ARGUMENT", /is not JSON: "\{"/],
    ["[3]", 400, "BAD_ARGUMENT", /but it is "\[3\]"/],
    ["null", 400, "BAD_ARGUMENT", /but it is "null"/],
    ["7", 400, "BAD_ARGUMENT", /but it is "7"/],
    [`"${"x".repeat(17_000_000)}"`, 413, "LIMIT_EXCEEDED", /expected a body of at most 16777216 bytes/],
  ])("say what was expected of the options of a task, and given: %s", async (body, status, code, sentence) => {
    const { url, lines: log } = await run({ admin: echo });
    const answer = await post(url, "tasks/terms", body);
    expect(answer).toMatchObject({
      status,
      lines: [{ type: "error", code, message: expect.stringMatching(sentence) }],
    });
    expect(answer.lines[0]?.requestId).toEqual(expect.any(String));
    expect(log.some(({ level }) => level === "error")).toBe(false);
  });

  it("prove without the token that they know it and hold the folder, to a new question each time", async () => {
    const { url } = await run({ admin: echo });
    const prove = async (query: string) => {
      const response = await fetch(`${url}/admin/proof${query}`);
      return { status: response.status, text: await response.text() };
    };
    const nonce = "a-number-used-once";
    const expected = createHmac("sha256", TOKEN).update(`${nonce} ${FOLDER}`).digest("base64url");
    expect(await prove(`?nonce=${nonce}`)).toEqual({ status: 200, text: expected });
    expect((await prove("?nonce=another-number-used-once")).text).not.toBe(expected);
    for (const wrong of ["", "?nonce=short", "?nonce=a%20b%20c%20d%20e%20f%20g%20h%20i"]) {
      expect((await prove(wrong)).status).toBe(403);
    }
  });

  it("say what there is", async () => {
    const { url } = await run({ admin: echo });
    const { status, lines } = await post(url, "extract");
    expect(status).toBe(404);
    expect(lines).toMatchObject([{ code: "NOT_FOUND", message: expect.stringMatching(/POST \/admin\/extract$/) }]);
  });
});
