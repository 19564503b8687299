import { AppError } from "../errors.js";

const DEEPEST = 100;

/**
 * Refuses parameters that are not graph values, before they reach an engine: `undefined` would silently become null,
 * and a cyclic object ends the whole process on the embedded engine.
 */
export function checkParameters(parameters: unknown): void {
  check(parameters, { keys: ["parameters"], above: [] });
}

/** Where the check is: the way to the value, and the objects on it. One for the whole walk, for it is long. */
interface Place {
  readonly keys: (string | number)[];
  readonly above: unknown[];
}

function check(value: unknown, place: Place): void {
  switch (typeof value) {
    case "string":
    case "boolean":
      return;
    case "number":
      if (!Number.isFinite(value)) throw refusal(place, `the number ${value}`);
      return;
    case "object":
      if (value === null) return;
      break;
    default:
      throw refusal(place, typeof value === "undefined" ? "undefined" : `a ${typeof value}`);
  }
  if (place.above.includes(value)) throw refusal(place, "an object that contains itself");
  if (place.above.length >= DEEPEST) throw refusal(place, `nested deeper than ${DEEPEST} levels`);
  place.above.push(value);
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) checkItem(value[at], at, place);
  } else {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) {
      throw refusal(place, `an object of class ${value.constructor?.name ?? "unknown"}`);
    }
    for (const [key, item] of Object.entries(value)) checkItem(item, key, place);
  }
  place.above.pop();
}

function checkItem(item: unknown, key: string | number, place: Place): void {
  if (typeof item === "string") return;
  place.keys.push(key);
  check(item, place);
  place.keys.pop();
}

function refusal({ keys }: Place, given: string): AppError {
  const path = keys.map((key, at) => (typeof key === "number" ? `[${key}]` : at === 0 ? key : `.${key}`)).join("");
  return new AppError(
    "BAD_ARGUMENT",
    `a statement's parameters must be null, booleans, finite numbers, strings, lists and plain objects of them, but ${path} is ${given}`,
  );
}
