import { personBlock } from "../identity/people/person-blocks.js";
import { readMentionKey } from "../model/mention-key.js";
import { judgedRecords } from "../queries/decisions.js";
import { askAll } from "../queries/nodes-by-external-id.js";
import type { GraphStore } from "../store/graph-store.js";
import { readAuthors } from "../write/record-node.js";

/** Blocks of the names in each group of mentions; mentions whose records are not there are left out. */
export async function decidedBlocks(
  store: GraphStore,
  groups: readonly (readonly string[])[],
): Promise<readonly ReadonlySet<string>[]> {
  const records = [...new Set(groups.flat().map((key) => readMentionKey(key).record))];
  const authorsOf = new Map(
    (await askAll(store, judgedRecords, records)).map(({ key, authors }) => [key, readAuthors(authors)]),
  );
  const blockOf = (key: string) => {
    const { record, position } = readMentionKey(key);
    const author = authorsOf.get(record)?.[position - 1];
    return author ? [personBlock(author.name)] : [];
  };
  return groups.map((keys) => new Set(keys.flatMap(blockOf)));
}
