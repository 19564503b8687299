/** One author as one record prints it. Two mentions of one record are two people. */
export interface AuthorMention {
  /** The record's key, `#` and the position. */
  readonly key: string;
  /** Key of the record. */
  readonly record: string;
  /** Id of the paper that the record states. */
  readonly paper: string;
  /** From 1. */
  readonly position: number;
  /** As printed. */
  readonly name: string;
  /** Keys, `scheme:value`. */
  readonly externalIds: readonly string[];
  readonly affiliations: readonly string[];
  /** Name keys of the paper's authors, with or without the own; read once where the mentions of a paper share the list. */
  readonly coauthors: readonly string[];
  readonly venue?: string;
  readonly topics: readonly string[];
  readonly year?: number;
}
