import type { Extractor } from "../extract/extractor.js";
import { personBlock } from "../identity/people/person-blocks.js";
import type { Decision } from "../model/decision.js";
import type { Mention } from "../model/mention.js";
import { type StoredRecord, storeRecord, supersedes } from "../model/stored-record.js";
import { decisionsInForce } from "../queries/decisions.js";
import { runQuery } from "../queries/query.js";
import type { GraphStore } from "../store/graph-store.js";
import { compareText } from "../util/compare-text.js";
import type { ParentOf } from "../write/finish-nodes.js";
import { type HeldRecord, type IdentifiedPaper, PaperWriter } from "../write/paper-writer.js";
import { addOutcomes, type IngestRun, NO_COUNTS, type RunCounts, type WriteOutcome } from "../write/run-ledger.js";
import { decidedNames } from "./decided-names.js";
import { decidedPairs } from "./decided-pairs.js";
import { gatherRecords } from "./gather-records.js";
import { graphReader } from "./graph-reader.js";
import { identifyPapers } from "./identify-papers.js";
import { keepAuthors } from "./keep-authors.js";
import { mentionVerdicts } from "./mention-verdicts.js";
import { type PaperLinkage, paperLinkage } from "./paper-linkage.js";
import type { PreparedBatch } from "./prepare-batches.js";
import { readTexts, textKey } from "./read-texts.js";
import { type RecordReader, recordReader } from "./record-reader.js";

export interface BatchWriterOptions {
  readonly store: GraphStore;
  readonly extractor: Extractor;
  /** What a method or task is a kind of; nothing where absent. */
  readonly parentOf?: ParentOf;
}

/** What happens to records. */
export interface RecordChanges {
  /** Records that are new, or take the place of held ones of their keys. */
  readonly kept: readonly StoredRecord[];
  /** Held records that are to go. */
  readonly gone: readonly HeldRecord[];
  /** Held records whose papers are to be derived again, those of the keys of `kept` among them. */
  readonly touched: readonly HeldRecord[];
}

/** What a batch does: record keys of papers that are new, ids of papers that change. */
export interface BatchOutcome {
  readonly inserted: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
  /** How many papers nothing states any more. */
  readonly removed: number;
}

/** Brings batches of records into the graph: which are new, which papers they are, and what that changes. */
export class BatchWriter {
  readonly #records: RecordReader;
  readonly #linkage: PaperLinkage;
  readonly #writer: PaperWriter;
  /** Blocks of the names that records of this run no longer print. */
  readonly #openBlocks = new Set<string>();
  /** What the texts of the batch at hand name. */
  #read: ReadonlyMap<string, readonly Mention[]> = new Map();

  /** A writer under the decisions that are in force now. */
  static async open(options: BatchWriterOptions): Promise<BatchWriter> {
    return new BatchWriter(options, await runQuery(options.store, decisionsInForce, {}));
  }

