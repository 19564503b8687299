import { AppError } from "../../errors.js";
import { describeValue } from "./describe-value.js";
import { nearestName } from "./nearest-name.js";

/**
 * Turns a JSON value into a typed one, or throws BAD_FILE that says where (`authors[2].orcid`), what was expected and
 * what was given.
 */
export type Reader<T> = (value: unknown, path: string) => T;

type Fields = Readonly<Record<string, Reader<unknown>>>;
type Read<F extends Fields> = { readonly [K in keyof F]: ReturnType<F[K]> };

export function refuse(path: string, expected: string, given: unknown): never {
  const hint = given === null ? "; leave out what is not known" : "";
  throw new AppError("BAD_FILE", `${path || "the record"}: expected ${expected}, given ${describeValue(given)}${hint}`);
}

/** A text that is not blank, without the space around it. */
export const text: Reader<string> = (value, path) => {
  const trimmed = typeof value === "string" ? value.trim() : "";
  return trimmed || refuse(path, "a text that is not empty", value);
};

/** A text that `parse` understands; `expected` names it in messages. */
export function parsed<T>(expected: string, parse: (text: string) => T | undefined): Reader<T> {
  return (value, path) => {
    const result = typeof value === "string" ? parse(value.trim()) : undefined;
    return result === undefined ? refuse(path, expected, value) : result;
  };
}

export function integer(least: number, greatest = Number.MAX_SAFE_INTEGER): Reader<number> {
  const range = greatest === Number.MAX_SAFE_INTEGER ? `${least} or more` : `${least} to ${greatest}`;
  return (value, path) =>
    typeof value === "number" && Number.isSafeInteger(value) && value >= least && value <= greatest
      ? value
      : refuse(path, `a whole number, ${range}`, value);
}

/** GraphQL's `Int` has 32 bits: a greater count could be kept, and never be asked for. */
export const GREATEST_COUNT = 2_147_483_647;

/** How many of something. */
export const count = integer(0, GREATEST_COUNT);

export const boolean: Reader<boolean> = (value, path) =>
  typeof value === "boolean" ? value : refuse(path, "true or false", value);

export function oneOf<const T extends string>(choices: readonly T[]): Reader<T> {
  const expected = choices.map((choice) => JSON.stringify(choice)).join(" or ");
  return (value, path) => choices.find((choice) => choice === value) ?? refuse(path, expected, value);
}

export function list<T>(item: Reader<T>): Reader<readonly T[]> {
  return (value, path) =>
    Array.isArray(value)
      ? value.map((element: unknown, index) => item(element, `${path}[${index}]`))
      : refuse(path, "a list", value);
}

/** A text, or an object for saying more. */
export function textOr<T>(short: (text: string, path: string) => T, long: Reader<T>): Reader<T> {
  return (value, path) => {
    if (typeof value === "string") return short(text(value, path), path);
    return isObject(value) ? long(value, path) : refuse(path, "a text or an object", value);
  };
}

/** An object with these keys and no others. */
export function object<R extends Fields, O extends Fields>(
  required: R,
  optional: O,
): Reader<Read<R> & Partial<Read<O>>> {
  const names = [...Object.keys(required), ...Object.keys(optional)];
  return (value, path) => {
    if (!isObject(value)) return refuse(path, "an object", value);
    for (const key of Object.keys(value)) {
      if (!names.includes(key)) refuseKey(path, key, names);
    }
    const result: Record<string, unknown> = {};
    for (const [key, read] of Object.entries(required)) result[key] = read(value[key], join(path, key));
    for (const [key, read] of Object.entries(optional)) {
      if (value[key] !== undefined) result[key] = read(value[key], join(path, key));
    }
    return result as Read<R> & Partial<Read<O>>;
  };
}

export function join(path: string, key: string): string {
  return path ? `${path}.${key}` : key;
}

export function refuseKey(path: string, key: string, names: readonly string[]): never {
  const nearest = nearestName(key, names);
  const hint = nearest ? `did you mean ${JSON.stringify(nearest)}?` : `expected one of ${names.join(", ")}`;
  throw new AppError("BAD_FILE", `${join(path, JSON.stringify(key))}: unknown key; ${hint}`);
}

export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
