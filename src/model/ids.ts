import { compareText } from "../util/compare-text.js";
import { foldText } from "../util/fold-text.js";
import { strongestFirst } from "./external-id.js";
import { NODE_KINDS, type NodeKind } from "./node-kind.js";

declare const brand: unique symbol;
/** A node's own id, `kind:rest` (for example `method:lora`): stable and opaque to clients. */
export type NodeId<K extends NodeKind = NodeKind> = string & { readonly [brand]: K };

const KIND_OF_PREFIX = new Map(NODE_KINDS.map((kind) => [kind.toLowerCase(), kind]));

/** Reads a node id that came from outside; `undefined` where it has no known kind or no rest. */
export function parseNodeId(text: string): { readonly id: NodeId; readonly kind: NodeKind } | undefined {
  const colon = text.indexOf(":");
  const kind = KIND_OF_PREFIX.get(text.slice(0, colon));
  return colon > 0 && kind && text.length > colon + 1 && text.length <= 300 ? { id: text as NodeId, kind } : undefined;
}

/** The kind of the node that an id names. */
export function kindOf<Kind extends NodeKind>(id: NodeId<Kind>): Kind {
  return KIND_OF_PREFIX.get(id.slice(0, id.indexOf(":"))) as Kind;
}

const LONGEST_NAMING_KEY = 200;

/**
 * The id of a paper or a person: the strongest key that is the node's own. A key is that of an external id, or of a record
 * (`record:` and its key; for a person also `#` and the place in the list of authors), so that an id which a node had
 * before it was joined with another still says where to find it: nothing else has to be kept for that.
 */
export function keyedNodeId<K extends "Paper" | "Author">(
  kind: K,
  externalIds: readonly string[],
  recordKeys: readonly string[],
): NodeId<K> {
  const [external] = strongestFirst(externalIds).filter(({ length }) => length <= LONGEST_NAMING_KEY);
  const [record = ""] = [...recordKeys].sort(compareText);
  return `${kind.toLowerCase()}:${external ?? `record:${record}`}` as NodeId<K>;
}

/** What an id of {@link keyedNodeId} says: the external id's key, or the record's and the place in its list, from 1. */
export function readKeyedNodeId(
  id: string,
): { readonly externalId: string } | { readonly record: string; readonly position?: number } | undefined {
  const key = /^(?:paper|author):(.+)$/s.exec(id)?.[1];
  if (key === undefined || !key.startsWith("record:")) return key === undefined ? undefined : { externalId: key };
  const [, record = "", position] = /^record:(.*?)(?:#(\d+))?$/s.exec(key) ?? [];
  return position === undefined || id.startsWith("paper:")
    ? { record: key.slice(7) }
    : { record, position: Number(position) };
}

/** The key under which two spellings of a method, dataset, task, venue, organization or topic name are one node. */
export function mergeKey(name: string): string {
  return foldText(name)
    .replaceAll(" ", "")
    .replace(/(?<=\p{L}{3})s$/u, "");
}

/** The id of a node whose name is its identity: the kind and the slug of its merge key. */
export function nameNodeId<K extends NodeKind>(kind: K, key: string): NodeId<K> {
  const slug = key.replaceAll("+", "-plus").replaceAll("#", "-sharp");
  return `${kind.toLowerCase()}:${slug}` as NodeId<K>;
}
