import { createHash } from "node:crypto";
import { foldText } from "../util/fold-text.js";
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

/** Mints the id of a node whose identity is found by matching (papers, authors) from the key it was first seen under. */
export function mintNodeId<K extends NodeKind>(kind: K, firstKey: string): NodeId<K> {
  const digest = createHash("sha256").update(`${kind}\n${firstKey}`).digest("hex").slice(0, 16);
  return `${kind.toLowerCase()}:${digest}` as NodeId<K>;
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
