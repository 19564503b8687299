import type { Neighbour } from "../../queries/neighbours.js";
import type { AnyFields, PaperFields } from "../../queries/node-fields.js";

/** The fields of an edge but its cursor. Rows come from the database: contract tests see that they fit the type. */
export type NeighbourEdge = { readonly node: AnyFields } & { readonly [field: string]: unknown };

/** An edge that says nothing beyond its node. */
export function plainEdge({ node }: Neighbour): NeighbourEdge {
  return { node };
}

/** An edge with the properties of the relationship as they are. */
export function edgeWithProperties({ node, edge }: Neighbour): NeighbourEdge {
  return { ...edge, node };
}

/** The edge of a citation; a source that gives no purposes or passages gives empty lists. */
export function citationEdge({ node, edge: { intents, contexts, influential } }: Neighbour): NeighbourEdge {
  return { node, intents: intents ?? [], contexts: contexts ?? [], influential };
}

/** The edge from a paper to something it names. */
export function mentionEdge({
  id,
  title,
}: {
  readonly id: string;
  readonly title: string;
}): (neighbour: Neighbour) => NeighbourEdge {
  const paper = { id, title };
  return ({ node, edge }) => ({ ...edge, node, evidenceJson: edge.evidence, paper });
}

/** The edge from something to a paper that names it. */
export function mentioningEdge({ node, edge: { evidence, ...properties } }: Neighbour): NeighbourEdge {
  const { id, title } = node as PaperFields;
  return { ...properties, node, evidenceJson: evidence, paper: { id, title } };
}
