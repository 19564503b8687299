import { AppError } from "../errors.js";
import { kindOf, type NodeId } from "../model/ids.js";
import { NODE_KINDS, type NodeKind } from "../model/node-kind.js";
import type { RelationshipKind } from "../model/relationships.js";
import type { GraphStore } from "../store/graph-store.js";
import { canLeave, pathStep } from "./path-step.js";
import { runQuery } from "./query.js";

export interface PathRequest {
  readonly from: NodeId;
  readonly to: NodeId;
  /** At least one, each once. */
  readonly via: readonly RelationshipKind[];
  readonly maxHops: number;
  /** Mentions with less confidence than this are no way. */
  readonly minConfidence: number;
}

/** One step of a path, between neighbours on it; the relationship itself may point either way. */
export interface PathStep {
  readonly kind: RelationshipKind;
  /** Where the relationship starts and ends. */
  readonly from: NodeId;
  readonly to: NodeId;
}

/** Ids of the nodes from one end to the other, and the steps between them: one fewer than nodes. */
export interface FoundPath {
  readonly nodes: readonly NodeId[];
  readonly steps: readonly PathStep[];
}

/** Most relationships one search may meet; a search that would meet more is refused rather than cut. */
export const MOST_WALKED = 200_000;

interface Link {
  readonly to: NodeId;
  readonly step: PathStep;
}

/** One end's half of the search: how each node it has met is reached from the level before. */
interface Half {
  readonly links: Map<NodeId, readonly Link[]>;
  frontier: ReadonlyMap<NodeId, number>;
  depth: number;
}

/**
 * A shortest path between two existing nodes, or `undefined` where none has at most `maxHops` steps. Among equally short
 * paths the one whose ids, read from `from`, come first. Level by level from both ends, always from the end where less is to
 * be walked, one statement a level: the engines' own shortestPath is slow on one, and chooses as it likes on both.
 */
export async function askShortestPath(store: GraphStore, request: PathRequest): Promise<FoundPath | undefined> {
  const { from, to, maxHops } = request;
  if (from === to) return { nodes: [from], steps: [] };
  const near = half(from);
  const far = half(to);
  let walked = 0;
  while (near.depth + far.depth < maxHops) {
    const side = work(near) <= work(far) ? near : far;
    const other = side === near ? far : near;
    walked += await advance(store, request, side, MOST_WALKED - walked);
    if (side.frontier.size === 0) return undefined;
    const meeting = [...side.frontier.keys()].filter((id) => other.frontier.has(id));
    if (meeting.length > 0) return firstPath(from, near, far, meeting);
  }
  return undefined;
}

function half(id: NodeId): Half {
  return { links: new Map([[id, []]]), frontier: new Map([[id, 1]]), depth: 0 };
}

function work({ frontier }: Half): number {
  let sum = 0;
  for (const degree of frontier.values()) sum += degree;
  return sum;
}

/** Walks one whole level; gives how many relationships it met. */
async function advance(store: GraphStore, request: PathRequest, side: Half, most: number): Promise<number> {
  const { via, minConfidence } = request;
  const frontier: { [K in NodeKind]?: NodeId[] } = {};
  for (const id of [...side.frontier.keys()].sort()) {
    const kind = kindOf(id);
    if (canLeave(kind, via)) frontier[kind] = [...(frontier[kind] ?? []), id];
  }
  const kinds = NODE_KINDS.filter((kind) => frontier[kind]);
  const parameters = { frontier: frontier as { [kind: string]: NodeId[] }, minConfidence, most: most + 1 };
  const rows = kinds.length === 0 ? [] : await runQuery(store, pathStep(kinds, via), parameters);
  if (rows.length > most) {
    throw new AppError(
      "LIMIT_EXCEEDED",
      `shortestPath may meet at most ${MOST_WALKED} relationships, but from ${request.from} to ${request.to} it met more: choose fewer kinds in via, or a smaller maxHops`,
    );
  }
  const next = new Map<NodeId, number>();
  const links = new Map<NodeId, Link[]>();
  for (const { near, kind, outward, far, degree } of rows) {
    if (side.links.has(far)) continue;
    next.set(far, degree);
    const ways = links.get(far) ?? [];
    links.set(far, ways);
    ways.push({ to: near, step: outward ? { kind, from: near, to: far } : { kind, from: far, to: near } });
  }
  for (const [id, ways] of links) side.links.set(id, ways);
  side.frontier = next;
  side.depth += 1;
  return rows.length;
}

/** Of all the shortest paths, which pass the nodes where the halves met, the first by ids and then by relationships. */
function firstPath(start: NodeId, near: Half, far: Half, meeting: readonly NodeId[]): FoundPath {
  // From each node the ways on: in the first half the links turned round, as far as they lead to the meeting.
  const onward = new Map<NodeId, Link[]>();
  let level: ReadonlySet<NodeId> = new Set(meeting);
  while (level.size > 0) {
    const before = new Set<NodeId>();
    for (const id of level) {
      for (const { to, step } of near.links.get(id) ?? []) {
        onward.set(to, [...(onward.get(to) ?? []), { to: id, step }]);
        before.add(to);
      }
    }
    level = before;
  }
  const nodes = [start];
  const steps: PathStep[] = [];
  for (let at = start; ; ) {
    const ways = steps.length < near.depth ? onward.get(at) : far.links.get(at);
    const way = ways?.toSorted(compareLinks)[0];
    if (!way) return { nodes, steps };
    nodes.push(way.to);
    steps.push(way.step);
    at = way.to;
  }
}

function compareLinks(left: Link, right: Link): number {
  const text = ({ to, step }: Link) => `${to}\n${step.kind}\n${step.from}`;
  const [a, b] = [text(left), text(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}
