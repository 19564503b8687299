import type { ClassType } from "type-graphql";
import type { NodeKind } from "../../model/node-kind.js";
import type { MentionRole } from "../../model/provenance.js";
import type { RelationName } from "../../model/relations.js";
import type { ListOrder } from "../../queries/list-order.js";
import type { RepositoryContent } from "../../util/repository-holds.js";
import type { Node } from "./node.type.js";

/** A kind of node, said once: its type, edges, connections, filters, orders, arguments and resolvers follow from it. */
export interface NodeDeclaration {
  readonly kind: NodeKind;
  readonly type: ClassType<Node>;
  /** What one of them, and several, are called in sentences. */
  readonly noun: string;
  readonly nouns: string;
  /** The field that lists them all. */
  readonly list: string;
  /** The arguments that find one by what it is called, beside its id; each with what it is. */
  readonly lookup: Readonly<Record<string, string>>;
  /** Tests of what it is itself, by the field of its filter. */
  readonly tests: Readonly<Record<string, FieldTest>>;
  readonly sorting: Sorting;
  /** Lists of one role among its mentions, by their fields, beside the lists that its relationships give. */
  readonly roles?: Readonly<Record<string, RoleList>>;
}

/** A test in a filter, of what a node is itself. */
export type FieldTest = { readonly description: string } & (
  | { readonly test: "title" | "name" | "path" | "number" | "date" }
  | { readonly test: "known"; readonly property: string }
  | { readonly test: "any"; readonly relation: RelationName; readonly holds: RepositoryContent }
);

/** What a list can be sorted by; kinds that are sorted alike share one. */
export interface Sorting {
  /** What the types of the API begin with: `Paper` makes PaperOrder and PaperOrderField. */
  readonly name: string;
  readonly nouns: string;
  /** By the name of the enum value: the property of the node, and what it is. */
  readonly fields: Readonly<Record<string, readonly [property: string, description: string]>>;
  /** The order of a list that asks for none, and how a sentence says so. */
  readonly otherwise: readonly ListOrder[];
  readonly first: string;
}

/** The neighbours along a relation that have one role. */
export interface RoleList {
  readonly relation: RelationName;
  readonly role: MentionRole;
  readonly description: string;
}
