import type { NameRegister } from "../identity/people/name-register.js";
import { externalIdKey } from "../model/external-id.js";
import { askAll } from "../queries/nodes-by-external-id.js";
import { recordsOfRuns } from "../queries/records.js";
import type { GraphStore } from "../store/graph-store.js";
import { readAuthors } from "../write/record-node.js";

/** Where the mentions stand that runs have left to be told apart. */
export interface WaitingMentions {
  /** How many mentions each block has. */
  readonly counts: ReadonlyMap<string, number>;
  /** Papers on which names of the block are printed. */
  readonly papersOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Blocks of the names that carry an external id. */
  readonly blocksOf: ReadonlyMap<string, ReadonlySet<string>>;
}

export async function waitingMentions(
  store: GraphStore,
  runs: readonly string[],
  names: NameRegister,
): Promise<WaitingMentions> {
  const counts = new Map<string, number>();
  const papersOf = new Map<string, Set<string>>();
  const blocksOf = new Map<string, Set<string>>();
  for (const { paper, authors } of await askAll(store, recordsOfRuns, runs)) {
    for (const { name, externalIds } of readAuthors(authors)) {
      const block = names.read(name).block;
      counts.set(block, (counts.get(block) ?? 0) + 1);
      add(papersOf, block, paper);
      for (const id of externalIds) add(blocksOf, externalIdKey(id), block);
    }
  }
  return { counts, papersOf, blocksOf };
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const held = map.get(key);
  if (held) held.add(value);
  else map.set(key, new Set([value]));
}
