/** A question as GraphiQL shows it, whatever its answer is. */
export interface Asked {
  readonly document: { toString(): string };
  readonly variables: unknown;
}
