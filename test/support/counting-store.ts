import type { GraphStore } from "../../src/store/graph-store.js";

/** A store that counts the reads and searches asked of it. */
export function countingStore(store: GraphStore): { readonly store: GraphStore; readonly count: () => number } {
  let statements = 0;
  const counted: GraphStore = {
    engine: store.engine,
    read: (statement, options) => {
      statements++;
      return store.read(statement, options);
    },
    stream: (statement, options) => {
      statements++;
      return store.stream(statement, options);
    },
    write: (all) => store.write(all),
    applySchema: () => store.applySchema(),
    search: (kind, text, limit) => {
      statements++;
      return store.search(kind, text, limit);
    },
    ping: () => store.ping(),
    close: () => store.close(),
  };
  return { store: counted, count: () => statements };
}
