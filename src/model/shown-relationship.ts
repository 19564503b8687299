import type { BetweenLabels } from "./internal-relationships.js";
import type { NodeKind } from "./node-kind.js";

/** How the nodes at the other end are listed, unless a question has an order of its own. */
export type RelationOrder = "position" | "mention" | "newest" | "name";

interface RelationTie {
  readonly name: string;
  readonly description: string;
  /** What two papers tied by it have in common. */
  readonly shared: string;
}

/** What a node at one end of a relationship has of it: the list of the nodes at the other end. */
export interface RelationEnd {
  /** The name of the list, as the field of the node's type and of its filter. */
  readonly field: string;
  /** What is in it. */
  readonly description: string;
  readonly order: RelationOrder;
  /** The node's property that counts the list, at the confidence that answers show by default. */
  readonly counter?: string;
  /** Where lists are short: the length that few exceed, and none by much on average; hubs have lists of any length. */
  readonly usualLength?: number;
  /** Where two papers with a node of the list in common are tied by it. */
  readonly tie?: RelationTie;
}

type Counted = RelationEnd & { readonly counter: string };

/** The number of papers at a node that ties them is its weight: the other end of a tie has a counter. */
type RelationEnds =
  | { readonly start?: RelationEnd & { readonly tie?: never }; readonly end?: RelationEnd & { readonly tie?: never } }
  | { readonly start: RelationEnd; readonly end: Counted & { readonly tie?: never } }
  | { readonly start: Counted & { readonly tie?: never }; readonly end: RelationEnd }
  | { readonly start: Counted; readonly end: Counted };

/** A relationship between nodes that the API shows; `start` is what the node `from` has of it, `end` the node `to`. */
export type ShownRelationship = BetweenLabels<NodeKind, NodeKind> &
  RelationEnds & {
    readonly description: string;
    /** What one is called, where both ends are of one kind and it has properties to show. */
    readonly noun?: string;
  };
