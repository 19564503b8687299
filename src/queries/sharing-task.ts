import type { NodeId } from "../model/ids.js";
import type { Tie } from "../model/ties.js";
import type { GraphStore } from "../store/graph-store.js";
import { runQuery } from "./query.js";
import { type SharingStart, sharingOwnNodes } from "./sharing-statements.js";
import { type TieWeight, tieWeight } from "./sharing-weight.js";

/** A node of a paper that can tie it to others. */
export interface OwnTie {
  readonly tie: Tie;
  readonly id: NodeId;
  /** Its number of papers, as the graph keeps it. */
  readonly degree: number;
  readonly weight: number;
}

/** A paper whose sharers are asked for. */
export interface SharingTask {
  readonly paper: NodeId;
  /** At least one, the rarest first. */
  readonly own: readonly OwnTie[];
  /** Sum of the degrees of its nodes: how many relationships a walk from all of them meets. */
  readonly degree: number;
}

/** Most relationships walked by one statement, so that a long batch stays far from the time limit. */
const WALKED_A_STATEMENT = 400_000;

/** The papers that have anything to share, with what they have. */
export async function sharingTasks(
  store: GraphStore,
  choice: { readonly ties: readonly Tie[]; readonly weight: TieWeight; readonly minConfidence: number },
  papers: readonly NodeId[],
): Promise<readonly SharingTask[]> {
  const { ties, weight, minConfidence } = choice;
  const rows = await runQuery(store, sharingOwnNodes(ties), { papers, minConfidence });
  const own = new Map<NodeId, OwnTie[]>();
  for (const { paper, tie, node: id, degree } of rows) {
    const known = Math.max(1, degree ?? 1);
    const nodes = own.get(paper) ?? [];
    own.set(paper, nodes);
    nodes.push({ tie, id, degree: known, weight: tieWeight(weight, known) });
  }
  return [...own].map(([paper, nodes]) => ({
    paper,
    own: nodes.sort((a, b) => a.degree - b.degree || (a.id < b.id ? -1 : 1)),
    degree: nodes.reduce((sum, { degree }) => sum + degree, 0),
  }));
}

/** The paper with its nodes of degree up to `cap`, as statements take it. */
export function sharingStart({ paper, own }: SharingTask, ties: readonly Tie[], cap: number): SharingStart {
  const of = (tie: Tie) => own.filter((node) => node.tie === tie && node.degree <= cap);
  const from = ties.map((tie) => [tie, of(tie).map(({ id, weight }) => ({ id, weight }))] as const);
  return { id: paper, from: Object.fromEntries(from) };
}

/** The tasks in groups that one statement can walk in time, where it walks from nodes of degree up to `cap`. */
export function sharingChunks(tasks: readonly SharingTask[], cap: number): readonly (readonly SharingTask[])[] {
  const chunks: SharingTask[][] = [];
  let room = 0;
  for (const task of tasks) {
    const walked = task.own.reduce((sum, { degree }) => sum + (degree <= cap ? degree : 0), 0);
    const last = chunks.at(-1);
    if (last && walked <= room) last.push(task);
    else {
      chunks.push([task]);
      room = WALKED_A_STATEMENT;
    }
    room -= walked;
  }
  return chunks;
}