  private constructor(
    { store, extractor, parentOf = () => undefined }: BatchWriterOptions,
    decisions: readonly Decision[],
  ) {
    const nameOf = decidedNames(decisions);
    this.#records = recordReader(store);
    this.#linkage = paperLinkage(decidedPairs(decisions, "Paper"));
    this.#writer = new PaperWriter({
      store,
      reader: graphReader(store),
      blocksOf: (record) => this.#linkage.blocksOf(record),
      read: (texts) => readTexts(extractor, texts, this.#read),
      knowledge: { parentOf, nameOf: (label, id) => nameOf(label, [id]) },
      keywordOf: (keyword) => extractor.keyword?.(keyword),
      verdictsOf: mentionVerdicts(decisions),
    });
  }

  /** Writes one batch, and gives the run's counts with it. */
  async write(batch: PreparedBatch, run: IngestRun, batches: number, before: RunCounts): Promise<RunCounts> {
    const stored = batch.records.map(({ record }) => storeRecord(record));
    const held = new Map(
      (await this.#records.byKey([...new Set(stored.map(({ key }) => key))])).map((each) => [each.record.key, each]),
    );
    const kept = new Map<string, StoredRecord>();
    for (const record of stored) {
      const other = kept.get(record.key) ?? held.get(record.key)?.record;
      if (!other || supersedes(record, other)) kept.set(record.key, record);
    }
    this.#read = new Map(batch.records.map(({ record, mentions }) => [textKey(record), mentions]));
    if (kept.size === 0)
      return addOutcomes(
        before,
        stored.map(() => "unchanged"),
        batch.rejected,
      );
    const touched = [...kept.keys()].flatMap((key) => held.get(key) ?? []);
    return this.change({ kept: [...kept.values()], gone: [], touched }, run, batches, ({ inserted }) => {
      const outcomes = stored.map((record): WriteOutcome => {
        if (kept.get(record.key) !== record) return "unchanged";
        return inserted.has(record.key) ? "inserted" : "updated";
      });
      return addOutcomes(before, outcomes, batch.rejected);
    });
  }

  /** Derives papers again, from the same records. */
  async again(papers: readonly string[], run: IngestRun, batches: number, before: RunCounts): Promise<RunCounts> {
    const touched = await this.#records.ofPapers(papers);
    return this.change({ kept: [], gone: [], touched }, run, batches, ({ changed }) =>
      addOutcomes(
        before,
        papers.map((paper) => (changed.has(paper) ? "updated" : "unchanged")),
        0,
      ),
    );
  }

  /** Lets records go, and gives how many papers go with them. */
  async forget(gone: readonly HeldRecord[], run: IngestRun, batches: number): Promise<number> {
    let papers = 0;
    await this.change({ kept: [], gone, touched: gone }, run, batches, ({ removed }) => {
      papers = removed;
      return NO_COUNTS;
    });
    return papers;
  }

  /** Makes the graph what its records say after some have come or gone. */
  async change(
    { kept, gone, touched }: RecordChanges,
    run: IngestRun,
    batches: number,
    countsOf: (outcome: BatchOutcome) => RunCounts,
  ): Promise<RunCounts> {
    for (const block of blocksLeft(kept, gone, touched)) this.#openBlocks.add(block);
    const gathered = await gatherRecords(kept, touched, this.#records, this.#linkage);
    const replaced = new Map(touched.map(({ record }) => [record.key, record]));
    const records = kept.map((record) => keepAuthors(record, replaced.get(record.key)));
    const without = new Set([...kept.map(({ key }) => key), ...gone.map(({ record }) => record.key)]);
    const all = [...records, ...gathered.map(({ record }) => record).filter(({ key }) => !without.has(key))];
    const after = identifyPapers(all, this.#linkage.partition(all));
    const inserted = insertedAt(after, kept, new Set(gathered.map(({ record }) => record.key)));
    const ledger = this.#openBlocks.size === 0 ? run : { ...run, openBlocks: [...this.#openBlocks].sort(compareText) };
    return this.#writer.write({ before: gathered, after }, ledger, batches, (changed) =>
      countsOf({ inserted, changed, removed: papersRemoved(gathered, after) }),
    );
  }
}

/** Blocks of names in records that go, or whose place another version takes. */
function blocksLeft(
  kept: readonly StoredRecord[],
  gone: readonly HeldRecord[],
  touched: readonly HeldRecord[],
): ReadonlySet<string> {
  const keys = new Set(kept.map(({ key }) => key));
  const left = [...gone, ...touched.filter(({ record }) => keys.has(record.key))];
  return new Set(left.flatMap(({ record }) => record.stated.authors.map(({ name }) => personBlock(name))));
}

/** Papers none of whose records is left. */
function papersRemoved(before: readonly HeldRecord[], after: readonly IdentifiedPaper[]): number {
  const left = new Set(after.flatMap(({ records }) => records.map(({ key }) => key)));
  const papers = new Map<string, boolean>();
  for (const { paper, record } of before) papers.set(paper, (papers.get(paper) ?? false) || left.has(record.key));
  return [...papers.values()].filter((isLeft) => !isLeft).length;
}

/** Of each paper that no held record states, the first record. */
function insertedAt(
  papers: readonly IdentifiedPaper[],
  kept: readonly StoredRecord[],
  held: ReadonlySet<string>,
): ReadonlySet<string> {
  return new Set(
    papers.flatMap(({ records }) => {
      const keys = new Set(records.map(({ key }) => key));
      const first = [...keys].some((key) => held.has(key)) ? undefined : kept.find(({ key }) => keys.has(key));
      return first ? [first.key] : [];
    }),
  );
}
