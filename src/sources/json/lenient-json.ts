import { isObject } from "./is-object.js";
import type { JsonObject } from "./json-values.js";

/** The text at a key, its white space single; `undefined` for anything else and for blank. */
export function textAt(object: JsonObject | undefined, key: string): string | undefined {
  const value = object?.[key];
  return typeof value === "string" ? value.replaceAll(/\s+/g, " ").trim() || undefined : undefined;
}

/** The first of several keys at which a text stands. */
export function firstTextAt(object: JsonObject | undefined, keys: readonly string[]): string | undefined {
  return keys.map((key) => textAt(object, key)).find((text) => text !== undefined);
}

/** The text or number at a key, as text. */
export function idAt(object: JsonObject | undefined, key: string): string | undefined {
  const value = object?.[key];
  return typeof value === "number" ? String(value) : textAt(object, key);
}

/** The object at a key. */
export function objectAt(object: JsonObject | undefined, key: string): JsonObject | undefined {
  const value = object?.[key];
  return isObject(value) ? value : undefined;
}

/** The objects of the list at a key; others in it are passed over. */
export function objectsAt(object: JsonObject | undefined, key: string): readonly JsonObject[] {
  const value = object?.[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The texts of the list at a key, their white space single. */
export function textsAt(object: JsonObject | undefined, key: string): readonly string[] {
  const value = object?.[key];
  return Array.isArray(value) ? value.flatMap((item) => textAt({ item }, "item") ?? []) : [];
}
