import type { NodeKind } from "./generated/graphql";

/** The page of a node: a path for its kind, and its id. */
export function nodeAddress(kind: NodeKind, id: string): string {
  // Both may stand in the query of an address, and are easier to read.
  const readable = encodeURIComponent(id).replaceAll("%3A", ":").replaceAll("%2F", "/");
  return `/${kind.toLowerCase()}?id=${readable}`;
}
