import type { Mention, NamedMention } from "../model/mention.js";

export interface PaperText {
  readonly title: string;
  readonly abstract?: string;
}

/** Finds what a title and an abstract name. Pure: the same text gives the same mentions, in order of first span. */
export interface Extractor {
  /** Changes whenever rules or lexicon change, so that old edges can be told from new. */
  readonly version: string;
  extract(text: PaperText): readonly Mention[];
  /** The one thing that a keyword names, written by itself; `undefined` where it may name none or several. */
  keyword?(text: string): NamedMention | undefined;
  /**
   * Goes over what `extract` found with help that answers late (a language model); absent where there is none. Never
   * rejects: without an answer it gives back what it was given.
   */
  refine?(text: PaperText, found: readonly Mention[]): Promise<readonly Mention[]>;
}
