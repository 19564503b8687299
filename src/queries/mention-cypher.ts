import { RELATIONS, type RelationName } from "../model/relations.js";
import { isMention, type RelationshipType } from "../model/relationships.js";
import type { Parameters } from "../store/graph-store.js";
import type { MentionFilter } from "./filter.js";

/**
 * The condition under which the relationship of a type in a variable counts: a mention at a confidence and, where
 * asked, in a role, both given as Cypher. Empty for a type that is no mention, all of which count.
 */
export function believed(
  type: RelationshipType,
  variable: string,
  { minConfidence, role }: { readonly minConfidence: string; readonly role?: string },
): string {
  if (!isMention(type)) return "";
  return `${variable}.confidence >= ${minConfidence}${role ? ` AND ${variable}.role = ${role}` : ""}`;
}

/** What the relationship in `r` must be to count; empty where nothing is asked or the relation has no mentions. */
export function mentionCypher(
  { relation, mention }: { readonly relation: RelationName; readonly mention?: MentionFilter },
  at = 0,
): { readonly text: string; readonly parameters: Parameters } {
  const { type } = RELATIONS[relation];
  if (!mention || !isMention(type)) return { text: "", parameters: {} };
  const { role, minConfidence } = mention;
  return {
    text: believed(type, "r", { minConfidence: `$minConfidence${at}`, ...(role ? { role: `$role${at}` } : {}) }),
    parameters: { [`minConfidence${at}`]: minConfidence, ...(role ? { [`role${at}`]: role } : {}) },
  };
}
