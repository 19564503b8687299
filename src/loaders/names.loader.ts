import { type NodeId, parseNodeId } from "../model/ids.js";
import type { NodeKind } from "../model/node-kind.js";
import { nodesByExternalId } from "../queries/nodes-by-external-id.js";
import { nodesByName } from "../queries/nodes-by-name.js";
import { runQuery } from "../queries/query.js";
import type { LoaderDefinition } from "./loader.js";

/** The id of the node that an external id (`scheme:value`) names; null where none. */
export const externalIdLoader: LoaderDefinition<string, NodeId | null> = {
  name: "externalId",
  async load(store, keys) {
    const rows = await runQuery(store, nodesByExternalId, { keys });
    const found = new Map(rows.map(({ key, id }) => [key, id]));
    return keys.map((key) => parseNodeId(found.get(key) ?? "")?.id ?? null);
  },
};

/** A name or title of a node of one kind. */
export interface NameKey {
  readonly kind: NodeKind;
  readonly name: string;
}

/**
 * The id of a node by its name or title, whatever the case and accents; null where none. Of several the one with most
 * papers, of papers the most cited.
 */
export const nameLoader: LoaderDefinition<NameKey, NodeId | null> = {
  name: "name",
  identity: ({ kind, name }) => `${kind} ${name}`,
  async load(store, keys) {
    const names = new Map<NodeKind, string[]>();
    for (const { kind, name } of keys) names.set(kind, [...(names.get(kind) ?? []), name.trim()]);
    const found = new Map(
      await Promise.all([...names].map(async ([kind, all]) => [kind, await nodesByName(store, kind, all)] as const)),
    );
    return keys.map(({ kind, name }) => found.get(kind)?.get(name.trim())?.[0] ?? null);
  },
};
