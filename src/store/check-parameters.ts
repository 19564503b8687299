import { AppError } from "../errors.js";

const DEEPEST = 100;

/**
 * Refuses parameters that are not graph values, before they reach an engine: `undefined` would silently become null,
 * and a cyclic object ends the whole process on the embedded engine.
 */
export function checkParameters(parameters: unknown): void {
  check(parameters, "parameters", []);
}

function check(value: unknown, path: string, above: readonly unknown[]): void {
  switch (typeof value) {
    case "string":
    case "boolean":
      return;
    case "number":
      if (!Number.isFinite(value)) throw refusal(path, `the number ${value}`);
      return;
    case "object":
      if (value === null) return;
      break;
    default:
      throw refusal(path, typeof value === "undefined" ? "undefined" : `a ${typeof value}`);
  }
  if (above.includes(value)) throw refusal(path, "an object that contains itself");
  if (above.length >= DEEPEST) throw refusal(path, `nested deeper than ${DEEPEST} levels`);
  const below = [...above, value];
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) check(value[at], `${path}[${at}]`, below);
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw refusal(path, `an object of class ${value.constructor?.name ?? "unknown"}`);
  }
  for (const [key, item] of Object.entries(value)) check(item, `${path}.${key}`, below);
}

function refusal(path: string, given: string): AppError {
  return new AppError(
    "BAD_ARGUMENT",
    `a statement's parameters must be null, booleans, finite numbers, strings, lists and plain objects of them, but ${path} is ${given}`,
  );
}
