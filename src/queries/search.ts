import { AppError } from "../errors.js";
import type { NodeId } from "../model/ids.js";
import { NODE_KINDS, type NodeKind } from "../model/node-kind.js";
import type { GraphStore } from "../store/graph-store.js";
import { type Page, pageOf } from "./page.js";

export interface SearchRequest {
  readonly text: string;
  /** At least one, each once. */
  readonly kinds: readonly NodeKind[];
  readonly first: number;
  /** The hit to go on after. */
  readonly after?: { readonly score: number; readonly kind: NodeKind; readonly id: NodeId; readonly rank: number };
}

export interface RankedHit {
  readonly id: NodeId;
  readonly kind: NodeKind;
  /** From above 0 to 1: the engine's score as a part of the best score of the hit's kind. */
  readonly score: number;
  /** Its place in the whole list, from 1. */
  readonly rank: number;
}

/** How far into the hits of one search pages go. */
export const DEEPEST_HIT = 2_000;

/**
 * Nodes of several kinds whose text holds any of the words, best first. A score of one index says nothing beside a score
 * of another, so each is divided by the best of its kind: the best hit of every kind scores 1. Equal scores go by kind
 * (as NODE_KINDS lists them), then by id.
 */
export async function askSearch(
  store: GraphStore,
  { text, kinds, first, after }: SearchRequest,
): Promise<Page<RankedHit>> {
  const begin = after?.rank ?? 0;
  if (begin + first > DEEPEST_HIT) {
    throw new AppError(
      "LIMIT_EXCEEDED",
      `search gives the first ${DEEPEST_HIT} hits, but hits ${begin + 1} to ${begin + first} were asked for: add words or choose kinds`,
    );
  }
  // The whole list up to the end of a page holds at most that many hits of each kind. After a write between two pages
  // the place of the last hit may have moved on, so a page that comes out short is read again from a deeper list.
  for (let depth = begin + first + 1; ; depth *= 2) {
    const lists = await Promise.all(kinds.map((kind) => ofKind(store, text, kind, depth)));
    const exhausted = lists.every((list) => list.length < depth);
    const all = lists
      .flat()
      .sort(compareHits)
      .slice(0, exhausted ? undefined : depth);
    const read = all
      .map((hit, at) => ({ ...hit, rank: at + 1 }))
      .filter((hit) => !after || compareHits(hit, after) > 0)
      .slice(0, first + 1);
    if (read.length > first || exhausted || depth > DEEPEST_HIT) {
      const from = after ? { from: [after.score, after.kind, after.id] } : {};
      return pageOf(read, { size: first, backward: false, ...from });
    }
  }
}

type Hit = Omit<RankedHit, "rank">;

async function ofKind(store: GraphStore, text: string, kind: NodeKind, depth: number): Promise<readonly Hit[]> {
  const hits = await store.search(kind, text, depth);
  const best = hits[0]?.score ?? 0;
  return hits.map(({ id, score }) => ({ id: id as NodeId, kind, score: best > 0 ? score / best : 1 }));
}

function compareHits(left: Hit, right: Hit): number {
  return (
    right.score - left.score ||
    NODE_KINDS.indexOf(left.kind) - NODE_KINDS.indexOf(right.kind) ||
    (left.id < right.id ? -1 : left.id > right.id ? 1 : 0)
  );
}
