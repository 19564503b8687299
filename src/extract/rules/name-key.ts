import { mergeKey } from "../../model/ids.js";
import { hasNameShape, withoutSize } from "./coined-name.js";

/** The key of a name inside one paper: its merge key without size and without a noun that says its kind. */
export const nameKey = (name: string): string => mergeKey(withoutSize(withoutKindNoun(name)));

const KIND_NOUN = / (?:dataset|benchmark|corpus|framework|model|algorithm|method)$/i;

/** A coined name without the noun that says its kind: `MARBLE Benchmark` is MARBLE. */
export function withoutKindNoun(name: string): string {
  const noun = KIND_NOUN.exec(name);
  const rest = noun ? name.slice(0, noun.index) : name;
  return noun && !rest.includes(" ") && hasNameShape(rest) ? rest : name;
}
