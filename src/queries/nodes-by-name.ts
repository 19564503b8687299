import { LABELS } from "../model/graph-schema.js";
import { mergeKey, type NodeId, nameNodeId } from "../model/ids.js";
import type { NodeKind } from "../model/node-kind.js";
import { personNameKey } from "../model/person-name/person-name.js";
import { repositoryId } from "../model/repository-id.js";
import type { GraphRow, GraphStore, Parameters } from "../store/graph-store.js";
import { foldText } from "../util/fold-text.js";
import { type Query, runQuery } from "./query.js";

/** A node that a name names, with the number that says which of several is meant: citations of a paper, papers of others. */
export interface NamedNode extends GraphRow {
  readonly name: string;
  readonly id: NodeId;
  readonly degree: number;
}

type Names = Parameters & { readonly keys: readonly { readonly name: string; readonly key: string }[] };

/** Nodes by the property that holds a name's key, for the names that are asked for. */
export function nodesByNameKey(kind: NodeKind): Query<Names, NamedNode> {
  const property = kind === "Author" ? "nameKey" : kind === "Paper" ? "titleKey" : LABELS[kind].key;
  return {
    name: `nodesByNameKey ${kind}`,
    text: () =>
      `UNWIND $keys AS row MATCH (n:${kind} {${property}: row.key}) RETURN row.name AS name, ${idAndDegree(kind)}`,
  };
}

/** Nodes that have one of some names among their other names, by the index of names. */
export function nodesByAlias(kind: NodeKind): Query<Names, NamedNode> {
  return {
    name: `nodesByAlias ${kind}`,
    text: () =>
      `UNWIND $keys AS row MATCH (k:Name {key: row.key})-[:NAMES]->(n:${kind}) RETURN row.name AS name, ${idAndDegree(kind)}`,
  };
}

/**
 * The nodes of one kind that each of some names names, whatever its case, accents and spaces, those with most papers
 * first; another name of a node counts where no node has the name itself.
 */
export async function nodesByName(
  store: GraphStore,
  kind: NodeKind,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly NodeId[]>> {
  const found = new Map<string, NodeId[]>();
  const keep = ({ name, id }: NamedNode) => found.set(name, [...(found.get(name) ?? []), id]);
  const keys = names.map((name) => ({ name, key: nameKey(kind, name) }));
  for (const row of await runQuery(store, nodesByNameKey(kind), { keys })) keep(row);
  const unknown = names.filter((name) => !found.has(name));
  if (unknown.length > 0 && "aliases" in LABELS[kind].properties) {
    const others = unknown.map((name) => ({ name, key: `${kind}:${aliasKey(kind, name)}` }));
    for (const row of await runQuery(store, nodesByAlias(kind), { keys: others })) keep(row);
  }
  return found;
}

function aliasKey(kind: NodeKind, name: string): string {
  return kind === "Author" ? personNameKey(name) : mergeKey(name);
}

function nameKey(kind: NodeKind, name: string): string {
  if (kind === "Author") return personNameKey(name);
  if (kind === "Paper") return foldText(name);
  return kind === "Repository" ? repositoryId(name) : nameNodeId(kind, mergeKey(name));
}

function idAndDegree(kind: NodeKind): string {
  return `n.id AS id, n.${kind === "Paper" ? "citedByCount" : "paperCount"} AS degree ORDER BY degree DESC, id`;
}
