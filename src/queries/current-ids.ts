import { readAuthorIds } from "../model/author-ids.js";
import { type NodeId, parseNodeId, readKeyedNodeId } from "../model/ids.js";
import type { GraphRow, GraphStore, Parameters } from "../store/graph-store.js";
import { askAll, nodesByExternalId } from "./nodes-by-external-id.js";
import type { Query } from "./query.js";

type Keys = { readonly keys: readonly string[] } & Parameters;

const authorsOfRecords: Query<
  Keys,
  GraphRow & { readonly key: string; readonly paper: string; readonly authorIds: readonly string[] }
> = {
  name: "authorsOfRecords",
  text: () =>
    "UNWIND $keys AS key MATCH (r:Record {key: key})-[:STATES]->(p:Paper) RETURN key AS key, p.id AS paper, r.authorIds AS authorIds",
};

/**
 * The ids that papers and people have today, by ids that they had before they were joined with others or parted: an id
 * says the key it was made from, and that key's record or external id leads to its node. Ids of nothing are left out.
 */
export async function currentIds(store: GraphStore, former: readonly string[]): Promise<ReadonlyMap<string, NodeId>> {
  const keys = new Map(former.map((id) => [id, readKeyedNodeId(id)] as const));
  const externalIds = [...keys.values()].flatMap((key) => (key && "externalId" in key ? key.externalId : []));
  const records = [...keys.values()].flatMap((key) => (key && "record" in key ? key.record : []));
  const [named, stated] = await Promise.all([
    askAll(store, nodesByExternalId, externalIds),
    askAll(store, authorsOfRecords, records),
  ]);
  const byExternalId = new Map(named.map(({ key, id }) => [key, id]));
  const byRecord = new Map(stated.map((row) => [row.key, row]));
  const found = new Map<string, NodeId>();
  for (const [id, key] of keys) {
    if (!key) continue;
    const record = "record" in key ? byRecord.get(key.record) : undefined;
    const today =
      "externalId" in key
        ? byExternalId.get(key.externalId)
        : key.position === undefined
          ? record?.paper
          : record && readAuthorIds(record.key, record.authorIds)[key.position - 1];
    const parsed = parseNodeId(today ?? "");
    if (parsed && parsed.kind === parseNodeId(id)?.kind) found.set(id, parsed.id);
  }
  return found;
}
