import { describe, expect, it } from "vitest";
import { run } from "./running.js";

describe("security headers", () => {
  it.each(["/graphql", "/healthz", "/readyz", "/nowhere", "/"])("go with every answer: %s", async (path) => {
    const { url } = await run();
    const { headers } = await fetch(`${url}${path}`, { redirect: "manual" });
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });

  it("let no other origin ask first", async () => {
    const { url } = await run();
    const { headers } = await fetch(`${url}/graphql`, {
      method: "OPTIONS",
      headers: { origin: "https://elsewhere.example", "access-control-request-method": "POST" },
    });
    expect(headers.get("access-control-allow-origin")).toBeNull();
    expect(headers.get("access-control-allow-headers")).toBeNull();
  });
});
