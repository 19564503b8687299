import { mergeKey } from "../../model/ids.js";
import type { LexiconEntry } from "./lexicon-entry.js";

/** What the lexicon knows of two of its names: that one method is a variant of another, or one task a part of another. */
export interface LexiconRelation {
  readonly type: "VARIANT_OF" | "SUBTASK_OF";
  /** Canonical names. */
  readonly from: string;
  readonly to: string;
}

/** Every relation that the `variantOf` column states, in the order of the entries; a name that repeats counts once. */
export function lexiconRelations(entries: readonly LexiconEntry[]): readonly LexiconRelation[] {
  const seen = new Set<string>();
  return entries.flatMap(({ kind, name, variantOf }): readonly LexiconRelation[] => {
    if (kind === "dataset" || variantOf === undefined) return [];
    const key = `${kind} ${mergeKey(name)}`;
    if (seen.has(key) || mergeKey(name) === mergeKey(variantOf)) return [];
    seen.add(key);
    return [{ type: kind === "method" ? "VARIANT_OF" : "SUBTASK_OF", from: name, to: variantOf }];
  });
}
