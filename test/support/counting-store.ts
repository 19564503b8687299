import type { GraphStore } from "../../src/store/graph-store.js";

/** A store that counts the reads and searches asked of it, and keeps their texts. */
export function countingStore(store: GraphStore): {
  readonly store: GraphStore;
  readonly count: () => number;
  readonly texts: () => readonly string[];
} {
  const texts: string[] = [];
  const counted: GraphStore = {
    engine: store.engine,
    read: (statement, options) => {
      texts.push(statement.text);
      return store.read(statement, options);
    },
    stream: (statement, options) => {
      texts.push(statement.text);
      return store.stream(statement, options);
    },
    write: (all) => store.write(all),
    applySchema: () => store.applySchema(),
    search: (kind, text, limit) => {
      texts.push(text);
      return store.search(kind, text, limit);
    },
    ping: () => store.ping(),
    close: () => store.close(),
  };
  return { store: counted, count: () => texts.length, texts: () => texts };
}
