import type { NodeId } from "../model/ids.js";
import type { RelationshipKind } from "../model/relationships.js";
import type { Tie } from "../model/ties.js";
import type { GraphRow } from "../store/graph-store.js";
import { believed } from "./mention-cypher.js";
import type { Query } from "./query.js";
import { tiePattern } from "./sharing-tie.js";

/** A node that ties a paper to others, with its weight in whole units. */
export type TieNode = { readonly id: NodeId; readonly weight: number };

/** A paper whose sharers are asked for, and the nodes to walk from by tie. */
export type SharingStart = {
  readonly id: NodeId;
  readonly from: { readonly [tie: string]: readonly TieNode[] };
};

/** A paper, others, and the paper's own nodes by tie: which of them do the others have? */
export type SharingPairs = {
  readonly id: NodeId;
  readonly others: readonly NodeId[];
  readonly mine: { readonly [tie: string]: readonly string[] };
};

export interface OwnNodeRow extends GraphRow {
  readonly paper: NodeId;
  readonly tie: Tie;
  readonly node: NodeId;
  readonly degree: number | null;
}

/** `least` is the smallest weight in the pool: no paper outside it has more from the nodes walked from. */
export interface PoolRow extends GraphRow {
  readonly paper: NodeId;
  readonly ids: readonly NodeId[];
  readonly least: number | null;
}

export interface SharerRow extends GraphRow {
  readonly paper: NodeId;
  readonly id: NodeId;
  readonly score: number;
}

export interface SharedNodeRow extends GraphRow {
  readonly paper: NodeId;
  readonly id: NodeId;
  readonly tie: Tie;
  readonly node: NodeId;
}

type Believed = { readonly minConfidence: number };
/** The place in the order to go on from. */
type After = { readonly afterScore: number; readonly afterId: string };
type Starts = Believed & { readonly papers: readonly SharingStart[] };

/** The nodes of some papers that can tie them to others, with their degrees. */
export function sharingOwnNodes(
  ties: readonly Tie[],
): Query<Believed & { readonly papers: readonly NodeId[] }, OwnNodeRow> {
  const branch = (tie: Tie) => {
    const { label, type, fromPaper, degree } = tiePattern(tie);
    return (
      `UNWIND $papers AS id MATCH (x:Paper {id: id})${fromPaper}(n:${label})${where(counts(type))} ` +
      `RETURN DISTINCT id AS paper, '${tie}' AS tie, n.id AS node, n.${degree} AS degree`
    );
  };
  return { name: `sharingOwnNodes(${ties.join()})`, text: () => ties.map(branch).join("\nUNION ALL\n") };
}

/** For each paper the `$pool` papers that weigh most by the nodes in its `from`, which leaves its hubs out. */
export function sharingPool(ties: readonly Tie[]): Query<Starts & { readonly pool: number }, PoolRow> {
  return {
    name: `sharingPool(${ties.join()})`,
    text: () => `UNWIND $papers AS p WITH p.id AS self, ${starts(ties)}
CALL (self, ${names(ties)}) {
  ${sharers(ties)}
  WITH o, sum(weight) AS rare ORDER BY rare DESC LIMIT $pool
  RETURN collect(o.id) AS ids, min(rare) AS least
}
RETURN self AS paper, ids, least`,
  };
}

/** For each paper its best sharers after a place in the order, by walking from every node of its `from`. */
export function sharingNaive(
  ties: readonly Tie[],
): Query<Starts & After & { readonly minShared: number; readonly first: number }, SharerRow> {
  return {
    name: `sharingNaive(${ties.join()})`,
    text: () => `UNWIND $papers AS p WITH p.id AS self, ${starts(ties)}
CALL (self, ${names(ties)}) {
  ${sharers(ties)}
  WITH o, sum(weight) AS score, count(*) AS shared
  WHERE shared >= $minShared AND (score < $afterScore OR (score = $afterScore AND o.id > $afterId))
  WITH o, score ORDER BY score DESC, o.id LIMIT $first
  RETURN o.id AS id, score
}
RETURN self AS paper, id, score`,
  };
}

/** How many papers share at least `$minShared` nodes with each paper. */
export function sharingCount(
  ties: readonly Tie[],
): Query<Starts & { readonly minShared: number }, GraphRow & { readonly paper: NodeId; readonly total: number }> {
  return {
    name: `sharingCount(${ties.join()})`,
    text: () => `UNWIND $papers AS p WITH p.id AS self, ${starts(ties)}
CALL (self, ${names(ties)}) {
  ${sharers(ties)}
  WITH o, count(*) AS shared WHERE shared >= $minShared
  RETURN count(o) AS total
}
RETURN self AS paper, total`,
  };
}

/**
 * Which of a paper's nodes each of some other papers has too. The shared nodes are picked from a projection: as a
 * predicate on the node, Neo4j may take `IN mine` for where to start (it does on statistics from before an ingest) and
 * walks every hub once for each of the others.
 */
export function sharedNodes(
  ties: readonly Tie[],
): Query<Believed & { readonly pairs: readonly SharingPairs[] }, SharedNodeRow> {
  const branch = (tie: Tie) => {
    const { label, type, fromPaper } = tiePattern(tie);
    return (
      `UNWIND $pairs AS p WITH p.id AS self, p.others AS others, p.mine.${tie} AS mine UNWIND others AS other ` +
      `MATCH (o:Paper {id: other})${fromPaper}(s:${label})${where(counts(type))} ` +
      `WITH self, other, mine, s.id AS node WHERE node IN mine ` +
      `RETURN self AS paper, other AS id, '${tie}' AS tie, node`
    );
  };
  return { name: `sharedNodes(${ties.join()})`, text: () => ties.map(branch).join("\nUNION ALL\n") };
}

/**
 * Rows of `o`, a paper other than `self`, and the `weight` of a node `m` that ties it: one row a node, since the writer
 * merges relationships of one type between two nodes.
 */
function sharers(ties: readonly Tie[]): string {
  const branches = ties.map((tie) => {
    const { label, type, fromNode } = tiePattern(tie);
    return (
      `UNWIND ${name(tie)} AS n WITH self, n.id AS nodeId, n.weight AS weight ` +
      `MATCH (m:${label} {id: nodeId})${fromNode}(o:Paper)${where(counts(type), "o.id <> self")}`
    );
  });
  // One tie needs no union, and without the inner CALL the embedded engine is half as fast again.
  if (branches.length === 1) return branches.join("");
  return `CALL (self, ${names(ties)}) {\n    ${branches.map((branch) => `${branch} RETURN o, weight`).join("\n    UNION ALL\n    ")}\n  }`;
}

const name = (tie: Tie) => `from${tie}`;
const names = (ties: readonly Tie[]) => ties.map(name).join(", ");
const starts = (ties: readonly Tie[]) => ties.map((tie) => `p.from.${tie} AS ${name(tie)}`).join(", ");

/** A mention below the threshold ties nothing. */
const counts = (type: RelationshipKind) => believed(type, "r", { minConfidence: "$minConfidence" });

function where(...conditions: readonly string[]): string {
  const all = conditions.filter((condition) => condition !== "");
  return all.length === 0 ? "" : ` WHERE ${all.join(" AND ")}`;
}
