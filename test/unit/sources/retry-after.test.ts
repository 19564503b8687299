import { expect, it } from "vitest";
import { retryAfter } from "../../../src/sources/retry-after.js";

const NOW = Date.UTC(2026, 10, 6, 8, 49, 37);

it.each([
  ["0", 0],
  ["120", 120_000],
  [" 3 ", 3_000],
  ["Fri, 06 Nov 2026 08:49:47 GMT", 10_000],
  ["Fri, 06 Nov 2026 08:49:00 GMT", 0],
  ["Friday, 06-Nov-26 08:50:37 GMT", 60_000],
  ["-5", undefined],
  ["1.5", undefined],
  ["soon", undefined],
  ["", undefined],
  [null, undefined],
])("reads Retry-After: %s", (header, milliseconds) => {
  expect(retryAfter(header, NOW)).toBe(milliseconds);
});
