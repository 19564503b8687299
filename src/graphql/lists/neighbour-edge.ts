import type { PropertyType } from "../../model/graph-schema.js";
import { type EdgeProperty, RELATIONS, type RelationName } from "../../model/relations.js";
import { RELATIONSHIPS } from "../../model/relationships.js";
import type { Neighbour } from "../../queries/neighbours.js";
import type { AnyFields, PaperFields } from "../../queries/node-fields.js";

/** The fields of an edge but its cursor. Rows come from the database: contract tests see that they fit the type. */
export type NeighbourEdge = { readonly node: AnyFields } & { readonly [field: string]: unknown };

/** How the neighbours of a node along a relation become edges: with what the relationship says. */
export function neighbourEdge(relation: RelationName, root: AnyFields): (neighbour: Neighbour) => NeighbourEdge {
  const { of, type, edge, mention } = RELATIONS[relation];
  if (edge.length === 0) return ({ node }) => ({ node });
  if (mention) {
    // The words of the evidence stand in the texts of the paper, whichever end it is.
    return ({ node, edge: { evidence, ...said } }) => {
      const { id, title } = (of === "Paper" ? root : node) as PaperFields;
      return { ...said, node, evidenceJson: evidence, paper: { id, title } };
    };
  }
  const properties: { readonly [name: string]: PropertyType } = RELATIONSHIPS[type].properties;
  const lists = edge.filter((property) => properties[property] === "string[]");
  if (lists.length === 0) return ({ node, edge: said }) => ({ ...said, node });
  return ({ node, edge: said }) => ({ ...said, ...emptied(lists, said), node });
}

/** A list of texts that nothing is known of is an empty one. */
function emptied(lists: readonly EdgeProperty[], said: Neighbour["edge"]): { readonly [field: string]: unknown } {
  return Object.fromEntries(lists.map((property) => [property, said[property] ?? []]));
}
