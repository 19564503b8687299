import { mergeKey, nameNodeId } from "../model/ids.js";
import type { NodeKind } from "../model/node-kind.js";
import { nodesByExternalId } from "../queries/identity.js";
import { authorByName, nodeByAlias, paperByTitle } from "../queries/node-by-name.js";
import type { AnyFields } from "../queries/node-fields.js";
import { nodesById } from "../queries/nodes-by-id.js";
import { runQuery } from "../queries/query.js";
import type { GraphStore } from "../store/graph-store.js";
import { foldText } from "../util/fold-text.js";
import { eachAlone, type LoaderDefinition } from "./loader.js";

/** The id of the node that an external id (`scheme:value`) names; null where none. */
export const externalIdLoader: LoaderDefinition<string, string | null> = {
  name: "externalId",
  async load(store, keys) {
    const rows = await runQuery(store, nodesByExternalId, { keys });
    const found = new Map(rows.map(({ key, id }) => [key, id]));
    return keys.map((key) => found.get(key) ?? null);
  },
};

/** A name or title of a node of one kind. */
export interface NameKey {
  readonly kind: NodeKind;
  readonly name: string;
}

/** A node by its name or title, whatever the case and accents; null where none. */
export const nameLoader: LoaderDefinition<NameKey, AnyFields | null> = {
  name: "name",
  identity: ({ kind, name }) => `${kind} ${name}`,
  load: (store, keys) => eachAlone(keys, (key) => findByName(store, key)),
};

async function findByName(store: GraphStore, { kind, name }: NameKey): Promise<AnyFields | null> {
  if (kind === "Paper") return (await runQuery(store, paperByTitle, { key: foldText(name) }))[0]?.node ?? null;
  if (kind === "Author") return (await runQuery(store, authorByName, { key: foldText(name) }))[0]?.node ?? null;
  const id = kind === "Repository" ? repositoryId(name) : nameNodeId(kind, mergeKey(name));
  const [row] = await runQuery(store, nodesById(kind), { ids: [id] });
  if (row || kind === "Repository") return row?.node ?? null;
  return (await runQuery(store, nodeByAlias(kind), { key: name.trim() }))[0]?.node ?? null;
}

/** The id a repository has by its path; an address is taken as its path. */
export function repositoryId(path: string): string {
  return `repository:${path
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/(?:\.git)?\/*$/, "")}`;
}
