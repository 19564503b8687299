import type { MentionKind } from "../../model/mention.js";

export type LexiconKind = Exclude<MentionKind, "repository">;

/** One spelling of a name and what its text must look like to be that name. */
export interface LexiconForm {
  readonly text: string;
  /** Letters must agree in case. */
  readonly exact: boolean;
  /** The name is ambiguous or an ordinary word: it needs a cue word beside it. */
  readonly cue: boolean;
}

/** One method, dataset or task the lexicon knows. */
export interface LexiconEntry {
  readonly kind: LexiconKind;
  /** Canonical name. */
  readonly name: string;
  /** Its spellings, the canonical name first. */
  readonly forms: readonly LexiconForm[];
  readonly variantOf?: string;
  /** arXiv id of the paper that introduces it. */
  readonly arxiv?: string;
  /** No paper introduces it: a product (`Claude`, `Midjourney`). */
  readonly isProduct?: boolean;
  /** File and line, for messages; the line counts from 1. */
  readonly at: string;
}
