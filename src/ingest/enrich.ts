import { externalIdKey } from "../model/external-id.js";
import { broughtBy } from "../model/lack.js";
import type { PaperRecord } from "../model/paper-record.js";
import { type StoredRecord, storeRecord } from "../model/stored-record.js";
import { decisionsInForce } from "../queries/decisions.js";
import { runQuery } from "../queries/query.js";
import type { Source } from "../sources/source.js";
import type { HeldRecord } from "../write/paper-writer.js";
import { NO_COUNTS, type RunCounts } from "../write/run-ledger.js";
import { decidedPairs } from "./decided-pairs.js";
import { gatherRecords } from "./gather-records.js";
import { type IngestOptions, ingest } from "./ingest.js";
import { lacksOf } from "./lacking.js";
import { paperLinkage } from "./paper-linkage.js";
import { recordReader } from "./record-reader.js";

export interface EnrichOptions extends Omit<IngestOptions, "onRejected" | "onUnread"> {
  /** Where the records come from, for the ledger. */
  readonly name: string;
}

export interface Enriched {
  /** Ids of the papers for which a record was found, as they were called before. */
  readonly papers: readonly string[];
  readonly counts: RunCounts;
}

/**
 * Takes in those records that are of a paper of the graph which lacks what they bring: the linkage joins them, and days,
 * counts of authors and abstracts confirm it. Two records that are both of one paper, and not of each other's, are a guess:
 * neither is taken.
 */
export async function enrich(records: readonly PaperRecord[], options: EnrichOptions): Promise<Enriched> {
  const { store, canonicalize = (record: PaperRecord) => record, name } = options;
  const linkage = paperLinkage(decidedPairs(await runQuery(store, decisionsInForce, {}), "Paper"));
  const reader = recordReader(store);
  const stored = new Map(records.map((record) => [storeRecord(canonicalize(record)), record]));
  const keys = new Set([...stored.keys()].map(({ key }) => key));
  const held = await gatherRecords([...stored.keys()], [], reader, linkage);
  const others = held.filter(({ record }) => !keys.has(record.key));
  const found = new Map<string, StoredRecord[]>();
  for (const candidate of stored.keys()) {
    // Each by itself: of two that fit, one would keep the other out.
    const { papers } = linkage.partition([candidate, ...others.map(({ record }) => record)]);
    const group = papers.find((keysOfPaper) => keysOfPaper.includes(candidate.key));
    const joined = others.filter(({ record }) => group?.includes(record.key));
    for (const [paper, own] of byPaper(joined)) {
      if (own.some(({ record }) => linkage.isConfirmed(candidate, record)))
        found.set(paper, [...(found.get(paper) ?? []), candidate]);
    }
  }
  const lacks = await lacksOf(store, [...found.keys()]);
  const taken = [...found].filter(
    ([paper, own]) =>
      areOne(own) && own.some(({ stated }) => broughtBy(stated).some((lack) => lacks.get(paper)?.includes(lack))),
  );
  const kept = [...new Set(taken.flatMap(([, own]) => own))].flatMap((each) => stored.get(each) ?? []);
  const counts = kept.length === 0 ? NO_COUNTS : await ingest(emptyInput(name), given(kept), options);
  return { papers: taken.map(([paper]) => paper), counts };
}

function byPaper(held: readonly HeldRecord[]): ReadonlyMap<string, readonly HeldRecord[]> {
  const papers = new Map<string, HeldRecord[]>();
  for (const each of held) papers.set(each.paper, [...(papers.get(each.paper) ?? []), each]);
  return papers;
}

/** Records of one key, or that have an id in common. */
function areOne([first, ...rest]: readonly StoredRecord[]): boolean {
  const ids = new Set(first?.stated.externalIds.map(externalIdKey));
  return rest.every(
    ({ key, stated }) => key === first?.key || stated.externalIds.some((id) => ids.has(externalIdKey(id))),
  );
}

/** Records that are read already, as a source. */
function given(records: readonly PaperRecord[]): Source {
  return {
    format: records[0]?.source ?? "person",
    recognizes: () => false,
    async *read() {
      for (const record of records) yield { type: "record", record } as const;
    },
  };
}

function emptyInput(name: string) {
  return {
    name,
    lines: {
      async *[Symbol.asyncIterator](): AsyncGenerator<string> {},
    },
  };
}
