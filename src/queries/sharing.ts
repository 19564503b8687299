import type { NodeId } from "../model/ids.js";
import type { Tie } from "../model/ties.js";
import type { GraphStore } from "../store/graph-store.js";
import { type Page, pageOf } from "./page.js";
import { runQuery } from "./query.js";
import { sharedNodes, sharingCount, sharingNaive, sharingPool } from "./sharing-statements.js";
import { type SharingTask, sharingChunks, sharingStart, sharingTasks } from "./sharing-task.js";
import { scoreOf, type TieWeight } from "./sharing-weight.js";

/** Which nodes count as shared, and how much. */
export interface SharingChoice {
  /** At least one, each once. */
  readonly ties: readonly Tie[];
  readonly weight: TieWeight;
  /** Papers that share fewer nodes are left out; from 1. */
  readonly minShared: number;
  /** Methods, datasets, tasks and repositories named with less confidence than this do not count. */
  readonly minConfidence: number;
}

export interface SharingRequest extends SharingChoice {
  readonly first: number;
  /** The place in the order to go on from; from the start where absent. */
  readonly after?: { readonly units: number; readonly id: NodeId };
}

/** A paper that shares nodes with another. */
export interface Sharer {
  readonly id: NodeId;
  /** Sum of the weights of the shared nodes; exact in `units`. */
  readonly score: number;
  readonly units: number;
  readonly shared: SharedIds;
}

/** Ids of the shared nodes by tie, the rarest first. */
export type SharedIds = { readonly [T in Tie]?: readonly NodeId[] };

interface Pool {
  readonly ids: readonly NodeId[];
  readonly least: number;
}

/**
 * Walking only from nodes of degree up to `cap`, and scoring only the `pool` best of the papers so found, is fast and
 * mostly right; where the certificate shows that it may be wrong, the next step is taken. Measured on 50,000 papers.
 */
const LADDER: readonly { readonly cap: number; readonly pool: number }[] = [
  { cap: 2_500, pool: 200 },
  { cap: 5_000, pool: 2_000 },
];
/** A paper whose nodes have no more papers than this together is answered by walking from all of them at once. */
const NAIVE_AT_ONCE = 3_000;
const EVERY = Number.POSITIVE_INFINITY;

/**
 * One page of the papers that share nodes with each paper, best first and equal scores by id: exact on every page,
 * whatever hubs there are among the nodes. At most nine statements for any number of papers of ordinary size.
 */
export async function askSharing(
  store: GraphStore,
  request: SharingRequest,
  papers: readonly NodeId[],
): Promise<ReadonlyMap<NodeId, Page<Sharer>>> {
  const pages = new Map<NodeId, Page<Sharer>>();
  const tasks = await sharingTasks(store, request, papers);
  for (const { cap, pool } of LADDER) {
    const open = tasks.filter(
      (task) =>
        !pages.has(task.paper) &&
        task.degree > NAIVE_AT_ONCE &&
        request.first < pool &&
        task.own.some(({ degree }) => degree <= cap),
    );
    for (const chunk of sharingChunks(open, cap)) await askPool(store, request, chunk, { cap, pool }, pages);
  }
  const open = tasks.filter(({ paper }) => !pages.has(paper));
  for (const chunk of sharingChunks(open, EVERY)) await askNaive(store, request, chunk, pages);
  return pages;
}

/** How many papers share enough nodes with each paper; nothing for a paper that has none to share. */
export async function askSharingCounts(
  store: GraphStore,
  choice: SharingChoice,
  papers: readonly NodeId[],
): Promise<ReadonlyMap<NodeId, number>> {
  const { ties, minShared, minConfidence } = choice;
  const totals = new Map<NodeId, number>();
  for (const chunk of sharingChunks(await sharingTasks(store, choice, papers), EVERY)) {
    const starts = chunk.map((task) => sharingStart(task, ties, EVERY));
    const rows = await runQuery(store, sharingCount(ties), { papers: starts, minConfidence, minShared });
    for (const { paper, total } of rows) totals.set(paper, total);
  }
  return totals;
}

/** What each paper shares with each of some others, in no order; those it shares nothing with are left out. */
export async function askTied(
  store: GraphStore,
  choice: SharingChoice,
  others: ReadonlyMap<NodeId, readonly NodeId[]>,
): Promise<ReadonlyMap<NodeId, readonly Sharer[]>> {
  const tasks = await sharingTasks(store, choice, [...others.keys()]);
  return score(store, choice, tasks, (paper) => others.get(paper) ?? []);
}

