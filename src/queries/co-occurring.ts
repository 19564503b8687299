import { DEFAULT_MIN_CONFIDENCE } from "../model/confidence.js";
import type { NodeId } from "../model/ids.js";
import type { GraphRow, GraphStore } from "../store/graph-store.js";
import { assertNever } from "../util/assert-never.js";
import { believed } from "./mention-cypher.js";
import { type Page, pageOf } from "./page.js";
import { type Query, runQuery } from "./query.js";

/** COUNT: most papers together first; LIFT: first what meets most beyond chance. */
export const CO_OCCURRENCE_ORDERS = ["COUNT", "LIFT"] as const;

export type CoOccurrenceOrder = (typeof CO_OCCURRENCE_ORDERS)[number];

export interface CoOccurrenceChoice {
  readonly order: CoOccurrenceOrder;
  /** Mentions with less confidence than this do not count. */
  readonly minConfidence: number;
  /** Methods that meet in fewer papers are left out; from 1. */
  readonly minPapers: number;
}

export interface CoOccurringRequest extends CoOccurrenceChoice {
  readonly first: number;
  /** The place to go on from: the value ordered by, then the name and id. */
  readonly after?: { readonly rank: number; readonly name: string; readonly id: NodeId };
}

/** A method used in the same papers as another. */
export interface CoOccurrence {
  readonly id: NodeId;
  readonly name: string;
  /** Papers that use both. */
  readonly paperCount: number;
  /** How many times more often the two meet than if papers chose methods independently, at the same confidence. */
  readonly lift: number;
  /** What the order goes by. */
  readonly rank: number;
}

type Row = GraphRow & {
  readonly method: NodeId;
  readonly id: NodeId;
  readonly name: string;
  readonly paperCount: number;
  readonly ownCount: number;
  readonly otherCount: number;
  readonly rank: number;
};

const counts = (variable: string) => believed("USES_METHOD", variable, { minConfidence: "$minConfidence" });

const TOGETHER = `
CALL (m) {
  MATCH (m)<-[r:USES_METHOD]-(p) WHERE ${counts("r")}
  MATCH (p)-[s:USES_METHOD]->(o) WHERE ${counts("s")}
  WITH m, o, count(p) AS paperCount WHERE o <> m AND paperCount >= $minPapers`;

/** How many papers use a method, at the confidence asked for: as its counter says, or counted where that counts others. */
const USES = {
  stored: (method: string, column: string) => `WITH *, coalesce(${method}.paperCount, 0) AS ${column}`,
  counted: (method: string, column: string) =>
    `CALL (${method}) { MATCH (${method})<-[t:USES_METHOD]-(q) WHERE ${counts("t")} RETURN count(q) AS ${column} }`,
} as const;

/** Methods in the same papers as each method, in the order chosen, then by name and id. */
export function coOccurring(
  order: CoOccurrenceOrder,
  uses: keyof typeof USES,
): Query<
  {
    readonly ids: readonly NodeId[];
    readonly minConfidence: number;
    readonly minPapers: number;
    readonly first: number;
    readonly isFirst: boolean;
    readonly afterRank: number;
    readonly afterName: string;
    readonly afterId: string;
  },
  Row
> {
  return {
    name: `coOccurring(${order}, ${uses})`,
    text: () => `UNWIND $ids AS methodId MATCH (m:Method {id: methodId})
${USES[uses]("m", "ownCount")}${TOGETHER}
  ${USES[uses]("o", "otherCount")}
  WITH o, paperCount, otherCount, coalesce(o.name, '') AS name, o.id AS id
  WITH id, name, paperCount, otherCount, ${rankOf(order)} AS rank
  WHERE $isFirst OR rank < $afterRank
    OR (rank = $afterRank AND (name > $afterName OR (name = $afterName AND id > $afterId)))
  WITH id, name, paperCount, otherCount, rank ORDER BY rank DESC, name, id LIMIT $first
  RETURN id, name, paperCount, otherCount, rank
}
RETURN m.id AS method, id, name, paperCount, ownCount, otherCount, rank`,
  };
}

/** How many methods meet each method in enough papers. */
export const coOccurringCounts: Query<
  { readonly ids: readonly NodeId[]; readonly minConfidence: number; readonly minPapers: number },
  GraphRow & { readonly method: NodeId; readonly total: number }
> = {
  name: "coOccurringCounts",
  text: () => `UNWIND $ids AS methodId MATCH (m:Method {id: methodId})${TOGETHER}
  RETURN count(o) AS total
}
RETURN m.id AS method, total`,
};

const allPapers: Query<Record<string, never>, GraphRow & { readonly total: number }> = {
  name: "allPapers",
  text: () => "MATCH (p:Paper) RETURN count(p) AS total",
};

/** One page of the methods that meet each method; nothing for an id that names no method. */
export async function askCoOccurring(
  store: GraphStore,
  { order, minConfidence, minPapers, first, after }: CoOccurringRequest,
  methods: readonly NodeId[],
): Promise<ReadonlyMap<NodeId, Page<CoOccurrence>>> {
  const [totals, rows] = await Promise.all([
    runQuery(store, allPapers, {}),
    runQuery(store, coOccurring(order, minConfidence === DEFAULT_MIN_CONFIDENCE ? "stored" : "counted"), {
      ids: methods,
      minConfidence,
      minPapers,
      first: first + 1,
      isFirst: after === undefined,
      afterRank: after?.rank ?? 0,
      afterName: after?.name ?? "",
      afterId: after?.id ?? "",
    }),
  ]);
  const papers = totals[0]?.total ?? 0;
  const found = new Map<NodeId, CoOccurrence[]>();
  for (const { method, id, name, paperCount, ownCount, otherCount, rank } of rows) {
    const lift = (paperCount * papers) / (ownCount * otherCount);
    found.set(method, [...(found.get(method) ?? []), { id, name, paperCount, lift, rank }]);
  }
  const from = after ? { from: [after.rank, after.name, after.id] } : {};
  return new Map([...found].map(([method, read]) => [method, pageOf(read, { size: first, backward: false, ...from })]));
}

/** Of one method's companions, lift grows as the part of their own papers that meet it; the rest of it is the same. */
function rankOf(order: CoOccurrenceOrder): string {
  switch (order) {
    case "COUNT":
      return "paperCount";
    case "LIFT":
      return "toFloat(paperCount) / otherCount";
    default:
      return assertNever(order);
  }
}
