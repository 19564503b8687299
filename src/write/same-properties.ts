import type { Properties } from "./graph-state.js";

/** Whether two property maps say the same; a null property is an absent one. */
export function sameProperties(left: Properties | undefined, right: Properties | undefined): boolean {
  return left === right || (isWithin(left ?? {}, right ?? {}) && isWithin(right ?? {}, left ?? {}));
}

/** Whether every property of one map has the same value in the other. */
function isWithin(some: Properties, all: Properties): boolean {
  for (const name in some) if (!sameValue(some[name] ?? null, all[name] ?? null)) return false;
  return true;
}

function sameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (!Array.isArray(left) || !Array.isArray(right)) return false;
  return left.length === right.length && left.every((item, at) => sameValue(item, right[at]));
}
