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

export type MentionRole = "INTRODUCED" | "USED";
export type TextField = "title" | "abstract";
