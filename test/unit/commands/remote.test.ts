import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { describe, expect, it, onTestFinished } from "vitest";
import { postLines, rawInput } from "../../../src/commands/remote.js";

/** The lines that a server which answers so gives, and what it failed with. */
async function answerOf(listener: RequestListener): Promise<{ lines: unknown[]; error?: unknown }> {
  const http = createServer(listener);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void http.close());
  const { port } = http.address() as AddressInfo;
  const lines: unknown[] = [];
  try {
    const server = { url: `http://127.0.0.1:${port}`, token: "t" };
    for await (const line of postLines(server, "/admin/ingest", Readable.from(["body"]))) lines.push(line);
    return { lines };
  } catch (error) {
    return { lines, error };
  }
}

describe("work done by a server", () => {
  it("gives the lines of its answer", async () => {
    const { lines, error } = await answerOf((_request, response) => {
      response.write('{"type":"progress","progress":1}\n{"type":');
      response.end('"result"}\n');
    });
    expect(lines).toEqual([{ type: "progress", progress: 1 }, { type: "result" }]);
    expect(error).toBeUndefined();
  });

  it.each<[string, RequestListener]>([
    ["before it answers", (request) => request.socket.destroy()],
    [
      "within a line",
      (_request, response) => {
        response.write('{"type":"progress"}\n{"type":"rep');
        setTimeout(() => response.destroy(), 50);
      },
    ],
  ])("says what to do when the server goes away %s", async (_name, listener) => {
    const { error } = await answerOf(listener);
    expect(error).toMatchObject({
      code: "DATABASE_UNAVAILABLE",
      message: expect.stringMatching(/went away before the work was done.*what it had taken in is kept.*again/),
    });
  });

  it("passes on what the server refuses", async () => {
    const { error } = await answerOf((_request, response) => {
      response.end('{"type":"error","code":"BAD_FILE","message":"line 3 breaks off"}\n');
    });
    expect(error).toMatchObject({ code: "BAD_FILE", message: "line 3 breaks off" });
  });

  it("names the file that cannot be read", async () => {
    await expect(rawInput("/no/such.jsonl", Readable.from([]))).rejects.toMatchObject({
      code: "BAD_FILE",
      message: expect.stringContaining("/no/such.jsonl"),
    });
  });
});
