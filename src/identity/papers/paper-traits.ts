/** What linkage looks at in one record of a paper. */
export interface PaperTraits {
  /** The record's key, `source:id`. */
  readonly key: string;
  /** Keys `scheme:value` of the paper, normalised. */
  readonly externalIds: readonly string[];
  readonly title: string;
  readonly abstract?: string;
  readonly year?: number;
  /** ISO date, `YYYY-MM-DD`. */
  readonly publishedOn?: string;
  /** Printed names in order; empty where the source names none. */
  readonly authors: readonly string[];
  /** How many authors the source says there are, which may be more than it names. */
  readonly authorCount?: number;
  readonly venue?: string;
}
