/** What a person can say of several nodes of one kind, each with what it means. */
export const VERB_DESCRIPTIONS = {
  same: "They are one and the same.",
  different: "No two of them are the same.",
} as const;

export type DecisionVerb = keyof typeof VERB_DESCRIPTIONS;

/** The kinds of node that linkage tells apart, and a person may judge. */
export const JUDGED_DESCRIPTIONS = { Paper: "Papers.", Author: "People." } as const;

export type JudgedKind = keyof typeof JUDGED_DESCRIPTIONS;

/** What a person has decided. It is told by records, not by nodes, so that it outlives the nodes it was said of. */
export interface Decision {
  readonly id: string;
  readonly verb: DecisionVerb;
  readonly kind: JudgedKind;
  /** One of each node it was said of: a record's key; for a person also `#` and the place in its list of authors, from 1. */
  readonly keys: readonly string[];
  readonly reason: string | null;
  readonly person: string | null;
  /** ISO instant. */
  readonly at: string;
  /** Whether it was taken back. */
  readonly undone: boolean;
}
