import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import {
  type EdgeProperty,
  RELATION_NAMES,
  RELATIONS,
  type Relation,
  type RelationName,
} from "../../model/relations.js";
import type { RelationOrder } from "../../model/shown-relationship.js";
import { KINDS } from "../nodes/kinds.js";
import { Connection, type ConnectionOf, Edge } from "./connection.js";
import { CONNECTIONS } from "./kind-connections.js";
import { MentionEdge } from "./mention-edge.js";
import { withArticle } from "./with-article.js";

/** How a sentence about a list says its order. */
export const IN_ORDER: { readonly [Order in RelationOrder]: string } = {
  position: ", in their order",
  mention: ": introduced before used before compared with, then the surest first",
  newest: ", newest first",
  name: ", by name",
};

/** What an edge shows beyond what all mentions have in common, which MentionEdge brings. */
type OwnProperty = Exclude<EdgeProperty, "role" | "confidence" | "evidence">;

const EDGE_FIELDS: {
  readonly [Property in OwnProperty]: {
    readonly type: () => typeof Int | BooleanConstructor | [StringConstructor];
    readonly nullable?: boolean;
    readonly description: string;
  };
} = {
  position: { type: () => Int, description: "The author's place in the paper's list of authors, from 1." },
  official: {
    type: () => Boolean,
    nullable: true,
    description: "Whether a source says it is the paper's own code.",
  },
  intents: {
    type: () => [String],
    description: "What the citation is for, in the words of the source: background, methodology, result.",
  },
  contexts: { type: () => [String], description: "The passages in which the one paper cites the other." },
  influential: {
    type: () => Boolean,
    nullable: true,
    description: "Whether the source calls the citation influential.",
  },
};

const made = new Map<string, ClassType<ConnectionOf<object>>>();

/** The type of a page of each list that a node has; lists whose edges say the same have one. */
export const RELATION_CONNECTIONS = Object.fromEntries(
  RELATION_NAMES.map((name) => [name, connectionOf(RELATIONS[name])]),
) as { readonly [Name in RelationName]: ClassType<ConnectionOf<object>> };

function connectionOf(relation: Relation): ClassType<ConnectionOf<object>> {
  const { node, edge, mention, order } = relation;
  if (edge.length === 0) return CONNECTIONS[node];
  const own = edge.filter((property) => property in EDGE_FIELDS) as readonly OwnProperty[];
  const { name, item, items } = inWords(relation, own.length > 0);
  const known = made.get(name);
  if (known) return known;

  @ObjectType(`${name}Edge`, { description: `${item}.`, simpleResolvers: true })
  class EdgeOfRelation extends (mention ? MentionEdge : Edge)(() => KINDS[node].type) {}
  for (const property of own) {
    const { type, ...options } = EDGE_FIELDS[property];
    Field(type, options)(EdgeOfRelation.prototype, property);
  }

  @ObjectType(`${name}Connection`, { description: `A page of the ${items}${IN_ORDER[order]}.`, simpleResolvers: true })
  class ConnectionOfRelation extends Connection(() => EdgeOfRelation) {}
  made.set(name, ConnectionOfRelation);
  return ConnectionOfRelation;
}

/** What the types of a list are called, and what an item of it and the whole of it are. */
function inWords(
  { of, node, relationship, mention }: Relation,
  hasOwn: boolean,
): { readonly name: string; readonly item: string; readonly items: string } {
  const { noun, nouns } = KINDS[node];
  const parent = withArticle(KINDS[of].noun, "a");
  const item = withArticle(noun, "A");
  if (of === node && relationship) {
    const name = `${of}${relationship.charAt(0).toUpperCase()}${relationship.slice(1)}`;
    const between = `${withArticle(relationship, "A")} between two ${nouns}`;
    return { name, item: between, items: `${nouns} tied by ${relationship}` };
  }
  const name = `${of}${node}`;
  if (!mention) return { name, item: `${item} of ${parent}`, items: `${nouns} of ${parent}` };
  if (of === "Paper") {
    return { name, item: `${item} that a paper names, with the reasons`, items: `${nouns} a paper names` };
  }
  // What is named is one field up: where it adds nothing of its own, papers that name it are of one type.
  const named = hasOwn ? parent : "something";
  return {
    name: hasOwn ? name : `Mentioning${node}`,
    item: `${item} that names ${named}, with the reasons`,
    items: `${nouns} that name ${named}`,
  };
}
