import DataLoader from "dataloader";
import type { GraphStore } from "../store/graph-store.js";
import type { LoaderDefinition } from "./loader.js";

/** The only road from a resolver to the graph, made fresh for each request. */
export interface Loaders {
  /** The value of one key, fetched together with all other keys asked for in the same turn, once a request. */
  load<Key, Value>(definition: LoaderDefinition<Key, Value>, key: Key): Promise<Value>;
  /** The values of several keys, in their order. */
  loadMany<Key, Value>(definition: LoaderDefinition<Key, Value>, keys: readonly Key[]): Promise<readonly Value[]>;
  /** Keeps a value that has come with another, so that nothing is fetched for its key. */
  prime<Key, Value>(definition: LoaderDefinition<Key, Value>, key: Key, value: Value): void;
}

/** As many keys as one statement takes at most; more are fetched by several. */
const MAX_BATCH = 5_000;

/** Makes the loaders of one request. */
export function createLoaders(store: GraphStore): Loaders {
  // A definition's loader has that definition's types; only the map that holds them all forgets which.
  const made = new Map<LoaderDefinition<never, unknown>, unknown>();
  const loaderOf = <Key, Value>(definition: LoaderDefinition<Key, Value>): DataLoader<Key, Value, string | Key> => {
    const known = made.get(definition as LoaderDefinition<never, unknown>);
    if (known) return known as DataLoader<Key, Value, string | Key>;
    const loader = new DataLoader<Key, Value, string | Key>((keys) => definition.load(store, keys), {
      name: definition.name,
      maxBatchSize: MAX_BATCH,
      cacheKeyFn: definition.identity ?? ((key) => key),
    });
    made.set(definition as LoaderDefinition<never, unknown>, loader);
    return loader;
  };
  return {
    load: (definition, key) => loaderOf(definition).load(key),
    loadMany: (definition, keys) => Promise.all(keys.map((key) => loaderOf(definition).load(key))),
    prime: (definition, key, value) => {
      loaderOf(definition).prime(key, value);
    },
  };
}
