import { LABELS, type Label } from "../model/graph-schema.js";
import type { RelationshipType } from "../model/relationships.js";
import type { GraphRow } from "../store/graph-store.js";
import type { Query } from "./query.js";

/** Nodes of a label that their relationships describe, with the tally that they keep of those. */
export function talliedNodes(
  label: Label,
): Query<Record<string, never>, GraphRow & { readonly key: string; readonly tally: string | null }> {
  return {
    name: `talliedNodes ${label}`,
    text: () => `MATCH (n:${label}) RETURN n.${LABELS[label].key} AS key, n.tally AS tally`,
  };
}

export interface LinkRow extends GraphRow {
  readonly key: string;
  readonly names: readonly string[] | null;
  readonly sources: readonly string[] | null;
  readonly stars: number | null;
  readonly claim: string | null;
  readonly role: string | null;
}

/** What the relationships of one type say of nodes that stand at one end of them. */
export function linksOf(
  label: Label,
  type: RelationshipType,
  at: "from" | "to",
): Query<{ readonly keys: readonly string[] }, LinkRow> {
  const pattern = at === "from" ? `-[r:${type}]->()` : `<-[r:${type}]-()`;
  return {
    name: `linksOf ${label} ${type}`,
    text: () => `UNWIND $keys AS key MATCH (n:${label} {${LABELS[label].key}: key})${pattern}
RETURN key, r.names AS names, r.sources AS sources, r.stars AS stars, r.claim AS claim, r.role AS role`,
  };
}
