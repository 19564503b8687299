import { mergeKey } from "../../model/ids.js";
import { hasNameShape, withoutSize } from "./coined-name.js";

/** Keys of names met lately: a paper asks for the same ones over and over. */
const lately = new Map<string, string>();
const KEPT = 5_000;

/** The key of a name inside one paper: its merge key without size and without a noun that says its kind. */
export function nameKey(name: string): string {
  const known = lately.get(name);
  if (known !== undefined) return known;
  const key = mergeKey(withoutSize(withoutKindNoun(name)));
  if (lately.size >= KEPT) lately.clear();
  lately.set(name, key);
  return key;
}

const KIND_NOUN = / (?:dataset|benchmark|corpus|framework|model|algorithm|method)$/i;

/** A coined name without the noun that says its kind: `MARBLE Benchmark` is MARBLE. */
export function withoutKindNoun(name: string): string {
  const noun = KIND_NOUN.exec(name);
  const rest = noun ? name.slice(0, noun.index) : name;
  return noun && !rest.includes(" ") && hasNameShape(rest) ? rest : name;
}
