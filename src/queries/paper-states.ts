import { LABELS, type Label } from "../model/graph-schema.js";
import type { RelationshipType } from "../model/relationships.js";
import type { GraphRow, GraphValue, Parameters } from "../store/graph-store.js";
import type { Query } from "./query.js";

type Keys = { readonly keys: readonly string[] } & Parameters;
type Held = { readonly [name: string]: GraphValue };

export interface NodeRow extends GraphRow {
  readonly key: string;
  readonly properties: Held;
}

export interface EdgeRow extends GraphRow {
  readonly paper: string;
  readonly other: string;
  readonly properties: Held;
}

/** All properties of the nodes of one label with these keys. */
export function nodesOf(label: Label): Query<Keys, NodeRow> {
  return {
    name: `nodesOf${label}`,
    text: () =>
      `UNWIND $keys AS key MATCH (n:${label} {${LABELS[label].key}: key}) RETURN key AS key, properties(n) AS properties`,
  };
}

/** All relationships of one type of these papers, with the key of the other end. */
export function edgesOf(type: RelationshipType, paperIs: "start" | "end", other: Label): Query<Keys, EdgeRow> {
  const pattern = paperIs === "start" ? `-[r:${type}]->(n:${other})` : `<-[r:${type}]-(n:${other})`;
  return {
    name: `edgesOf${type}`,
    text: () =>
      `UNWIND $keys AS key MATCH (p:Paper {id: key})${pattern} RETURN key AS paper, n.${LABELS[other].key} AS other, properties(r) AS properties`,
  };
}

/** References of papers to external ids. */
export const referencesTo: Query<
  Keys,
  { readonly from: string; readonly key: string; readonly properties: Held } & GraphRow
> = {
  name: "referencesTo",
  text: () =>
    "UNWIND $keys AS key MATCH (x:ExternalId {key: key})<-[r:REFERS_TO]-(p:Paper) RETURN p.id AS from, key AS key, properties(r) AS properties",
};

/** Citations of papers. */
export const citedBy: Query<
  Keys,
  { readonly from: string; readonly to: string; readonly properties: Held } & GraphRow
> = {
  name: "citedBy",
  text: () =>
    "UNWIND $keys AS key MATCH (q:Paper {id: key})<-[r:CITES]-(p:Paper) RETURN p.id AS from, q.id AS to, properties(r) AS properties",
};
