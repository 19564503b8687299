import type { MentionDecision } from "../model/decision.js";
import { externalIdKey } from "../model/external-id.js";
import type { NodeId } from "../model/ids.js";
import type { Mention } from "../model/mention.js";
import type { StoredRecord } from "../model/stored-record.js";
import type { GraphStore } from "../store/graph-store.js";
import { compareText } from "../util/compare-text.js";
import { textOf } from "../util/text-of.js";
import { changeCitedBy } from "./change-cited-by.js";
import { changePaper } from "./change-paper.js";
import { referencedIds } from "./derive-citations.js";
import { derivePaper, paperText } from "./derive-paper.js";
import type { KeywordOf } from "./derive-paper-edges.js";
import { finishNodes, type NodeKnowledge } from "./finish-nodes.js";
import { GraphBatch } from "./graph-batch.js";
import type { EdgeEnds, GraphReader, PaperEdge, PaperState, Properties } from "./graph-state.js";
import { type RecordBlocks, recordProperties, type Text } from "./record-node.js";
import { type IngestRun, ledgerEntry, type RunCounts } from "./run-ledger.js";
import { settleClaims } from "./settle-claims.js";

/** One paper as identity found it. */
export interface IdentifiedPaper {
  readonly id: NodeId<"Paper">;
  readonly records: readonly StoredRecord[];
  /** Keys of the external ids that are its. */
  readonly externalIds: ReadonlySet<string>;
  /** Other papers that are a later version of it, or that may be the same, with what says so. */
  readonly versions: ReadonlyMap<string, Properties>;
  readonly resembles: ReadonlyMap<string, Properties>;
}

/** A record as it stands in the graph. */
export interface HeldRecord {
  readonly record: StoredRecord;
  readonly paper: NodeId<"Paper">;
  readonly properties: Properties;
}

/** What a batch makes of the papers that it touches. */
export interface PaperChanges {
  /** All records of those papers as they were. */
  readonly before: readonly HeldRecord[];
  /** The papers as they are now. */
  readonly after: readonly IdentifiedPaper[];
}

export interface PaperWriterOptions {
  readonly store: Pick<GraphStore, "write">;
  readonly reader: GraphReader;
  readonly blocksOf: (record: StoredRecord) => RecordBlocks;
  /** What our own reading finds in texts, in their order. */
  readonly read: (texts: readonly Text[]) => Promise<readonly (readonly Mention[])[]>;
  readonly knowledge: NodeKnowledge;
  /** What a keyword of a source names. */
  readonly keywordOf: KeywordOf;
  /** What people say of the mentions of a paper with these records, in the order in which they said it. */
  readonly verdictsOf: (records: readonly StoredRecord[]) => readonly MentionDecision[];
}

/**
 * Brings papers into the graph: derives them from their records, compares with what is there, and writes only what is
 * different, one batch in one transaction together with its entry in the ledger.
 */
export class PaperWriter {
  constructor(readonly options: PaperWriterOptions) {}

  /** `countsOf` gives what the ledger is to show, from the ids of the papers that change. */
  async write(
    changes: PaperChanges,
    run: IngestRun,
    batches: number,
    countsOf: (changed: ReadonlySet<string>) => RunCounts,
  ): Promise<RunCounts> {
    const { store, reader, knowledge } = this.options;
    const batch = new GraphBatch(run);
    const was = await reader.papers([...new Set(changes.before.map(({ paper }) => paper))]);
    const now = await this.#derive(changes, was);
    const elsewhere = await settleClaims(reader, was, now);
    const changed = new Set<string>(
      [...new Set([...was.keys(), ...now.keys()])].filter((id) => changePaper(batch, was.get(id), now.get(id))),
    );
    const counts = countsOf(changed);
    this.#changeRecords(batch, run, changes, was, now);
    for (const { edge, before, after } of elsewhere) batch.changeEdge(edge, before, after);
    await changeCitedBy(batch, reader, was, now);
    await finishNodes(batch, reader, knowledge);
    if (!batch.isEmpty) await store.write([...batch.statements(), ledgerEntry(run, batches, counts)]);
    return counts;
  }

