import { LABELS } from "../model/graph-schema.js";
import type { NodeKind } from "../model/node-kind.js";
import { RELATION_ENDS } from "../model/relationships.js";
import type { GraphRow, GraphStore, Parameters } from "../store/graph-store.js";
import { type Query, runQuery } from "./query.js";

type DegreesRow = GraphRow & { readonly id: string; readonly degrees: readonly (number | null)[] };

/** The counters of some nodes of one kind, in the order of `countersOf`, by id; ids that name nothing are absent. */
export type LookUpDegrees = (
  store: GraphStore,
  kind: NodeKind,
  ids: readonly string[],
) => Promise<ReadonlyMap<string, DegreesRow["degrees"]>>;

/** The stored counters of a kind of node: each is a degree. */
export function countersOf(kind: NodeKind): readonly string[] {
  return [...new Set(RELATION_ENDS.filter(({ of }) => of === kind).flatMap(({ counter }) => counter ?? []))];
}

/** The counters of nodes of one kind, in the order of `countersOf`; ids that name nothing give no row. */
export function degreesOf(kind: NodeKind): Query<Parameters & { readonly ids: readonly string[] }, DegreesRow> {
  const counters = countersOf(kind).map((counter) => `n.${counter}`);
  return {
    name: `degreesOf ${kind}`,
    text: () =>
      `UNWIND $ids AS id MATCH (n:${kind} {${LABELS[kind].key}: id}) RETURN n.id AS id, [${counters.join(", ")}] AS degrees`,
  };
}

/** Degrees as they are now. */
export const readDegrees: LookUpDegrees = async (store, kind, ids) => {
  const rows = await runQuery(store, degreesOf(kind), { ids });
  return new Map(rows.map(({ id, degrees }) => [id, degrees]));
};
