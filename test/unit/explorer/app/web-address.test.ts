import { describe, expect, it } from "vitest";
import { webAddress } from "../../../../src/explorer/app/web-address.js";

describe("an address that the explorer links to", () => {
  it.each(["https://example.org/a?b#c", "http://127.0.0.1:4000/"])("is one of the web: %s", (address) => {
    expect(webAddress(address)).toBe(address);
  });

  it.each([
    "javascript:alert(1)",
    " javascript:alert(1)",
    "JAVASCRIPT:1",
    "data:text/html,x",
    "urn:x:y",
    "",
    "/a",
    null,
  ])("is none otherwise: %s", (address) => {
    expect(webAddress(address)).toBeUndefined();
  });
});
