import { createHash } from "node:crypto";
import { canonicalJson } from "../util/canonical-json.js";
import type { AuthorIds } from "./author-ids.js";
import type { PaperRecord } from "./paper-record.js";

/** What a record states, wherever it stood. */
export type StatedPaper = Omit<PaperRecord, "at">;

/** One record as the graph keeps it. */
export interface StoredRecord {
  /** `source:id` by the source's own id, or by a digest of what it states. */
  readonly key: string;
  readonly stated: StatedPaper;
  /** Of everything it states, the day included. */
  readonly digest: string;
  /** Characters of all that: of two versions of one day the longer says more. */
  readonly length: number;
  readonly authorIds: AuthorIds;
}

const LONGEST_SOURCE_ID = 120;

/** The record as it is kept, its authors not yet known. */
export function storeRecord(record: PaperRecord): StoredRecord {
  const { at: _at, ...stated } = record;
  const { seenOn: _seenOn, ...lasting } = stated;
  const { source, sourceId = "" } = stated;
  const isOwn = sourceId !== "" && sourceId.length <= LONGEST_SOURCE_ID;
  const text = canonicalJson(stated);
  return {
    key: `${source}:${isOwn ? sourceId : digestOf(sourceId || canonicalJson(lasting))}`,
    stated,
    digest: digestOf(text),
    length: text.length,
    authorIds: [],
  };
}

/**
 * Whether one version of a record takes the place of another: the later, then the fuller, then by digest. A total order,
 * so that of all versions ever read the same one stays.
 */
export function supersedes(left: StoredRecord, right: StoredRecord): boolean {
  const [a, b] = [left.stated.seenOn ?? "", right.stated.seenOn ?? ""];
  if (a !== b) return a > b;
  return left.length === right.length ? left.digest > right.digest : left.length > right.length;
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 20);
}
