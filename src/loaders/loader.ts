import type { GraphStore } from "../store/graph-store.js";

/** How values of one kind are fetched for many keys at once; the loader of it lives as long as one request. */
export interface LoaderDefinition<Key, Value> {
  readonly name: string;
  /** What makes two keys the same; the key itself where absent. */
  readonly identity?: (key: Key) => string;
  /** One value a key, in their order; an Error as a value fails that key alone. */
  load(store: GraphStore, keys: readonly Key[]): Promise<readonly (Value | Error)[]>;
}

/** A node whose field is asked for, with the arguments of the field. */
export interface ParentKey<Arguments> {
  readonly id: string;
  readonly args: Arguments;
}

/**
 * A loader of a field with arguments: one fetch for all parents that ask with equal arguments. A parent the fetch gives
 * nothing for gets `absent`.
 */
export function groupedLoader<Arguments, Value>(definition: {
  readonly name: string;
  readonly absent: (args: Arguments) => Value;
  fetch(store: GraphStore, args: Arguments, ids: readonly string[]): Promise<ReadonlyMap<string, Value>>;
}): LoaderDefinition<ParentKey<Arguments>, Value> {
  return {
    name: definition.name,
    identity: ({ id, args }) => `${id}\n${JSON.stringify(args)}`,
    async load(store, keys) {
      const groups = new Map<string, { args: Arguments; ids: string[] }>();
      const groupOfKey = keys.map(({ id, args }) => {
        const name = JSON.stringify(args);
        const group = groups.get(name) ?? { args, ids: [] };
        group.ids.push(id);
        groups.set(name, group);
        return name;
      });
      const names = [...groups.keys()];
      const fetched = await eachAlone([...groups.values()], ({ args, ids }) => definition.fetch(store, args, ids));
      const found = new Map(names.map((name, at) => [name, fetched[at]]));
      return keys.map(({ id, args }, at) => {
        const group = found.get(groupOfKey[at] ?? "");
        return group instanceof Error ? group : (group?.get(id) ?? definition.absent(args));
      });
    },
  };
}

/** Fetches the value of each key by itself; one that fails gives its Error and leaves the others alone. */
export function eachAlone<Key, Value>(
  keys: readonly Key[],
  fetch: (key: Key) => Promise<Value>,
): Promise<readonly (Value | Error)[]> {
  return Promise.all(
    keys.map((key) =>
      fetch(key).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error)))),
    ),
  );
}
