import { AppError } from "../errors.js";
import { kindOf, type NodeId } from "../model/ids.js";
import { NODE_KINDS, type NodeKind } from "../model/node-kind.js";
import type { GraphStore } from "../store/graph-store.js";
import { compareText } from "../util/compare-text.js";
import { nodeIdsOfAddress } from "./node-ids-of-address.js";
import { type Page, pageOf } from "./page.js";
import { conditionsOf, placeOf, type TierHit, tiersOf } from "./search-tiers.js";

export interface SearchRequest {
  readonly text: string;
  /** At least one, each once. */
  readonly kinds: readonly NodeKind[];
  readonly first: number;
  /** The hit to go on after. */
  readonly after?: RankedHit;
}

export interface RankedHit extends TierHit {
  readonly id: NodeId;
  /** Its place in the whole list, from 1. */
  readonly rank: number;
}

/** How far into the hits of one search pages go. */
export const DEEPEST_HIT = 2_000;

/**
 * Nodes that a text names or whose words it has, the best first: by the reason, as SEARCH_MATCHES lists them, then the
 * more popular or the better text, then the shorter name, then by kind and id. An id or address finds its node alone.
 */
export async function askSearch(store: GraphStore, request: SearchRequest): Promise<Page<RankedHit>> {
  const { first, after } = request;
  const begin = after?.rank ?? 0;
  if (begin + first > DEEPEST_HIT) {
    throw new AppError(
      "LIMIT_EXCEEDED",
      `search gives the first ${DEEPEST_HIT} hits, but hits ${begin + 1} to ${begin + first} were asked for: add words or choose kinds`,
    );
  }
  const addressed = await addressedHits(store, request);
  // After a write between two pages the place of the last hit may have moved on, so a page that comes out short is read
  // again from a deeper list.
  for (let depth = begin + first + 1; ; depth *= 2) {
    const { hits, isWhole } =
      addressed.length > 0 ? { hits: addressed, isWhole: true } : await bestHits(store, request, depth);
    const read = hits
      .map((hit, at) => ({ ...hit, id: hit.id as NodeId, rank: at + 1 }))
      .filter((hit) => !after || compareHits(hit, after) > 0)
      .slice(0, first + 1);
    if (read.length > first || isWhole || depth > DEEPEST_HIT) {
      return pageOf(read, { size: first, backward: false, ...(after ? { from: [after.id] } : {}) });
    }
  }
}

/** How many nodes a search finds in all. */
export async function countSearch(store: GraphStore, request: Pick<SearchRequest, "text" | "kinds">): Promise<number> {
  const addressed = await addressedHits(store, request);
  if (addressed.length > 0) return addressed.length;
  return await store.countFound({ kinds: request.kinds, anyOf: conditionsOf(request.text) });
}

async function addressedHits(
  store: GraphStore,
  { text, kinds }: Pick<SearchRequest, "text" | "kinds">,
): Promise<readonly TierHit[]> {
  const ids = await nodeIdsOfAddress(store, text);
  return ids
    .map((id): TierHit => ({ id, kind: kindOf(id), match: "address", worse: 0, length: 0 }))
    .filter(({ kind }) => kinds.includes(kind))
    .sort(compareHits);
}

/** The first hits, `depth` of them unless that is all. */
async function bestHits(
  store: GraphStore,
  { text, kinds }: SearchRequest,
  depth: number,
): Promise<{ readonly hits: readonly TierHit[]; readonly isWhole: boolean }> {
  const hits = new Map<string, TierHit>();
  for (const step of tiersOf(text)) {
    // Of a reason's first hits, those that have a better one are known already.
    const limit = depth + hits.size;
    const lists = await Promise.all(step.map((tier) => tier.hits(store, kinds, limit)));
    for (const hit of lists.flat()) if (!hits.has(hit.id)) hits.set(hit.id, hit);
    if (hits.size >= depth) return { hits: [...hits.values()].sort(compareHits).slice(0, depth), isWhole: false };
  }
  return { hits: [...hits.values()].sort(compareHits), isWhole: true };
}

function compareHits(left: TierHit, right: TierHit): number {
  return (
    placeOf(left.match) - placeOf(right.match) ||
    left.worse - right.worse ||
    left.length - right.length ||
    NODE_KINDS.indexOf(left.kind) - NODE_KINDS.indexOf(right.kind) ||
    compareText(left.id, right.id)
  );
}
