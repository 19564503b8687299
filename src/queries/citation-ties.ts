import type { NodeId } from "../model/ids.js";
import type { GraphStore } from "../store/graph-store.js";
import { runQuery } from "./query.js";
import { citationsAmong } from "./related-statements.js";
import type { LikePair } from "./shared-words.js";

/** Which of the papers to be like the other one cites, and which cite it. */
export interface CitationTies {
  readonly cites: readonly NodeId[];
  readonly citedBy: readonly NodeId[];
}

/** The citations between the two sides of each pair. */
export async function askCitationTies(store: GraphStore, pairs: readonly LikePair[]): Promise<readonly CitationTies[]> {
  const wanted = new Map<NodeId, Set<NodeId>>();
  const want = (from: NodeId, to: NodeId) => wanted.set(from, (wanted.get(from) ?? new Set()).add(to));
  for (const { like, other } of pairs) {
    for (const paper of like) {
      want(paper, other);
      want(other, paper);
    }
  }
  const asked = [...wanted].map(([from, to]) => ({ from, to: [...to] }));
  const rows = await runQuery(store, citationsAmong, { pairs: asked });
  const cites = new Set(rows.map(({ from, to }) => `${from} ${to}`));
  return pairs.map(({ like, other }) => ({
    cites: like.filter((paper) => cites.has(`${other} ${paper}`)),
    citedBy: like.filter((paper) => cites.has(`${paper} ${other}`)),
  }));
}
