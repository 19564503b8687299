import { describe, expect, it } from "vitest";
import { run } from "./running.js";

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

describe("request ids", () => {
  it("are made fresh, and go with every answer", async () => {
    const { url } = await run();
    const ids = await Promise.all(
      ["/healthz", "/healthz", "/nowhere"].map(async (path) =>
        (await fetch(`${url}${path}`)).headers.get("x-request-id"),
      ),
    );
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(UUID);
  });

  it("are those of the caller where they are harmless", async () => {
    const { ask } = await run();
    const given = await ask("{ helo }", { headers: { "x-request-id": "caller-0001.a:b" } });
    expect(given.headers.get("x-request-id")).toBe("caller-0001.a:b");
    expect(given.body.errors?.[0]?.extensions.requestId).toBe("caller-0001.a:b");
    for (const odd of ["short", "x".repeat(65), 'quoted"0001', "<script>1"]) {
      const { headers } = await ask("{ hello }", { headers: { "x-request-id": odd } });
      expect(headers.get("x-request-id"), odd).toMatch(UUID);
    }
  });

  it("stand in the log, with the codes of the answer's errors", async () => {
    const { ask, close, lines } = await run();
    await ask("{ refused again: refused }", { headers: { "x-request-id": "caller-0002" } });
    await close(100);
    expect(lines.filter(({ msg }) => msg === "request")).toMatchObject([
      { request: "caller-0002", status: 200, errors: ["BAD_CURSOR"], ms: expect.any(Number) },
    ]);
  });
});
