/** How much a hit in a property under full text counts: a title or name says more than an abstract. */
export function searchWeight(property: string): number {
  return property === "searchText" ? 2 : 1;
}
