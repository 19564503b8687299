import type { Mention } from "../model/mention.js";

/** Finds what a title and an abstract name. Pure: the same text gives the same mentions, in order of first span. */
export interface Extractor {
  /** Changes whenever rules or lexicon change, so that old edges can be told from new. */
  readonly version: string;
  extract(text: { readonly title: string; readonly abstract?: string }): readonly Mention[];
}
