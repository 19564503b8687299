import type { NodeKind } from "../model/node-kind.js";
import type { GraphRow, Parameters } from "../store/graph-store.js";
import type { Query } from "./query.js";

/** A named node by what its search keys are made of. */
export interface NameRow extends GraphRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[] | null;
  readonly path: string | null;
}

/** Some nodes of a named kind that earlier versions wrote, without search keys. */
export function namesWithoutKeys(
  kind: Exclude<NodeKind, "Paper">,
): Query<{ readonly most: number } & Parameters, NameRow> {
  return {
    name: `namesWithoutKeys ${kind}`,
    text: () =>
      `MATCH (n:${kind}) WHERE n.searchKeys IS NULL ` +
      "RETURN n.id AS id, n.name AS name, n.aliases AS aliases, n.path AS path LIMIT $most",
  };
}
