import type { NodeId } from "../model/ids.js";

/** What identity asks of the graph that is already there. */
export interface IdentityLookup {
  /** External id key (`scheme:value`) to the node it names, for the keys that are known. */
  nodesByExternalId(keys: readonly string[]): Promise<ReadonlyMap<string, NodeId>>;
  /** Papers that have one of the title keys or abstract keys. */
  papersByText(titleKeys: readonly string[], abstractKeys: readonly string[]): Promise<readonly KnownPaper[]>;
  /** Authors that have one of the name keys. */
  authorsByName(nameKeys: readonly string[]): Promise<readonly KnownAuthor[]>;
  /** The authors of each of the papers. */
  authorsOfPapers(ids: readonly NodeId<"Paper">[]): Promise<ReadonlyMap<string, readonly KnownAuthor[]>>;
}

export interface KnownPaper {
  readonly id: NodeId<"Paper">;
  readonly titleKey: string;
  readonly abstractKey?: string;
  readonly year?: number;
  /** Keys, `scheme:value`. */
  readonly externalIds: readonly string[];
  readonly authorNameKeys: readonly string[];
}

export interface KnownAuthor {
  readonly id: NodeId<"Author">;
  readonly nameKey: string;
  /** Keys, `scheme:value`. */
  readonly externalIds: readonly string[];
}
