import type { NodeId } from "../model/ids.js";
import { askAll } from "../queries/nodes-by-external-id.js";
import {
  papersInBlock,
  papersNamed,
  papersThatClaim,
  type RecordBlock,
  type RecordRow,
  recordsByKey,
  recordsOfPapers,
} from "../queries/records.js";
import type { GraphStore } from "../store/graph-store.js";
import type { HeldRecord } from "../write/paper-writer.js";
import { type RecordBlocks, readRecord } from "../write/record-node.js";

/** The records that the graph keeps. */
export interface RecordReader {
  byKey(keys: readonly string[]): Promise<readonly HeldRecord[]>;
  ofPapers(papers: readonly string[]): Promise<readonly HeldRecord[]>;
  /** Papers one of whose records has one of the ids or stands in one of the blocks. */
  papersNear(externalIds: readonly string[], blocks: readonly RecordBlocks[]): Promise<ReadonlySet<string>>;
}

export function recordReader(store: GraphStore): RecordReader {
  return {
    byKey: async (keys) => (await askAll(store, recordsByKey, keys)).map(toHeld),
    ofPapers: async (papers) => (await askAll(store, recordsOfPapers, papers)).map(toHeld),
    async papersNear(externalIds, blocks) {
      const sketches = [...new Set(blocks.flatMap((each) => each.sketches))];
      const inBlock = (block: RecordBlock, keys: readonly string[]) => askAll(store, papersInBlock(block), keys);
      const rows = await Promise.all([
        askAll(store, papersNamed, externalIds),
        askAll(store, papersThatClaim, externalIds),
        inBlock("titleKey", [...new Set(blocks.map(({ title }) => title))]),
        inBlock("textKey", [...new Set(blocks.flatMap(({ text }) => text ?? []))]),
        ...(["sketch1", "sketch2", "sketch3", "sketch4"] as const).map((block) => inBlock(block, sketches)),
      ]);
      return new Set(rows.flat().map(({ paper }) => paper));
    },
  };
}

function toHeld({ paper, title, abstract, properties }: RecordRow): HeldRecord {
  return { record: readRecord(properties, { title, abstract }), paper: paper as NodeId<"Paper">, properties };
}
