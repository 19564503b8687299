import { EXTERNAL_ID_SCHEMES, externalIdKey, normalizeExternalId } from "../model/external-id.js";
import { kindOf, type NodeId, parseNodeId } from "../model/ids.js";
import { repositoryId } from "../model/repository-id.js";
import type { GraphStore } from "../store/graph-store.js";
import { normalizeRepositoryPath } from "../util/repository-path.js";
import { currentIds } from "./current-ids.js";
import { askAll, nodesByExternalId } from "./nodes-by-external-id.js";
import { nodesById } from "./nodes-by-id.js";
import { runQuery } from "./query.js";

/** Longer texts and texts with spaces are no address. */
const LONGEST_ADDRESS = 300;

/** Where the world's sites put an id in their addresses. */
const SITES: readonly RegExp[] = [
  /^https?:\/\/(?:www\.)?aclanthology\.org\/([\w.-]+?)(?:\.pdf)?\/?$/i,
  /^https?:\/\/(?:www\.)?openreview\.net\/(?:forum|pdf)\?id=([\w-]+)/i,
  /^https?:\/\/(?:www\.)?huggingface\.co\/papers\/([\w.]+)/i,
  /^https?:\/\/(?:www\.)?openalex\.org\/(?:works\/)?(\w+)$/i,
  /^https?:\/\/(?:www\.)?semanticscholar\.org\/paper\/(?:[^/]+\/)?([\da-f]{40})/i,
];

/** The nodes that a text is an id or address of, empty where it is none that the graph knows. */
export async function nodeIdsOfAddress(store: GraphStore, text: string): Promise<readonly NodeId[]> {
  const address = text.trim();
  if (address === "" || address.length > LONGEST_ADDRESS || /\s/.test(address)) return [];
  const own = parseNodeId(address)?.id;
  const path =
    normalizeRepositoryPath(address) ?? (/^[\w.-]+\/[\w.-]+$/.test(address) ? `github.com/${address}` : undefined);
  const ids = [...(own ? [own] : []), ...(path ? [repositoryId(path) as NodeId] : [])];
  const value = SITES.map((site) => site.exec(address)?.[1]).find((id) => id !== undefined) ?? address;
  const keys = EXTERNAL_ID_SCHEMES.flatMap((scheme) => {
    const given = scheme === "url" ? address : value;
    const id = normalizeExternalId(scheme, given.replace(new RegExp(`^${scheme}:`, "i"), ""));
    return id ? [externalIdKey(id)] : [];
  });
  const [known, today, named] = await Promise.all([
    Promise.all(ids.map((id) => runQuery(store, nodesById(kindOf(id)), { ids: [id] }))),
    currentIds(store, own ? [own] : []),
    askAll(store, nodesByExternalId, [...new Set(keys)]),
  ]);
  const held = known.flat().map(({ node }) => ({ id: node.id }));
  const found = [...held, ...[...today.values()].map((id) => ({ id })), ...named];
  return [...new Set(found.flatMap(({ id }) => parseNodeId(id)?.id ?? []))];
}
