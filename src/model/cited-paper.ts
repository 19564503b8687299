/** What a reference list says of a paper. */
export interface CitedPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string | null;
  /** ISO date. */
  readonly publishedOn: string | null;
  readonly year: number | null;
  readonly url: string | null;
  /** How many authors its source says it has; more than `authors` where not all are known by name. */
  readonly authorCount: number | null;
  /** Names in the order of the paper. */
  readonly authors: readonly string[];
  /** Where it appeared, by name. */
  readonly venues: readonly string[];
  readonly externalIds: readonly { readonly scheme: string; readonly value: string }[];
}
