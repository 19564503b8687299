/** Whether an optional value is there: GraphQL takes an argument that is null for one that is left out. */
export function isGiven<T>(value: T | null | undefined): value is T {
  return value !== undefined && value !== null;
}
