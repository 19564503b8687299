import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { run } from "./running.js";

/** Sends these bytes and gives all that comes back until the server hangs up. */
async function send(port: number, bytes: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.write(bytes);
  return text(socket);
}

describe("what is no HTTP request", () => {
  it.each([
    ["no HTTP at all", "hello\r\n\r\n", "400 Bad Request", "BAD_ARGUMENT"],
    ["a broken header", "GET / HTTP/1.1\r\nno colon\r\n\r\n", "400 Bad Request", "BAD_ARGUMENT"],
    [
      "two lengths",
      "POST / HTTP/1.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n",
      "400 Bad Request",
      "BAD_ARGUMENT",
    ],
    [
      "headers without end",
      `GET / HTTP/1.1\r\nx: ${"x".repeat(70_000)}`,
      "431 Request Header Fields Too Large",
      "LIMIT_EXCEEDED",
    ],
  ])("is refused with code and request id, which the log has: %s", async (_name, bytes, status, code) => {
    const { port, lines } = await run();
    const answer = await send(port, bytes);
    const [head = "", body = ""] = answer.slice(answer.lastIndexOf("HTTP/1.1 ")).split("\r\n\r\n");
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status}\r\n`));
    const [, id] = /x-request-id: (\S+)/.exec(head) ?? [];
    expect(JSON.parse(body)).toEqual({
      errors: [{ message: expect.stringMatching(/^expected /), extensions: { code, requestId: id } }],
    });
    expect(lines).toContainEqual(expect.objectContaining({ level: "warn", request: id, msg: "malformed request" }));
  });

  it("does not speak into another answer, and the server lives on", async () => {
    const { port, url } = await run();
    const question = JSON.stringify({ query: "{ slow(ms: 300) }" });
    const post = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${question.length}\r\n\r\n${question}`;
    expect(await send(port, `${post}hello\r\n\r\n`).catch(() => "")).not.toContain("400 Bad Request");
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});
