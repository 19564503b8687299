import type { Extractor } from "../extract/extractor.js";
import { refineAll } from "../extract/refine-all.js";
import type { Mention } from "../model/mention.js";
import type { PaperRecord } from "../model/paper-record.js";
import type { Source, SourceInput, SourceItem } from "../sources/source.js";

export type Rejection = Extract<SourceItem, { readonly type: "rejected" }>;
export type LeftOut = Extract<SourceItem, { readonly type: "unread" }>;

/** Some records of an input with what their texts name, and how many beside them were refused. */
export interface PreparedBatch {
  readonly records: readonly { readonly record: PaperRecord; readonly mentions: readonly Mention[] }[];
  readonly rejected: number;
}

/** Reads an input in batches of so many records. */
export async function* prepareBatches(
  input: SourceInput,
  source: Source,
  size: number,
  { extractor, canonicalize, onRejected, onUnread }: PrepareOptions,
): AsyncGenerator<PreparedBatch> {
  let records: { record: PaperRecord; mentions: readonly Mention[] }[] = [];
  let rejected = 0;
  const batch = async () => ({ records: await refineAll(extractor, records, ({ record }) => record), rejected });
  for await (const item of source.read(input)) {
    if (item.type === "rejected") {
      rejected += 1;
      await onRejected?.(item, input.name);
    } else if (item.type === "unread") {
      onUnread?.(item, input.name);
    } else {
      const record = canonicalize?.(item.record) ?? item.record;
      records.push({ record, mentions: extractor.extract(record) });
    }
    if (records.length + rejected >= size) {
      yield await batch();
      records = [];
      rejected = 0;
    }
  }
  if (records.length + rejected > 0) yield await batch();
}

export interface PrepareOptions {
  readonly extractor: Extractor;
  /** Spells the names a source states as the lexicon does. */
  readonly canonicalize?: (record: PaperRecord) => PaperRecord;
  /** Called for each refused record, before the batch around it is written. */
  readonly onRejected?: (rejection: Rejection, file: string) => Promise<void>;
  /** Called for each part of a record that is left out. */
  readonly onUnread?: (leftOut: LeftOut, file: string) => void;
}
