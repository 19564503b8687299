import { textsOf } from "../util/texts-of.js";
import { compare } from "./claim.js";

/** The texts of a property and some more, each once, in order. */
export function union(left: unknown, right: readonly string[]): readonly string[] {
  return [...new Set([...textsOf(left), ...right])].sort(compare);
}
