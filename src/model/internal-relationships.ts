import { type InternalLabel, type Label, PROVENANCE, type PropertyType } from "./graph-schema.js";
import type { NodeKind } from "./node-kind.js";

export interface BetweenLabels<From extends Label, To extends Label> {
  readonly from: From;
  readonly to: To;
  readonly properties: { readonly [name: string]: PropertyType };
}

/** A relationship that keeps the graph in order and is no answer. */
type InternalRelationship =
  | BetweenLabels<InternalLabel, Label>
  | BetweenLabels<Label, InternalLabel>
  | BetweenLabels<NodeKind, NodeKind>;

/** What a reference says, and the citation that follows from it. */
export const CITATION = { ...PROVENANCE, intents: "string[]", contexts: "string[]", influential: "boolean" } as const;
/** Two nodes that may be one, with the reason; undecided until a person decides. */
const OPEN_QUESTION = { strength: "float", reason: "string", firstRun: "string", lastRun: "string" } as const;

/** The types of relationship by which the graph is kept in order. */
export const INTERNAL_RELATIONSHIPS = {
  /** From a record to the paper it states. */
  STATES: { from: "Record", to: "Paper", properties: PROVENANCE },
  /** From a record to an external id that it gives and that names another paper than the one it states. */
  CLAIMS: { from: "Record", to: "ExternalId", properties: PROVENANCE },
  /** From another name of a node to the node; `to` is any label with aliases. */
  NAMES: { from: "Name", to: "Method", properties: PROVENANCE },
  RESEMBLES: { from: "Paper", to: "Paper", properties: OPEN_QUESTION },
  NAMESAKE_OF: { from: "Author", to: "Author", properties: OPEN_QUESTION },
  /** From an external id to the node it names; `to` is any label. */
  IDENTIFIES: { from: "ExternalId", to: "Paper", properties: PROVENANCE },
  /** A reference as it is stated, to each of its ids; `ids` are all of them where there are several. CITES follows from it. */
  REFERS_TO: { from: "Paper", to: "ExternalId", properties: { ...CITATION, ids: "string[]" } },
} as const satisfies Record<string, InternalRelationship>;
