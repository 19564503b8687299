import { keysOf } from "../util/keys-of.js";
import { PROVENANCE } from "./graph-schema.js";
import type { NodeKind } from "./node-kind.js";
import { isMention, RELATION_ENDS, RELATIONSHIPS, type RelationshipKind } from "./relationships.js";
import type { RelationOrder } from "./shown-relationship.js";

/** A way from a node to a list of others. */
export interface Relation {
  readonly of: NodeKind;
  /** The list's name on a node of that kind. */
  readonly field: string;
  /** What is in it. */
  readonly description: string;
  readonly type: RelationshipKind;
  /** What one such relationship is called, where both ends are of one kind and it has properties to show. */
  readonly relationship?: string;
  /** `out` where the relationship starts at `of`. */
  readonly direction: "in" | "out";
  readonly node: NodeKind;
  /** Properties of the relationship that an edge shows. */
  readonly edge: readonly EdgeProperty[];
  /** Mentions have a role and a confidence to filter by. */
  readonly mention: boolean;
  readonly order: RelationOrder;
  /** The counter on `of` that counts them, at the confidence that answers show by default. */
  readonly counter?: string;
  /** Where lists are short: the length that few exceed. */
  readonly usualLength?: number;
}

type Table = typeof RELATIONSHIPS;
type NameAt<At extends "start" | "end", Of extends "from" | "to"> = {
  [T in RelationshipKind]: Table[T] extends { readonly [A in At]: { readonly field: infer Field extends string } }
    ? `${Uncapitalize<Table[T][Of]>}${Capitalize<Field>}`
    : never;
}[RelationshipKind];

/** The kind of node it starts from, and the name of the list: `paperMethods`. */
export type RelationName = NameAt<"start", "from"> | NameAt<"end", "to">;

/** Who said a relationship, and when, is kept and shown apart. */
const KEPT = { ...PROVENANCE, names: true, claim: true, stars: true, reason: true, strength: true } as const;

type PropertyOf<T extends RelationshipKind> = T extends RelationshipKind ? keyof Table[T]["properties"] : never;

/** The properties of relationships that edges show. */
export type EdgeProperty = Exclude<PropertyOf<RelationshipKind>, keyof typeof KEPT>;

/** Every way from one node of the API to a list of others. */
export const RELATIONS = Object.fromEntries(
  RELATION_ENDS.map(({ type, noun, at, of, node, field, description, order, counter, usualLength }) => {
    const name = `${of.charAt(0).toLowerCase()}${of.slice(1)}${field.charAt(0).toUpperCase()}${field.slice(1)}`;
    const relation: Relation = {
      of,
      field,
      description,
      type,
      direction: at === "start" ? "out" : "in",
      node,
      edge: keysOf(RELATIONSHIPS[type].properties).filter((property) => isShown(property)),
      mention: isMention(type),
      order,
      ...(counter ? { counter } : {}),
      ...(usualLength ? { usualLength } : {}),
      ...(noun ? { relationship: noun } : {}),
    };
    return [name, relation];
  }),
) as { readonly [Name in RelationName]: Relation };

export const RELATION_NAMES = keysOf(RELATIONS);

function isShown(property: PropertyOf<RelationshipKind>): property is EdgeProperty {
  return !(property in KEPT);
}
