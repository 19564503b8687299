import { compareText } from "../util/compare-text.js";
import { keysOf } from "../util/keys-of.js";
import { LABELS, type Label } from "./graph-schema.js";
import type { NodeKind } from "./node-kind.js";
import type { MentionRole } from "./provenance.js";
import { MENTION_TYPE_OF, type MentionedKind } from "./relationships.js";

/** What a person can say, each with what it means. */
export const VERB_DESCRIPTIONS = {
  same: "They are one and the same.",
  different: "No two of them are the same.",
  accept: "The paper does have to do with the node, whoever else says so.",
  reject: "The paper has nothing to do with the node, whoever else says so.",
  rename: "The node is shown under the name, whatever others print.",
} as const;

export type DecisionVerb = keyof typeof VERB_DESCRIPTIONS;
export const DECISION_VERBS = keysOf(VERB_DESCRIPTIONS);

/** What is said of several nodes, and of what a paper mentions. */
export type LinkVerb = "same" | "different";
export type MentionVerb = "accept" | "reject";

/** The kinds of node that linkage tells apart, and a person may judge. */
export const JUDGED_DESCRIPTIONS = { Paper: "Papers.", Author: "People." } as const;

export type JudgedKind = keyof typeof JUDGED_DESCRIPTIONS;

/** What a person has decided. It is told by records and names, so that it outlives the nodes it was said of. */
export interface Decision {
  readonly id: string;
  readonly verb: DecisionVerb;
  /** The kind of what it was said of; where a paper mentions something, the kind of that. */
  readonly kind: NodeKind;
  /**
   * One of each node it was said of: a record's key; for a person also `#` and the place in its list of authors, from 1.
   * Of a mention, a record of the paper. Of a node that its name makes, the node's id.
   */
  readonly keys: readonly string[];
  /** Of a mention, what is mentioned: its name, of a repository its path. Of a node that is renamed, the name. */
  readonly name: string | null;
  /** Of a mention, what the paper does with it, where the person says so. */
  readonly role: MentionRole | null;
  readonly reason: string | null;
  readonly person: string | null;
  /** ISO instant. */
  readonly at: string;
  /** Whether it was taken back. */
  readonly undone: boolean;
}

export interface LinkDecision extends Decision {
  readonly verb: LinkVerb;
  readonly kind: JudgedKind;
}

export interface MentionDecision extends Decision {
  readonly verb: MentionVerb;
  readonly kind: MentionedKind;
  readonly name: string;
}

export interface NameDecision extends Decision {
  readonly verb: "rename";
  readonly kind: RenamedKind;
  readonly name: string;
}

/** The kinds of node that have names of which one is shown. */
export type RenamedKind = {
  [L in NodeKind]: "aliases" extends keyof (typeof LABELS)[L]["properties"] ? L : never;
}[NodeKind];

export function isRenamedKind(kind: Label | undefined): kind is RenamedKind {
  return kind !== undefined && "aliases" in LABELS[kind].properties;
}

export function isNameDecision(decision: Decision): decision is NameDecision {
  return decision.verb === "rename";
}

export function isLinkDecision(decision: Decision): decision is LinkDecision {
  return decision.verb === "same" || decision.verb === "different";
}

export function isMentionDecision(decision: Decision): decision is MentionDecision {
  return decision.verb === "accept" || decision.verb === "reject";
}

export function isJudgedKind(kind: string | undefined): kind is JudgedKind {
  return kind !== undefined && kind in JUDGED_DESCRIPTIONS;
}

export function isMentionedKind(kind: string | undefined): kind is MentionedKind {
  return kind !== undefined && kind in MENTION_TYPE_OF;
}

/** Orders decisions as they were made: of two that contradict each other, the later holds. */
export function compareDecisions(a: Decision, b: Decision): number {
  return compareText(a.at, b.at) || compareText(a.id, b.id);
}
