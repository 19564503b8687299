import type { ExternalId } from "../../src/model/external-id.js";
import type { AuthorRecord, PaperRecord } from "../../src/model/paper-record.js";
import { newRecord } from "../../src/sources/fields/new-record.js";

/** A record with nothing but a title, and whatever the test is about. */
export function paperRecord(more: Partial<PaperRecord> & { readonly title: string }): PaperRecord {
  return newRecord({ source: "papergraph-jsonl", at: { file: "test", line: 1 }, ...more });
}

export function authorRecord(name: string, externalIds: readonly ExternalId[] = []): AuthorRecord {
  return { name, externalIds, affiliations: [] };
}

export function arxiv(value: string): ExternalId {
  return { scheme: "arxiv", value };
}
