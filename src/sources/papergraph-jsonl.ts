import { firstObjectKeys, isEmptyList } from "./json/first-object-keys.js";
import { readJsonRecords } from "./json/read-json-records.js";
import { RECORD_KEYS, readPapergraphRecord } from "./papergraph-record.js";
import type { Source } from "./source.js";

/** Keys by which others name a paper; their records have titles, authors and years too. */
const OTHERS: ReadonlySet<string> = new Set(["paper", "paper_url", "paperId", "corpusId", "corpusid", "itemType"]);

/**
 * Our own format: JSON Lines whose objects carry everything a record can hold, described by
 * `schema/papergraph-record.schema.json`. A key that is not in the schema is refused, with the nearest that is.
 */
export const papergraphJsonl: Source = {
  format: "papergraph-jsonl",
  recognizes(head) {
    // A list of nothing is in every format that has lists; the one that is ours reads it.
    if (isEmptyList(head)) return true;
    const keys = firstObjectKeys(head);
    const known = keys.filter((key) => RECORD_KEYS.includes(key));
    return !keys.some((key) => OTHERS.has(key)) && known.length * 2 > keys.length;
  },
  read: (input) => readJsonRecords(input, readPapergraphRecord),
};
