import { textsOf } from "../util/texts-of.js";
import type { NodeId } from "./ids.js";

/** Who the authors of a record are, in its order; null for what names nobody, and for whom nobody has told yet. */
export type AuthorIds = readonly (NodeId<"Author"> | null)[];

const KIND = "author:";
const ownIds = (record: string): string => `${KIND}record:${record}#`;

/**
 * Ids as a record keeps them, without what all have in common: most people are known by this very record alone, whose
 * key stands in it anyway, and of their ids only `#` and the place stay.
 */
export function packAuthorIds(record: string, ids: readonly (string | null)[]): readonly string[] {
  const own = ownIds(record);
  return ids.map((id) => (id === null ? "" : id.startsWith(own) ? id.slice(own.length - 1) : id.slice(KIND.length)));
}

/** Reads the ids that a record keeps; those that an earlier version wrote are whole. */
export function readAuthorIds(record: string, packed: unknown): AuthorIds {
  const own = ownIds(record);
  return textsOf(packed).map((text) => {
    if (text === "") return null;
    if (text.startsWith("#")) return (own + text.slice(1)) as NodeId<"Author">;
    return (text.startsWith(KIND) ? text : KIND + text) as NodeId<"Author">;
  });
}

/** What {@link readAuthorIds} gives of the variable `text`, in Cypher, with `record` bound to the record's node. */
export function authorIdCypher(text: string, record: string): string {
  return (
    `CASE WHEN ${text} STARTS WITH '#' THEN '${KIND}record:' + ${record}.key + ${text} ` +
    `WHEN ${text} STARTS WITH '${KIND}' THEN ${text} ELSE '${KIND}' + ${text} END`
  );
}
