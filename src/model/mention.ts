import type { MentionRole, TextField } from "./provenance.js";

export type MentionKind = "method" | "dataset" | "task" | "repository";

/** The kind of node that a mention of a kind names. */
export function mentionedKind<Kind extends MentionKind>(kind: Kind): Capitalize<Kind> {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}` as Capitalize<Kind>;
}

/** One thing a title or abstract names, with every place it is named. */
export interface Mention {
  readonly kind: MentionKind;
  /** Canonical name; for a repository its path `host/owner/name` as written. */
  readonly name: string;
  /** Other spellings: those of the lexicon entry and those found in this text. */
  readonly aliases: readonly string[];
  readonly role: MentionRole;
  /** Calibrated probability in [0, 1] that the mention is right. */
  readonly confidence: number;
  /** At least one. */
  readonly spans: readonly MentionSpan[];
  /** What our own knowledge says of the name, absent where it knows none such. */
  readonly known?: KnownName;
}

/** What is mentioned, apart from where. */
export type NamedMention = Pick<Mention, "kind" | "name" | "aliases">;

export interface KnownName {
  /** arXiv id of the paper that introduces it, `none` where no paper does; absent where that is not known. */
  readonly introducedIn?: string;
}

export interface MentionSpan {
  readonly field: TextField;
  /** Offsets in UTF-16 code units into the original text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The rule that found it: the name of its file in `src/extract/rules`. */
  readonly rule: string;
}
