import type { NodeId } from "../model/ids.js";
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
  readonly id: NodeId;
  readonly args: Arguments;
}

/** The nodes whose field is asked for with equal arguments, each once. */
export interface ParentGroup<Arguments> {
  readonly args: Arguments;
  readonly ids: readonly NodeId[];
}

/**
 * A loader of a field with arguments: one fetch for all parents that ask with equal arguments. A parent the fetch gives
 * nothing for gets `absent`.
 */
export function groupedLoader<Arguments, Value>(definition: {
  readonly name: string;
  readonly absent: (args: Arguments) => Value;
  fetch(store: GraphStore, args: Arguments, ids: readonly NodeId[]): Promise<ReadonlyMap<NodeId, Value>>;
}): LoaderDefinition<ParentKey<Arguments>, Value> {
  return combinedLoader({
    ...definition,
    fetch: (store, groups) => eachAlone(groups, ({ args, ids }) => definition.fetch(store, args, ids)),
  });
}

/** The same, where one fetch takes all groups of a turn: it gives the values of each group, or its Error, in order. */
export function combinedLoader<Arguments, Value>(definition: {
  readonly name: string;
  readonly absent: (args: Arguments) => Value;
  fetch(
    store: GraphStore,
    groups: readonly ParentGroup<Arguments>[],
  ): Promise<readonly (ReadonlyMap<NodeId, Value> | Error)[]>;
}): LoaderDefinition<ParentKey<Arguments>, Value> {
  return {
    name: definition.name,
    identity: ({ id, args }) => `${id}\n${JSON.stringify(args)}`,
    async load(store, keys) {
      const groups = new Map<string, { args: Arguments; ids: NodeId[]; place: number }>();
      const groupOfKey = keys.map(({ id, args }) => {
        const name = JSON.stringify(args);
        const group = groups.get(name) ?? { args, ids: [], place: groups.size };
        group.ids.push(id);
        groups.set(name, group);
        return group;
      });
      const fetched = await definition.fetch(store, [...groups.values()]);
      return keys.map(({ id, args }, at) => {
        const values = fetched[groupOfKey[at]?.place ?? -1];
        return values instanceof Error ? values : (values?.get(id) ?? definition.absent(args));
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
