import type { Properties } from "./graph-state.js";

/** Whether two property maps say the same; a null property is an absent one. */
export function sameProperties(left: Properties | undefined, right: Properties | undefined): boolean {
  return canonical(left) === canonical(right);
}

function canonical(properties: Properties | undefined): string {
  const present = Object.entries(properties ?? {}).filter(([, value]) => value !== null && value !== undefined);
  return JSON.stringify(present.sort(([a], [b]) => (a < b ? -1 : 1)));
}
