import { NODE_KINDS, type NodeKind } from "../model/node-kind.js";
import { RELATIONS } from "../model/relations.js";
import type { GraphStore } from "../store/graph-store.js";
import { currentIds } from "./current-ids.js";
import { countersOf } from "./degrees-of.js";
import { type Filter, type FilteredKind, NOTHING, type NodesFilter } from "./filter.js";
import { keptDegrees } from "./kept-degrees.js";
import { nodesByName } from "./nodes-by-name.js";

type Degrees = NodesFilter["degrees"];

/** What of one kind is named by key somewhere in a filter. */
interface Named {
  readonly ids: Set<string>;
  readonly names: Set<string>;
}

/**
 * Looks up every node that a filter names by id or name, at any depth, with its stored degrees: a statement a kind, or
 * none where all are known, and more for ids that lead to no node, which may be those of before.
 */
export async function resolveFilter(store: GraphStore, { kind, filter }: FilteredKind): Promise<Filter> {
  const named = new Map<NodeKind, Named>();
  collect(kind, filter, named);
  const looked = await Promise.all(
    NODE_KINDS.filter((each) => named.has(each)).map(async (each) => [each, await lookUp(store, each, named)] as const),
  );
  const known = new Map(looked);
  return replaced(kind, filter, (of, { ids, names }) => {
    const found = known.get(of);
    const today = ids.map((id) => found?.former.get(id) ?? id);
    const all = new Set([...today, ...names.flatMap((name) => found?.byName.get(name) ?? [])]);
    return nodesFilter(of, [...all], found?.degrees ?? new Map());
  });
}

async function lookUp(store: GraphStore, kind: NodeKind, named: ReadonlyMap<NodeKind, Named>) {
  const { ids, names } = named.get(kind) ?? { ids: [], names: [] };
  const byName = [...names].length === 0 ? new Map() : await nodesByName(store, kind, [...names]);
  const read = async (all: readonly string[]) =>
    all.length === 0 ? new Map() : await keptDegrees(store, kind, [...new Set(all)]);
  const found = await read([...ids, ...[...byName.values()].flat()]);
  const former = await currentIds(
    store,
    [...ids].filter((id) => !found.has(id)),
  );
  const moved = await read([...former.values()].filter((id) => !found.has(id)));
  return { byName, former, degrees: new Map([...found, ...moved]) };
}

function nodesFilter(
  kind: NodeKind,
  wanted: readonly string[],
  known: ReadonlyMap<string, readonly (number | null)[]>,
): Filter {
  const ids = wanted.filter((id) => known.has(id));
  if (ids.length === 0) return NOTHING;
  const sums: [string, number][] = countersOf(kind).map((counter, at) => [
    counter,
    ids.reduce((sum, id) => sum + (known.get(id)?.[at] ?? 0), 0),
  ]);
  return { kind: "nodes", ids, degrees: Object.fromEntries(sums) satisfies Degrees };
}

/** What a test names by key; undefined where it names nothing. */
function keysOf(filter: Filter): { readonly ids: readonly string[]; readonly names: readonly string[] } | undefined {
  if (filter.kind === "named") return { ids: [], names: [filter.name] };
  return filter.kind === "ids" ? { ids: filter.ids, names: [] } : undefined;
}

function collect(kind: NodeKind, filter: Filter, named: Map<NodeKind, Named>): void {
  const keys = keysOf(filter);
  if (keys) {
    const all = named.get(kind) ?? { ids: new Set(), names: new Set() };
    named.set(kind, all);
    for (const id of keys.ids) all.ids.add(id);
    for (const name of keys.names) all.names.add(name);
    return;
  }
  for (const [of, part] of partsOf(kind, filter)) collect(of, part, named);
}

function partsOf(kind: NodeKind, filter: Filter): readonly (readonly [NodeKind, Filter])[] {
  switch (filter.kind) {
    case "all":
    case "any":
      return filter.of.map((part) => [kind, part]);
    case "not":
      return [[kind, filter.of]];
    case "neighbour":
    case "neighbourCount":
      return [[RELATIONS[filter.relation].node, filter.where]];
    default:
      return [];
  }
}

function replaced(
  kind: NodeKind,
  filter: Filter,
  replace: (kind: NodeKind, keys: { readonly ids: readonly string[]; readonly names: readonly string[] }) => Filter,
): Filter {
  const keys = keysOf(filter);
  if (keys) return replace(kind, keys);
  switch (filter.kind) {
    case "all":
    case "any":
      return { ...filter, of: filter.of.map((part) => replaced(kind, part, replace)) };
    case "not":
      return { ...filter, of: replaced(kind, filter.of, replace) };
    case "neighbour":
    case "neighbourCount":
      return { ...filter, where: replaced(RELATIONS[filter.relation].node, filter.where, replace) };
    default:
      return filter;
  }
}
