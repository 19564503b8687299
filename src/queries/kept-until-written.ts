import type { GraphStore } from "../store/graph-store.js";

/**
 * Makes what is read of a whole graph be read again only after a write. Only an embedded graph is known to have no other
 * writers; that of Neo4j is read each time.
 */
export function keptUntilWritten<Read>(
  read: (store: GraphStore) => Promise<Read>,
): (store: GraphStore) => Promise<Read> {
  const kept = new WeakMap<GraphStore, { readonly writes: number; readonly value: Promise<Read> }>();
  return (store) => {
    if (store.engine !== "embedded") return read(store);
    const known = kept.get(store);
    if (known?.writes === store.writes) return known.value;
    const value = read(store).catch((error: unknown) => {
      kept.delete(store);
      throw error;
    });
    kept.set(store, { writes: store.writes, value });
    return value;
  };
}
