import { NODE_KINDS, type NodeKind } from "../model/node-kind.js";
import { searchKeys, spacelessKeys } from "../model/search-keys.js";
import { paperIds, paperTexts } from "../queries/paper-texts.js";
import { runQuery } from "../queries/query.js";
import { type NameRow, namesWithoutKeys } from "../queries/search-keys.js";
import type { GraphStore } from "../store/graph-store.js";

const BATCH = 2_000;
const NAMED_KINDS = NODE_KINDS.filter((kind) => kind !== "Paper");

/**
 * Gives the nodes of a graph that an earlier version wrote the keys that searches find them by; a graph of today is only
 * looked at. Papers come first, so that one that was cut short is begun again.
 */
export async function renewSearchKeys(store: GraphStore): Promise<void> {
  const first = await Promise.all(NAMED_KINDS.map((kind) => runQuery(store, namesWithoutKeys(kind), { most: 1 })));
  if (first.flat().length === 0) return;
  const ids = (await runQuery(store, paperIds, {})).map(({ id }) => id);
  for (let at = 0; at < ids.length; at += BATCH) {
    const papers = await runQuery(store, paperTexts, { ids: ids.slice(at, at + BATCH) });
    const rows = papers.map(({ id, title, abstract }) => ({
      id,
      keys: spacelessKeys([title, abstract ?? ""]).join(" "),
    }));
    await setKeys(
      store,
      "Paper",
      rows.filter(({ keys }) => keys !== ""),
    );
  }
  for (const kind of NAMED_KINDS) {
    for (;;) {
      const nodes = await runQuery(store, namesWithoutKeys(kind), { most: BATCH });
      if (nodes.length === 0) break;
      await setKeys(
        store,
        kind,
        nodes.map((node) => ({ id: node.id, keys: keysOf(node) })),
      );
    }
  }
}

function keysOf({ name, aliases, path }: NameRow): string {
  if (path !== null) return searchKeys([name, path], [path.slice(path.indexOf("/") + 1)]);
  return searchKeys([name], aliases ?? []);
}

async function setKeys(
  store: GraphStore,
  kind: NodeKind,
  rows: readonly { readonly id: string; readonly keys: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  await store.write([
    {
      text: `UNWIND $rows AS row MATCH (n:${kind} {id: row.id}) SET n.searchKeys = row.keys`,
      parameters: { rows },
      changes: [{ label: kind, keys: rows.map(({ id }) => id) }],
    },
  ]);
}
