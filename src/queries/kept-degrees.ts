import type { GraphStore } from "../store/graph-store.js";
import { type LookUpDegrees, readDegrees } from "./degrees-of.js";

type Degrees = ReadonlyMap<string, readonly (number | null)[]>;

interface Kept {
  readonly writes: number;
  /** By id, which says the kind. */
  readonly degrees: Map<string, readonly (number | null)[]>;
}

const MOST_KEPT = 20_000;

const keptOf = new WeakMap<GraphStore, Kept>();

/**
 * Degrees that are kept until the store writes, on the embedded engine, which has no other writers; Neo4j is asked each
 * time. What was absent is asked for again: many ids are asked for that name nothing.
 */
export const keptDegrees: LookUpDegrees = async (store, kind, ids) => {
  if (store.engine !== "embedded") return readDegrees(store, kind, ids);
  const { degrees } = freshOf(store);
  const missing = ids.filter((id) => !degrees.has(id));
  const read: Degrees = missing.length === 0 ? new Map() : await readDegrees(store, kind, missing);
  for (const [id, each] of read) degrees.set(id, each);
  return new Map(
    ids.flatMap((id) => {
      const known = degrees.get(id);
      return known ? [[id, known] as const] : [];
    }),
  );
};

function freshOf(store: GraphStore): Kept {
  const known = keptOf.get(store);
  if (known?.writes === store.writes && known.degrees.size < MOST_KEPT) return known;
  const fresh: Kept = { writes: store.writes, degrees: new Map() };
  keptOf.set(store, fresh);
  return fresh;
}
