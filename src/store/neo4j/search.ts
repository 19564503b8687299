import type { GraphRow, SearchHit, Statement, WordQuery } from "../graph-store.js";
import { fullTextIndexName } from "../schema-cypher.js";
import { wordsQuery } from "./lucene.js";

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
  words: WordQuery,
  limit: number,
): Promise<readonly SearchHit[]> {
  if (words.words.length === 0 || limit <= 0) return [];
  const query = wordsQuery(words);
  const index = fullTextIndexName(words.kind);
  // Lucene cuts a list of equal scores where it likes, so take more, and all when the cut goes through a tie.
  const depth = 2 * limit + 50;
  const page = (await read({ text: PAGE, parameters: { index, query, depth } })) as readonly HitRow[];
  const cutInTie = page.length >= depth && page.at(-1)?.score === page[limit - 1]?.score;
  if (!cutInTie) return page.slice(0, limit);
  return (await read({ text: WHOLE, parameters: { index, query, limit } })) as readonly HitRow[];
}
