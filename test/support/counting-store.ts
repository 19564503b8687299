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
    get writes() {
      return store.writes;
    },
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
    search: (query, limit) => {
      texts.push(JSON.stringify(query));
      return store.search(query, limit);
    },
    find: (query, limit) => {
      texts.push(JSON.stringify(query));
      return store.find(query, limit);
    },
    countFound: (query) => {
      texts.push(JSON.stringify(query));
      return store.countFound(query);
    },
    ping: () => store.ping(),
    close: () => store.close(),
  };
  return { store: counted, count: () => texts.length, texts: () => texts };
}