async function askPool(
  store: GraphStore,
  request: SharingRequest,
  tasks: readonly SharingTask[],
  { cap, pool: size }: { readonly cap: number; readonly pool: number },
  pages: Map<string, Page<Sharer>>,
): Promise<void> {
  const { ties, minShared, minConfidence, first, after } = request;
  const papers = tasks.map((task) => sharingStart(task, ties, cap));
  const rows = await runQuery(store, sharingPool(ties), { papers, minConfidence, pool: size });
  const pools = new Map(rows.map(({ paper, ids, least }): [string, Pool] => [paper, { ids, least: least ?? 0 }]));
  const scored = await score(store, request, tasks, (paper) => pools.get(paper)?.ids ?? []);
  for (const { paper, own } of tasks) {
    const pool = pools.get(paper) ?? { ids: [], least: 0 };
    const hubs = own.reduce((sum, { degree, weight }) => sum + (degree > cap ? weight : 0), 0);
    // No paper outside the pool can score more: all the hubs, and as much of the rest as the pool's last.
    const bound = hubs + (pool.ids.length < size ? 0 : pool.least);
    const ranked = (scored.get(paper) ?? [])
      .filter((sharer) => isAfter(sharer, after) && countOf(sharer.shared) >= minShared)
      .sort(byRank)
      .slice(0, first + 1);
    const last = ranked[first - 1];
    if (bound === 0 || (ranked.length > first && last !== undefined && bound < last.units)) {
      pages.set(paper, toPage(ranked, request));
    }
  }
}

async function askNaive(
  store: GraphStore,
  request: SharingRequest,
  tasks: readonly SharingTask[],
  pages: Map<string, Page<Sharer>>,
): Promise<void> {
  const { ties, minShared, minConfidence, first, after } = request;
  const rows = await runQuery(store, sharingNaive(ties), {
    papers: tasks.map((task) => sharingStart(task, ties, EVERY)),
    minConfidence,
    minShared,
    first: first + 1,
    afterScore: after?.units ?? Number.MAX_SAFE_INTEGER,
    afterId: after?.id ?? "",
  });
  const order = new Map<NodeId, NodeId[]>(tasks.map(({ paper }) => [paper, []]));
  for (const { paper, id } of rows) order.get(paper)?.push(id);
  const scored = await score(store, request, tasks, (paper) => order.get(paper) ?? []);
  for (const { paper } of tasks) {
    const ranked = (scored.get(paper) ?? []).toSorted(byRank);
    pages.set(paper, toPage(ranked, request));
  }
}

/** What each paper shares with each of its candidates, and what that weighs. */
async function score(
  store: GraphStore,
  { ties, weight, minConfidence }: SharingChoice,
  tasks: readonly SharingTask[],
  candidates: (paper: NodeId) => readonly NodeId[],
): Promise<ReadonlyMap<NodeId, readonly Sharer[]>> {
  const pairs = tasks
    .map(({ paper, own }) => {
      const mine = ties.map((tie) => [tie, own.filter((node) => node.tie === tie).map(({ id }) => id)] as const);
      return { id: paper, others: candidates(paper), mine: Object.fromEntries(mine) };
    })
    .filter(({ others }) => others.length > 0);
  const rows = pairs.length === 0 ? [] : await runQuery(store, sharedNodes(ties), { pairs, minConfidence });
  const shared = new Map(tasks.map(({ paper }) => [paper, new Map<NodeId, Set<string>>()]));
  for (const { paper, id, tie, node } of rows) {
    const ofPaper = shared.get(paper);
    const nodes = ofPaper?.get(id) ?? new Set();
    ofPaper?.set(id, nodes.add(`${tie} ${node}`));
  }
  const sharers = (task: SharingTask) =>
    [...(shared.get(task.paper) ?? [])].map(([id, nodes]) => toSharer(task, id, nodes, weight));
  return new Map(tasks.map((task) => [task.paper, sharers(task)]));
}

function toSharer({ own }: SharingTask, id: NodeId, nodes: ReadonlySet<string>, weight: TieWeight): Sharer {
  const shared: { [T in Tie]?: NodeId[] } = {};
  const both = own.filter(({ tie, id }) => nodes.has(`${tie} ${id}`));
  let units = 0;
  for (const node of both) {
    units += node.weight;
    shared[node.tie] = [...(shared[node.tie] ?? []), node.id];
  }
  return {
    id,
    units,
    score: scoreOf(
      weight,
      both.map(({ degree }) => degree),
    ),
    shared,
  };
}

function isAfter({ units, id }: Sharer, after: SharingRequest["after"]): boolean {
  return !after || units < after.units || (units === after.units && id > after.id);
}

function byRank(left: Sharer, right: Sharer): number {
  return right.units - left.units || (left.id < right.id ? -1 : 1);
}

function countOf(shared: SharedIds): number {
  return Object.values(shared).reduce((sum, ids) => sum + ids.length, 0);
}

function toPage(ranked: readonly Sharer[], { first, after }: SharingRequest): Page<Sharer> {
  return pageOf(ranked, { size: first, backward: false, ...(after ? { from: [after.units, after.id] } : {}) });
}
