/** One value of a sort order at the place a cursor marks; null where the node has none. */
export type CursorKey = string | number | boolean | null;

const VERSION = 1;

/**
 * An opaque cursor: the values of the sort keys at one item, bound to the name of the order they belong to.
 * Base64url of JSON `[version, order, ...keys]`.
 */
export function encodeCursor(order: string, keys: readonly CursorKey[]): string {
  return Buffer.from(JSON.stringify([VERSION, order, ...keys]), "utf8").toString("base64url");
}

/** The keys of a cursor of this order; `undefined` for anything that {@link encodeCursor} did not make for it. */
export function decodeCursor(text: string, order: string): readonly CursorKey[] | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined;
  const parsed = parse(Buffer.from(text, "base64url").toString("utf8"));
  if (!Array.isArray(parsed)) return undefined;
  const [version, name, ...keys] = parsed as unknown[];
  return version === VERSION && name === order && keys.every(isCursorKey) ? keys : undefined;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isCursorKey(value: unknown): value is CursorKey {
  return value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}
