import { LABELS } from "../../model/graph-schema.js";
import type { NodeKind } from "../../model/node-kind.js";
import type { GraphRow, SearchHit, Statement } from "../graph-store.js";
import { fullTextIndexName } from "../schema-cypher.js";
import { searchWeight } from "../search-weights.js";
import { searchWords } from "../search-words.js";

interface HitRow extends GraphRow {
  readonly id: string;
  readonly score: number;
}

const PAGE = `CALL db.index.fulltext.queryNodes($index, $query, {limit: $depth}) YIELD node, score
RETURN node.id AS id, score ORDER BY score DESC, id`;
const WHOLE = `CALL db.index.fulltext.queryNodes($index, $query) YIELD node, score
RETURN node.id AS id, score ORDER BY score DESC, id LIMIT $limit`;

/** Nodes of one kind by Lucene's score over the kind's text properties, ties by id. */
export async function search(
  read: (statement: Statement) => Promise<readonly GraphRow[]>,
  kind: NodeKind,
  text: string,
  limit: number,
): Promise<readonly SearchHit[]> {
  const query = luceneQuery(LABELS[kind].search, searchWords(text));
  if (query === undefined || limit <= 0) return [];
  const index = fullTextIndexName(kind);
  // Lucene cuts a list of equal scores where it likes, so take more, and all when the cut goes through a tie.
  const depth = 2 * limit + 50;
  const page = (await read({ text: PAGE, parameters: { index, query, depth } })) as readonly HitRow[];
  const cutInTie = page.length >= depth && page.at(-1)?.score === page[limit - 1]?.score;
  if (!cutInTie) return page.slice(0, limit);
  return (await read({ text: WHOLE, parameters: { index, query, limit } })) as readonly HitRow[];
}

/** A query for any of the words in any of the properties; the words are quoted, so none is read as an operator. */
export function luceneQuery(properties: readonly string[], words: readonly string[]): string | undefined {
  if (words.length === 0 || properties.length === 0) return undefined;
  const any = words.map((word) => `"${word.replace(/["\\]/g, "\\$&")}"`).join(" OR ");
  return properties.map((property) => `${property}:(${any})^${searchWeight(property)}`).join(" OR ");
}
