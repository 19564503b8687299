import type { GraphStore } from "../store/graph-store.js";

/** After so many milliseconds it is read afresh. */
const FRESH_MS = 60_000;

/** Makes what is read of a whole graph be read once a minute at most; it may be that old. */
export function keptAWhile<Read>(read: (store: GraphStore) => Promise<Read>): (store: GraphStore) => Promise<Read> {
  const kept = new WeakMap<GraphStore, { readonly at: number; readonly value: Promise<Read> }>();
  return (store) => {
    const known = kept.get(store);
    if (known && Date.now() - known.at < FRESH_MS) return known.value;
    const value = read(store).catch((error: unknown) => {
      kept.delete(store);
      throw error;
    });
    kept.set(store, { at: Date.now(), value });
    return value;
  };
}
