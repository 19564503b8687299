import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CursorKey, decodeCursor, encodeCursor } from "../../../src/util/cursor.js";

describe("cursors", () => {
  it("give back the keys they were made of, for the order they belong to alone", () => {
    const key: fc.Arbitrary<CursorKey> = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(key), fc.string(), (keys, order) => {
        const cursor = encodeCursor(order, keys);
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(decodeCursor(cursor, order)).toEqual(keys);
        expect(decodeCursor(cursor, `${order}x`)).toBeUndefined();
      }),
    );
  });

  const made = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  it.each([
    ["", "nothing"],
    ["not a cursor!", "letters outside base64url"],
    ["YWJj", "no JSON"],
    [made({ 0: 1 }), "no list"],
    [made([2, "order", 1]), "another version"],
    [made([1, "other", 1]), "another order"],
    [made([1, "order", { a: 1 }]), "a key that is no value"],
  ])("refuse %s: %s", (text) => {
    expect(decodeCursor(text, "order")).toBeUndefined();
  });
});
