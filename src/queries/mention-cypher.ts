import type { Parameters } from "../store/graph-store.js";
import type { MentionFilter } from "./filter.js";
import { RELATIONS, type RelationName } from "./relations.js";

/** What the relationship in `r` must be to count; empty where nothing is asked or the relation has no mentions. */
export function mentionCypher(
  { relation, mention }: { readonly relation: RelationName; readonly mention?: MentionFilter },
  at = 0,
): { readonly text: string; readonly parameters: Parameters } {
  if (!mention || !RELATIONS[relation].mention) return { text: "", parameters: {} };
  const { role, minConfidence } = mention;
  return {
    text: `r.confidence >= $minConfidence${at}${role ? ` AND r.role = $role${at}` : ""}`,
    parameters: { [`minConfidence${at}`]: minConfidence, ...(role ? { [`role${at}`]: role } : {}) },
  };
}
