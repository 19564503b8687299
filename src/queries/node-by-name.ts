import type { NodeKind } from "../model/node-kind.js";
import type { GraphRow, Parameters } from "../store/graph-store.js";
import { type NodeFields, nodeFields } from "./node-fields.js";
import type { Query } from "./query.js";

type Key = Parameters & { readonly key: string };
type Found<Kind extends NodeKind> = GraphRow & { readonly node: NodeFields[Kind] };

/** The paper with this folded title; of several the most cited. */
export const paperByTitle: Query<Key, Found<"Paper">> = {
  name: "paperByTitle",
  text: () =>
    `MATCH (n:Paper {titleKey: $key}) WITH n ORDER BY n.citedByCount DESC, n.id LIMIT 1 RETURN ${nodeFields("Paper", "n")} AS node`,
};

/** The author with this folded name; of several the one with most papers. */
export const authorByName: Query<Key, Found<"Author">> = {
  name: "authorByName",
  text: () =>
    `MATCH (n:Author {nameKey: $key}) WITH n ORDER BY n.paperCount DESC, n.id LIMIT 1 RETURN ${nodeFields("Author", "n")} AS node`,
};

/** A node that has this spelling among its other names; of several the one with most papers. */
export function nodeByAlias<Kind extends NodeKind>(kind: Kind): Query<Key, Found<Kind>> {
  return {
    name: `nodeByAlias ${kind}`,
    text: () =>
      `MATCH (n:${kind}) WHERE $key IN n.aliases WITH n ORDER BY n.paperCount DESC, n.id LIMIT 1 RETURN ${nodeFields(kind, "n")} AS node`,
  };
}
