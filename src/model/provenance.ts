import { keysOf } from "../util/keys-of.js";
/**
 * Where a fact can come from, the least believed first. `extract` is our own reading of title and abstract; `person` a
 * decision of a user.
 */
export const SOURCE_DESCRIPTIONS = {
  "huggingface-listing": "A saved Hugging Face Papers page.",
  "huggingface-daily": "Hugging Face daily papers, as JSON.",
  "papergraph-jsonl": "Papergraph's own JSON Lines.",
  extract: "Papergraph's reading of titles and abstracts.",
  person: "A decision of a person.",
} as const;

export type SourceName = keyof typeof SOURCE_DESCRIPTIONS;
export const SOURCE_NAMES = keysOf(SOURCE_DESCRIPTIONS);

/**
 * How far a source is believed when two state the same property: the later in {@link SOURCE_NAMES} wins.
 * A source knows nothing of another, so this order is what makes the graph independent of the order of ingests.
 */
export function sourceRank(source: SourceName): number {
  return SOURCE_NAMES.indexOf(source);
}

/** One reason for a relationship: who said it and, where it was read in a text, the exact span and rule. */
export interface Evidence {
  readonly source: SourceName;
  readonly role?: MentionRole;
  readonly confidence: number;
  readonly rule?: string;
  readonly field?: TextField;
  /** Offsets in UTF-16 code units into the paper's own `title` or `abstract`; `end` is exclusive. */
  readonly start?: number;
  readonly end?: number;
}

/** What a paper can do with something it names, the least telling first. */
export const ROLE_DESCRIPTIONS = {
  COMPARED: "The paper only holds its own work against it, or measures it beside others.",
  USED: "The paper uses, extends or analyses it.",
  INTRODUCED: "The paper brings it into the world.",
} as const;

export type MentionRole = keyof typeof ROLE_DESCRIPTIONS;
export const MENTION_ROLES = keysOf(ROLE_DESCRIPTIONS);

/** What a paper does with something of which several places or sources say a role: the most telling one. */
export function strongestRole(roles: readonly MentionRole[]): MentionRole {
  return MENTION_ROLES.findLast((role) => roles.includes(role)) ?? "USED";
}

export type TextField = "title" | "abstract";
