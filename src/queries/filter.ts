import type { NodeId } from "../model/ids.js";
import type { NodeKind } from "../model/node-kind.js";
import type { MentionRole } from "../model/provenance.js";
import type { RelationName } from "../model/relations.js";

export type PropertyTest = "is" | "contains" | "startsWith" | "atLeast" | "atMost" | "exists";

/** Which nodes of a list are wanted. Two-valued: a test of a value that a node has not is false, its negation true. */
export type Filter =
  | { readonly kind: "all" | "any"; readonly of: readonly Filter[] }
  | { readonly kind: "not"; readonly of: Filter }
  | PropertyFilter
  | IdFilter
  | NameFilter
  | NodesFilter
  | NeighbourFilter
  | NeighbourCountFilter;

/** `property` must be one of the node's label in the graph schema; `exists` takes a boolean. */
export interface PropertyFilter {
  readonly kind: "property";
  readonly property: string;
  readonly test: PropertyTest;
  readonly value: string | number | boolean;
}

/** Nodes with these ids, or that had them before they were joined with others or parted. */
export interface IdFilter {
  readonly kind: "ids";
  readonly ids: readonly NodeId[];
}

/** Nodes that have this name, as look-ups by name understand it. */
export interface NameFilter {
  readonly kind: "named";
  readonly name: string;
}

/** Nodes that were looked up: what is left of a test that names nodes by key. */
export interface NodesFilter {
  readonly kind: "nodes";
  readonly ids: readonly string[];
  /** Sums of the nodes' stored counters, by counter: how many relationships a walk from all of them meets. */
  readonly degrees: { readonly [counter: string]: number };
}

/** Which relationships of a relation count as mentions; for others both are ignored. */
export interface MentionFilter {
  readonly role?: MentionRole;
  readonly minConfidence: number;
}

/** Whether some, none or every neighbour is as `where` says; every holds where there is none. */
export interface NeighbourFilter extends Neighbours {
  readonly kind: "neighbour";
  readonly quantifier: "some" | "none" | "every";
}

/** How many neighbours are as `where` says. */
export interface NeighbourCountFilter extends Neighbours {
  readonly kind: "neighbourCount";
  readonly test: "is" | "atLeast" | "atMost";
  readonly value: number;
}

interface Neighbours {
  readonly relation: RelationName;
  readonly mention: MentionFilter;
  readonly where: Filter;
}

export const EVERYTHING: Filter = { kind: "all", of: [] };
export const NOTHING: Filter = { kind: "any", of: [] };

/** The nodes of one kind that a filter asks for. */
export interface FilteredKind {
  readonly kind: NodeKind;
  readonly filter: Filter;
}

/** The tests that must all hold. */
export function conjunctsOf(filter: Filter): readonly Filter[] {
  return filter.kind === "all" ? filter.of.flatMap(conjunctsOf) : [filter];
}
