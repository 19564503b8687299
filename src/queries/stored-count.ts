import { DEFAULT_MIN_CONFIDENCE } from "../model/confidence.js";
import { RELATIONS, type RelationName } from "../model/relations.js";
import type { MentionFilter } from "./filter.js";

/** The property of a node that counts exactly the neighbours asked for; undefined where none does. */
export function counterOf({
  relation,
  mention,
}: {
  readonly relation: RelationName;
  readonly mention?: MentionFilter;
}): string | undefined {
  const { counter, mention: mentions } = RELATIONS[relation];
  if (!mentions) return counter;
  return mention?.minConfidence === DEFAULT_MIN_CONFIDENCE && !mention.role ? counter : undefined;
}