  async #derive({ after }: PaperChanges, was: ReadonlyMap<string, PaperState>) {
    const mentions = await this.options.read(after.map(({ records }) => paperText(records)));
    const paperOf = await this.#paperOf(after);
    return new Map(
      after.map((paper, at) => {
        const verdicts = this.options.verdictsOf(paper.records);
        const { keywordOf } = this.options;
        const state = derivePaper({ ...paper, mentions: mentions[at] ?? [], paperOf, verdicts, keywordOf });
        const citedByCount = was.get(paper.id)?.properties.citedByCount ?? 0;
        const edges = new Map<PaperEdge, ReadonlyMap<string, Properties>>([
          ...state.edges,
          ["VERSION_OF", paper.versions],
          ["RESEMBLES", paper.resembles],
        ]);
        return [paper.id as string, { ...state, properties: { ...state.properties, citedByCount }, edges }] as const;
      }),
    );
  }

  /** The papers that external ids name once this batch is written. */
  async #paperOf(after: readonly IdentifiedPaper[]): Promise<ReadonlyMap<string, string>> {
    const keys = referencedIds(after.flatMap(({ records }) => records));
    const paperOf = new Map(keys.length === 0 ? [] : await this.options.reader.papersByExternalId(keys));
    for (const { id, externalIds } of after) for (const key of externalIds) paperOf.set(key, id);
    return paperOf;
  }

  #changeRecords(
    batch: GraphBatch,
    run: IngestRun,
    { before, after }: PaperChanges,
    was: ReadonlyMap<string, PaperState>,
    now: ReadonlyMap<string, PaperState>,
  ): void {
    const idsOf = (held: { readonly paper: string } | undefined) => was.get(held?.paper ?? "")?.edges.get("IDENTIFIES");
    const held = new Map(before.map((each) => [each.record.key, each]));
    const company = new Map(
      [...was.keys()].map((id) => [
        id,
        companyOf(before.filter(({ paper }) => paper === id).map(({ record }) => record.key)),
      ]),
    );
    for (const { id, records, externalIds } of after) {
      const { title, abstract } = now.get(id)?.properties ?? {};
      const hasChanged = company.get(id) !== companyOf(records.map(({ key }) => key));
      const text = { title: textOf(title), abstract: typeof abstract === "string" ? abstract : null };
      for (const record of records) {
        const known = held.get(record.key);
        const properties = recordProperties(record, this.options.blocksOf(record), text);
        const isStated = batch.changeNode("Record", record.key, known?.properties, properties);
        // Who a paper's authors are depends on all its records: those whose company changed are told apart again.
        if (!isStated && hasChanged) batch.setProperties("Record", record.key, { lastRun: run.id });
        if (known && known.paper !== id) batch.changeEdge(states(record.key, known.paper), {}, undefined);
        if (known?.paper !== id) batch.changeEdge(states(record.key, id), undefined, {});
        changeClaims(batch, record.key, claims(known?.record, idsOf(known)), claims(record, externalIds));
        held.delete(record.key);
      }
    }
    for (const { record, paper, properties } of held.values()) {
      batch.changeEdge(states(record.key, paper), {}, undefined);
      changeClaims(batch, record.key, claims(record, idsOf({ paper })), new Set());
      batch.changeNode("Record", record.key, properties, undefined);
    }
  }
}

function companyOf(recordKeys: readonly string[]): string {
  return [...recordKeys].sort(compareText).join("\n");
}

function states(record: string, paper: string): EdgeEnds {
  return { type: "STATES", from: { label: "Record", key: record }, to: { label: "Paper", key: paper } };
}

/** A record that gives an id which is another paper's claims it: so it is found by that id all the same. */
function changeClaims(batch: GraphBatch, record: string, was: ReadonlySet<string>, is: ReadonlySet<string>): void {
  const edge = (key: string): EdgeEnds => ({
    type: "CLAIMS",
    from: { label: "Record", key: record },
    to: { label: "ExternalId", key },
  });
  for (const key of is) if (!was.has(key)) batch.changeEdge(edge(key), undefined, {});
  for (const key of was) if (!is.has(key)) batch.changeEdge(edge(key), {}, undefined);
}

/** The ids that a record gives and its paper has not. */
function claims(record: StoredRecord | undefined, ofPaper: { has(key: string): boolean } | undefined) {
  const given = record?.stated.externalIds.map(externalIdKey) ?? [];
  return new Set(given.filter((key) => !ofPaper?.has(key)));
}
