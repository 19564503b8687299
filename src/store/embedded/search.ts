import type { GrafeoDB } from "@grafeo-db/js";
import { LABELS } from "../../model/graph-schema.js";
import type { NodeKind } from "../../model/node-kind.js";
import type { SearchHit } from "../graph-store.js";
import { searchWeight } from "../search-weights.js";
import { searchWords } from "../search-words.js";

/** Best hits of each property, with the most a node outside the list can have there. */
interface RankedList {
  readonly scores: ReadonlyMap<number, number>;
  readonly bound: number;
}

/** Greatest count the engine takes. */
const ALL = 2 ** 32 - 1;

/** Nodes of one kind by the sum of their weighted BM25 scores over the kind's text properties, ties by id. */
export async function search(
  database: GrafeoDB,
  kind: NodeKind,
  text: string,
  limit: number,
): Promise<readonly SearchHit[]> {
  // The engine splits a word at every mark (`3.5`, `don't`); a part given twice would count twice.
  const words = [...new Set(searchWords(text).flatMap((word) => word.split(/[^\p{L}\p{N}\p{M}]+/u)))].filter(Boolean);
  if (words.length === 0 || limit <= 0) return [];
  const query = words.join(" ");
  const { key, search: properties } = LABELS[kind];
  // The lists are cut where that cannot change the answer, and read whole where it might.
  for (let depth = 4 * limit + 100; ; depth = ALL) {
    const lists = await Promise.all(
      properties.map(async (property): Promise<RankedList> => {
        const weight = searchWeight(property);
        const hits = await database.textSearch(kind, property, query, Math.min(depth, ALL));
        const scores = new Map<number, number>();
        for (const [node, score] of hits) {
          if (node !== undefined && score !== undefined) scores.set(node, weight * score);
        }
        const last = hits.at(-1)?.[1] ?? 0;
        return { scores, bound: hits.length < depth ? 0 : weight * last };
      }),
    );
    const best = merge(lists, limit);
    if (!best) continue;
    const hits: SearchHit[] = [];
    for (const [node, score] of best) {
      const id: unknown = database.getNode(node)?.get(key);
      if (typeof id === "string") hits.push({ id, score });
    }
    hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    return hits.slice(0, limit);
  }
}

/**
 * The first `limit` nodes and all that tie with the last of them; `undefined` when a node below the ends of the lists
 * might belong among them or score otherwise (Fagin, Lotem and Naor 2003, "no random access").
 */
function merge(lists: readonly RankedList[], limit: number): readonly (readonly [number, number])[] | undefined {
  const known = new Map<number, number>();
  for (const { scores } of lists) {
    for (const [node, score] of scores) known.set(node, (known.get(node) ?? 0) + score);
  }
  const missing = (node: number) => lists.reduce((sum, { scores, bound }) => sum + (scores.has(node) ? 0 : bound), 0);
  const ranked = [...known].sort((a, b) => b[1] - a[1]);
  const worst = ranked[limit - 1]?.[1] ?? 0;
  const unseen = lists.reduce((sum, { bound }) => sum + bound, 0);
  if (unseen > 0 && unseen >= worst) return undefined;
  for (const [node, score] of ranked) {
    const more = missing(node);
    if (more > 0 && score + more >= worst) return undefined;
  }
  return ranked.filter(([, score]) => score >= worst);
}
